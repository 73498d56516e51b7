import * as v from 'valibot'
import { HELP_COUNTRIES } from '../../domain/crisisLine.ts'
import { knownFromOf } from '../../domain/kinds/knownFromOf.ts'
import { MOMENT_KINDS, type OwnMomentId } from '../../domain/kinds/moment.ts'
import {
  day,
  entryId,
  flag,
  hour,
  hours,
  instant,
  isOwnMomentId,
  reminder,
  weekdays,
} from './memberSchemas.ts'
import { traces } from './traceSchemas.ts'

const stamp = { id: entryId, editedAt: instant, ...traces }

/** One setting, by its name. */
export const settingRow = v.variant('name', [
  v.strictObject({ ...stamp, name: v.literal('welcomed'), value: v.nullable(day) }),
  v.strictObject({ ...stamp, name: v.literal('dayEndsAt'), value: hour(8) }),
  v.strictObject({ ...stamp, name: v.literal('workingHours'), value: hours }),
  v.strictObject({ ...stamp, name: v.literal('workingDays'), value: weekdays }),
  v.strictObject({ ...stamp, name: v.literal('night'), value: hours }),
  v.strictObject({ ...stamp, name: v.literal('backedUpAt'), value: v.nullable(instant) }),
  v.strictObject({ ...stamp, name: v.literal('carriedAt'), value: v.nullable(instant) }),
  v.strictObject({ ...stamp, name: v.literal('backupReminder'), value: flag }),
  v.strictObject({ ...stamp, name: v.literal('backupReminderPutOff'), value: v.nullable(day) }),
  v.strictObject({
    ...stamp,
    name: v.literal('helpCountry'),
    value: v.nullable(v.picklist(HELP_COUNTRIES)),
  }),
  v.strictObject({ ...stamp, name: v.literal('pauseMirror'), value: flag }),
  v.strictObject({ ...stamp, name: v.literal('daysOff'), value: flag }),
  v.strictObject({ ...stamp, name: v.literal('leaveCountdown'), value: flag }),
  v.strictObject({
    ...stamp,
    name: v.literal('backupForm'),
    value: v.picklist(['readable', 'encrypted', 'encrypted-text']),
  }),
  v.strictObject({ ...stamp, name: v.literal('noteHint'), value: flag }),
  v.strictObject({ ...stamp, name: v.literal('reminder'), value: v.nullable(reminder) }),
  ...MOMENT_KINDS.map((what) =>
    v.strictObject({ ...stamp, name: v.literal(knownFromOf(what)), value: v.nullable(day) }),
  ),
  v.strictObject({
    ...stamp,
    name: v.custom<`knownFrom:${OwnMomentId}`>(isKnownFromOfOwn),
    value: v.nullable(day),
  }),
])

/** Whether this names the setting that says from when a kind of the person's own is known. */
function isKnownFromOfOwn(name: unknown): boolean {
  const [, what = ''] = typeof name === 'string' ? (/^knownFrom:(.*)$/.exec(name) ?? []) : []
  return isOwnMomentId(what)
}
