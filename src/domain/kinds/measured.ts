import type { Day } from '../day.ts'
import type { Stamp } from './stamp.ts'

/** What a phone, a watch or a ring measures of a day, in the order it is shown. */
export const MEASURED_FIGURES = ['sleep', 'steps'] as const

/** One thing measured: `sleep` in minutes asleep, `steps` as a count. */
export type MeasuredFigure = (typeof MEASURED_FIGURES)[number]

/** The apps whose exports are known here. */
export const HEALTH_APPS = ['apple-health', 'fitbit', 'google-fit', 'garmin'] as const

/** Which app measured, and wrote it down. */
export type HealthApp = (typeof HEALTH_APPS)[number]

/** A whole day asleep, in minutes; more steps than anybody ever took in a day. */
export const MOST_SLEEP = 1440
export const MOST_STEPS = 1_000_000

/**
 * What was measured of one day, from one import (`source` its id): minutes asleep in what ended that day, and steps.
 * Whole numbers, 0 to {@link MOST_SLEEP} and {@link MOST_STEPS}. Null is unknown: a night that nothing measured is
 * never 0.
 */
export type Measured = Stamp & {
  readonly kind: 'measured'
  readonly day: Day
  readonly source: string
} & Readonly<Record<MeasuredFigure, number | null>>

/** The id of what one source measured of a day. */
export function measuredIdOf(day: Day, source: string): string {
  return `measured:${day}:${source}`
}
