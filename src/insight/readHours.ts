import { entriesWithin } from '../domain/entries.ts'
import type { Journal } from '../domain/journal.ts'
import type { HourCounts, Import, Workload } from '../domain/kinds/workload.ts'
import type { Span } from './series.ts'

/**
 * How often messages were sent, or sessions began, in each hour of the day (0 to 23) in a span, as counted in files.
 * Where several files tell of one day, the fullest counts, since what they share must not be added up.
 */
export function readHoursWithin(
  journal: Journal,
  sort: Import['sort'],
  { from, to }: Span,
): readonly number[] {
  const fullest = new Map<string, HourCounts>()
  for (const row of entriesWithin(journal, 'workload', from, to)) {
    const hours = hoursOf(row, sort)
    if (!hours) continue
    const known = fullest.get(row.day)
    if (!known || totalOf(hours) > totalOf(known)) fullest.set(row.day, hours)
  }
  return hoursOfDay(fullest.values())
}

/** Counts by the hours of a day's round, from counts by the hours since each day's midnight. */
export function hoursOfDay(days: Iterable<HourCounts>): readonly number[] {
  const counts = new Array<number>(24).fill(0)
  for (const hours of days)
    for (const [hour, count] of Object.entries(hours))
      counts[Number(hour) % 24] = (counts[Number(hour) % 24] ?? 0) + count
  return counts
}

/** What a row counted by the hour that this sort of file tells of; null where it counted nothing such. */
export function hoursOf({ read }: Pick<Workload, 'read'>, sort: Import['sort']): HourCounts | null {
  if (read?.sort !== sort) return null
  return read.sort === 'mailbox' ? read.sent : read.starts
}

function totalOf(hours: HourCounts): number {
  return Object.values(hours).reduce((sum, count) => sum + count, 0)
}
