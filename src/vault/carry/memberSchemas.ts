import * as v from 'valibot'
import { parseDay, parseWeek } from '../../domain/day.ts'
import type { PageName } from '../../domain/kinds/entry.ts'
import { HEALTH_APPS } from '../../domain/kinds/measured.ts'
import { MOMENT_KINDS, type MomentWhat, type OwnMomentId } from '../../domain/kinds/moment.ts'
import { isEntryId } from '../../domain/kinds/stamp.ts'
import { HOURS_OF_A_DAY, type HourCounts, LAST_MINUTE, MOST_WORKLOAD } from '../../domain/kinds/workload.ts'
import { parseInstant, parseWallTime } from '../../domain/writtenTime.ts'

/** A day that was. */
export const day = parsed(parseDay)
/** A week that was. */
export const week = parsed(parseWeek)
/** An instant in UTC. */
export const instant = parsed(parseInstant)
/** What the wall showed, and its distance from UTC. */
export const wallTime = parsed(parseWallTime)
/** A page's name. */
export const pageName = parsed((text): PageName | null =>
  text === 'desk' || parseDay(`${text}-01`) !== null ? (text as PageName) : null,
)
/** An entry's id. */
export const entryId = v.pipe(
  v.string(),
  v.check((text) => isEntryId(text) && !isPrototypeKey(text)),
)
/** Any text. */
export const text = v.string()
/** Yes or no. */
export const flag = v.boolean()
/** A text, or none. */
export const textOrNull = v.nullable(text)
/** A whole number from 0 to `most`. */
export const hour = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most))
/** From one hour of the day to another. */
export const hours = v.strictObject({ from: hour(23), to: hour(24) })
/** A day's figure of workload; null is unknown. */
export const figure = v.nullable(hour(MOST_WORKLOAD))
/** How many at each hour of a day. */
const hourCounts = v.custom<HourCounts>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([at, count]) =>
        /^(?:0|[1-9]\d?)$/.test(at) &&
        Number(at) < HOURS_OF_A_DAY &&
        Number.isInteger(count) &&
        count > 0 &&
        count <= MOST_WORKLOAD,
    ),
)
/** Weekdays, 1 (Monday) to 7, none twice. */
export const weekdays = v.pipe(
  v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))),
  v.check((days) => new Set(days).size === days.length),
  v.readonly(),
)
/** What a calendar reminds of. */
export const reminder = v.strictObject({
  uid: entryId,
  days: weekdays,
  clock: v.pipe(text, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  words: text,
})
/** The direction that wears down, or none. */
export const wears = v.nullable(v.picklist(['falling', 'rising']))
/** A word, or none, for each point of a scale. */
export const pointWords = v.pipe(
  v.tuple([textOrNull, textOrNull, textOrNull, textOrNull, textOrNull]),
  v.readonly(),
)

/** How a question stood before. */
export const earlierWordings = v.pipe(
  v.array(
    v.strictObject({ until: day, text: textOrNull, words: pointWords, wordsSince: v.nullable(day), wears }),
  ),
  v.readonly(),
)
/** A kind of moment: one of the app's, or the person's own. */
export const momentWhat = v.custom<MomentWhat>(
  (value) =>
    MOMENT_KINDS.some((kind) => kind === value) || (typeof value === 'string' && isOwnMomentId(value)),
)
/** How a kind of moment stood before. */
export const earlierMoments = v.pipe(
  v.array(v.strictObject({ until: day, text: textOrNull, restores: flag, wordsSince: v.nullable(day) })),
  v.readonly(),
)
/** What was chosen of a file. */
export const importChoice = v.variant('sort', [
  v.strictObject({ sort: v.literal('mailbox'), clock: v.picklist(['home', 'there']) }),
  v.strictObject({
    sort: v.literal('calendar'),
    lengths: v.pipe(v.array(hour(MOST_WORKLOAD)), v.readonly()),
    calendars: v.pipe(v.array(text), v.readonly()),
    categories: v.nullable(v.pipe(v.array(text), v.readonly())),
  }),
  v.strictObject({ sort: v.literal('health'), app: v.picklist(HEALTH_APPS) }),
])
/** What was counted in a file by the hour. */
export const readByHour = v.variant('sort', [
  v.strictObject({ sort: v.literal('mailbox'), sent: hourCounts }),
  v.strictObject({
    sort: v.literal('calendar'),
    starts: hourCounts,
    ends: hourCounts,
    minutes: hour(MOST_WORKLOAD),
    firstStart: hour(LAST_MINUTE),
    lastEnd: hour(LAST_MINUTE),
  }),
])
/** Ids become keys of objects here and there; one that means something to JavaScript is not taken. */
function isPrototypeKey(key: string): boolean {
  return key === '__proto__' || key === 'constructor' || key === 'prototype'
}

function parsed<Value extends string>(parse: (text: string) => Value | null) {
  return v.pipe(
    v.string(),
    v.rawTransform<string, Value>(({ dataset, addIssue, NEVER }) => {
      const value = parse(dataset.value)
      if (value !== null) return value
      addIssue()
      return NEVER
    }),
  )
}

/** Whether a text from outside names a kind of moment of the person's own. */
export function isOwnMomentId(text: string): text is OwnMomentId {
  return /^own:[A-Za-z0-9_-]{1,32}$/.test(text)
}

/** Answers by question id. */
export function answers<Value>(isAnswer: (value: unknown) => value is Value) {
  return v.custom<Readonly<Record<string, Value>>>(
    (value) =>
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      Object.entries(value).every(([id, answer]) => isEntryId(id) && !isPrototypeKey(id) && isAnswer(answer)),
  )
}
