import type { Day } from '../day.ts'
import type { HealthApp } from './measured.ts'
import type { Stamp } from './stamp.ts'

/** The day's figures, in the order they are shown. */
export const WORKLOAD_FIGURES = [
  'afterHoursEmails',
  'sessions',
  'backToBackSessions',
  'lateSessions',
  'longestStretch',
] as const

/** One figure of a working day; `longestStretch` is minutes without a break, the others are counts. */
export type WorkloadFigure = (typeof WORKLOAD_FIGURES)[number]

/** The longest day that can be typed in, in minutes, and far above any count of a day. */
export const MOST_WORKLOAD = 1440

/**
 * How often something happened in each hour, by the hours since the day's own midnight: `0` to `43`, since what
 * happens before a day's end (08:00 at the latest) is still the evening's, and a night's session may end 12 hours on. Hours in which nothing happened are absent.
 */
export type HourCounts = Readonly<Record<string, number>>

/** When messages of a day were sent. Whether that was after hours depends on the hours the person works today. */
export type MailDay = { readonly sort: 'mailbox'; readonly sent: HourCounts }

/**
 * When sessions of a day began and ended (one that ends on the hour ends in the hour before), how many minutes they
 * took together, and the first start and the last end in minutes since the day's midnight.
 */
export type SessionDay = {
  readonly sort: 'calendar'
  readonly starts: HourCounts
  readonly ends: HourCounts
  readonly minutes: number
  readonly firstStart: number
  readonly lastEnd: number
}

/** One past the last hour a day can have, and the last minute of it. */
export const HOURS_OF_A_DAY = 44
export const LAST_MINUTE = HOURS_OF_A_DAY * 60

/**
 * How a day was filled, typed in (`source` 'typed') or from one import (`source` its id). A figure that is null
 * is unknown; 0 is a true zero. Whole numbers, 0 to {@link MOST_WORKLOAD}. `read` holds what was counted in a file by the
 * hour, from which the figures that depend on the person's hours are worked out anew; null for what was typed in.
 */
export type Workload = Stamp & {
  readonly kind: 'workload'
  readonly day: Day
  readonly source: string
  readonly figures: Readonly<Record<WorkloadFigure, number | null>>
  readonly read: MailDay | SessionDay | null
}

/** By which clock messages were counted: at home, or where each was sent. */
export type MailChoice = { readonly sort: 'mailbox'; readonly clock: 'home' | 'there' }

/**
 * Which events were sessions: those of these lengths in minutes, calendars and categories (null is any). Calendars and
 * categories are kept as marks that say nothing but can be known again; see `markOf` in imports.ts.
 */
export type SessionsChoice = {
  readonly sort: 'calendar'
  readonly lengths: readonly number[]
  readonly calendars: readonly string[]
  readonly categories: readonly string[] | null
}

/** Which app a history of sleep and steps is of: another one measures otherwise. */
export type HealthChoice = { readonly sort: 'health'; readonly app: HealthApp }

/**
 * A file that was read on the device: the span it covers (both ends inside), where days without figures are true
 * zeros; but what `health` tells nothing of is unknown. `choice` is what the person chose of it, absent where it was not kept. `account` tells several mailboxes (or sets of
 * calendars) of one person apart by an id made up for each, absent for the first. Of the imports of one account, the one
 * kept last stands on the days it covers.
 */
export type Import = Stamp & {
  readonly kind: 'import'
  readonly sort: 'mailbox' | 'calendar' | 'health'
  readonly from: Day
  readonly to: Day
  readonly choice?: MailChoice | SessionsChoice | HealthChoice
  readonly account?: string
}

/** The files that tell how days were filled. */
export type WorkloadSort = Exclude<Import['sort'], 'health'>

/** The id of a day's figures from one source. */
export function workloadIdOf(day: Day, source: string): string {
  return `workload:${day}:${source}`
}

/** How many of these lie in hours from `from` on and before `to`. */
export function countWithin(hours: HourCounts, from: number, to: number): number {
  return Object.entries(hours).reduce(
    (sum, [hour, count]) => (from <= Number(hour) && Number(hour) < to ? sum + count : sum),
    0,
  )
}
