import type { HelpCountry } from '../crisisLine.ts'
import type { Day } from '../day.ts'
import type { Reminder } from '../reminder.ts'
import type { Instant } from '../wallTime.ts'
import type { MomentWhat } from './moment.ts'
import type { Stamp } from './stamp.ts'

/** Every private setting, its value when the person never touched it. Hours are 0–23 on the wall, `to` outside;
 * those that end before they begin run past midnight. */
export const DEFAULT_SETTINGS: Omit<SettingValues, KnownFrom> = {
  welcomed: null,
  dayEndsAt: 4,
  workingHours: { from: 8, to: 18 },
  workingDays: [1, 2, 3, 4, 5],
  night: { from: 22, to: 6 },
  backedUpAt: null,
  backupReminder: true,
  backupReminderPutOff: null,
  backupForm: 'readable',
  helpCountry: null,
  pauseMirror: true,
  daysOff: false,
  leaveCountdown: false,
  noteHint: true,
  reminder: null,
  carriedAt: null,
}

/** What each setting may hold. */
export type SettingValues = {
  /** The day the person first opened the notebook; null before. */
  readonly welcomed: Day | null
  /** The hour, 0–6, at which a day gives way to the next. */
  readonly dayEndsAt: number
  readonly workingHours: { readonly from: number; readonly to: number }
  /** The weekdays on which the person works, 1 (Monday) to 7, ascending. */
  readonly workingDays: readonly number[]
  readonly night: { readonly from: number; readonly to: number }
  /** When the last backup was made from this journal. */
  readonly backedUpAt: Instant | null
  readonly backupReminder: boolean
  /** The reminder rests until this day. */
  readonly backupReminderPutOff: Day | null
  /** How a backup is carried out: readable JSON, or encrypted as a file or as text. */
  readonly backupForm: 'readable' | 'encrypted' | 'encrypted-text'
  /** The country whose lines are shown; null is the likely one. */
  readonly helpCountry: HelpCountry | null
  /** Whether Pause shows a quiet line about each signal. */
  readonly pauseMirror: boolean
  /** Whether Care says how long ago the last whole day off was. */
  readonly daysOff: boolean
  /** Whether Care says how many days there are until the next leave. */
  readonly leaveCountdown: boolean
  /** Whether a note that seems to hold what names a client is hinted at. */
  readonly noteHint: boolean
  /** What the last calendar file reminded of; null where none was made. */
  readonly reminder: Reminder | null
  /** When anything last left this device, or came to it from another; null where that is unknown. */
  readonly carriedAt: Instant | null
} & {
  /** From which day on the person says that they logged each moment of a kind; null goes by the first one logged. */
  readonly [Name in KnownFrom]: Day | null
}

/** The name of the setting that says from when a kind of moment is known: one each, so that merging keeps every one. */
export type KnownFrom = `knownFrom:${MomentWhat}`

/** The name of a setting. */
export type SettingName = keyof SettingValues

/** One setting the person touched; each is an entry of its own, so that merging keeps the later of each. */
export type Setting = Stamp &
  (
    | {
        [Name in Exclude<SettingName, KnownFrom>]: {
          readonly kind: 'setting'
          readonly name: Name
          readonly value: SettingValues[Name]
        }
      }[Exclude<SettingName, KnownFrom>]
    // One form for them all: TypeScript compares no union of many with another.
    | { readonly kind: 'setting'; readonly name: KnownFrom; readonly value: Day | null }
  )

/** What is true of one device and not of the notebook: no merge brings it along. */
const OF_DEVICE: ReadonlySet<string> = new Set(
  (['welcomed', 'backedUpAt', 'backupReminderPutOff', 'carriedAt'] satisfies SettingName[]).map(settingIdOf),
)

/** Whether this is the id of a setting that stays with its device. */
export function isOfDevice(id: string): boolean {
  return OF_DEVICE.has(id)
}

/** The id of a setting's entry. */
export function settingIdOf(name: SettingName): string {
  return `setting:${name}`
}
