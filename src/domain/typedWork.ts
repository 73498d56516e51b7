import type { Day } from './day.ts'
import { findEntry } from './entries.ts'
import { deleteEntry, type Journal, putEntry } from './journal.ts'
import { pageOf } from './kinds/entry.ts'
import { MOST_WORKLOAD, type Workload, type WorkloadFigure, workloadIdOf } from './kinds/workload.ts'
import type { Instant } from './wallTime.ts'

const TYPED = 'typed'

/** Figures of which nothing is known. */
const UNKNOWN: Workload['figures'] = {
  afterHoursEmails: null,
  sessions: null,
  backToBackSessions: null,
  lateSessions: null,
  longestStretch: null,
}

/** The figures that were typed in for a day; null for each that was not. */
export function typedWorkOn(journal: Journal, day: Day): Workload['figures'] {
  return findEntry(journal, workloadIdOf(day, TYPED), 'workload')?.figures ?? UNKNOWN
}

/**
 * Types in one figure of a day, or takes it back with null; the last one taken back leaves nothing of the day. A figure
 * that no day can have (see {@link isWorkFigure}) changes nothing.
 */
export function typeWork(
  journal: Journal,
  day: Day,
  figure: WorkloadFigure,
  value: number | null,
  now: Instant,
): Journal {
  if (value !== null && !isWorkFigure(value)) return journal
  const id = workloadIdOf(day, TYPED)
  const before = findEntry(journal, id, 'workload')
  const figures = { ...(before?.figures ?? UNKNOWN), [figure]: value }
  if (Object.values(figures).some((known) => known !== null))
    return putEntry(journal, { kind: 'workload', id, day, source: TYPED, figures, read: null }, now)
  return before ? deleteEntry(journal, id, pageOf(before), now) : journal
}

/** Whether a number can be a figure of a day: whole, from 0 to {@link MOST_WORKLOAD}. */
export function isWorkFigure(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= MOST_WORKLOAD
}
