import type { Day } from '../day.ts'
import type { WallTime } from '../wallTime.ts'
import type { Stamp } from './stamp.ts'

/** Moments that wear down, in the order they are offered. */
export const WEARING_MOMENTS = [
  'late-email',
  'reluctant-yes',
  'blurred-boundary',
  'skipped-break',
  'overrun-session',
  'intake-dread',
  'cancel-relief',
  'clock-watching',
] as const

/** Moments that restore, in the order they are offered. */
export const RESTORING_MOMENTS = [
  'boundary-kept',
  'real-rest',
  'laughter',
  'being-held',
  'repair',
  'good-goodbye',
] as const

/** Every kind of moment. */
export const MOMENT_KINDS = [...WEARING_MOMENTS, ...RESTORING_MOMENTS] as const

/** What happened, of what the app offers. */
export type MomentKind = (typeof MOMENT_KINDS)[number]

/** What a person's own kind of moment is called by in what is stored: `own:` and 1 to 32 letters, digits, `-` and `_`. */
export type OwnMomentId = `own:${string}`

/** What happened: of what the app offers, or a kind of the person's own. */
export type MomentWhat = MomentKind | OwnMomentId

/** Where a yes that meant no came from. */
export const BECAUSES = ['guilt', 'urgency', 'care', 'money', 'conflict', 'habit', 'other'] as const

/** One of the reasons a person gives for a yes that meant no. */
export type Because = (typeof BECAUSES)[number]

/** How often one moment may be counted. */
export const MOST_TIMES = 99

/**
 * Something that happened at an instant. `at` is the wall's time where it happened, `day` the day of the person's
 * life it was put on then (and never re-bucketed), `times` how often (1 to {@link MOST_TIMES}). `hour` is 'unknown' where
 * the moment was put on an earlier day and nobody said when: its `at` is then only a place among the day's others.
 */
export type Moment = Stamp & {
  readonly kind: 'moment'
  readonly what: MomentWhat
  readonly day: Day
  readonly at: WallTime
  readonly times: number
  readonly because: Because | null
  readonly note: string
  readonly hour?: 'unknown'
}

/** Whether this kind of moment came with the app as one that restores rather than wears down. */
export function isRestoring(what: MomentWhat): boolean {
  return (RESTORING_MOMENTS as readonly string[]).includes(what)
}

/** Whether the app asks for a *because*: only of a yes that meant no. */
export function asksBecause(what: MomentWhat): boolean {
  return what === 'reluctant-yes'
}

/** The clock a moment of an earlier day is put at, so that it has a place among the day's others. */
export function placeholderClockOf(what: MomentWhat): string {
  return what === 'late-email' ? '22:30' : '12:00'
}
