import type { Day } from './day.ts'
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
 * How a day was filled, typed in (`source` 'typed') or from one import (`source` its id). A figure that is null
 * is unknown; 0 is a true zero. Whole numbers, 0 to {@link MOST_WORKLOAD}.
 */
export type Workload = Stamp & {
  readonly kind: 'workload'
  readonly day: Day
  readonly source: string
  readonly figures: Readonly<Record<WorkloadFigure, number | null>>
}

/** A file that was read on the device: the span it covers (both ends inside), where days without figures are true zeros. */
export type Import = Stamp & {
  readonly kind: 'import'
  readonly sort: 'mailbox' | 'calendar'
  readonly from: Day
  readonly to: Day
}

/** The id of a day's figures from one source. */
export function workloadIdOf(day: Day, source: string): string {
  return `workload:${day}:${source}`
}
