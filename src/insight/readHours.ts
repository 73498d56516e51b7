import type { Journal } from '../domain/journal.ts'
import type { HourCounts, Workload, WorkloadSort } from '../domain/kinds/workload.ts'
import type { Span } from './series.ts'
import { standingImports, standingRows } from './standingImports.ts'

/**
 * How often messages were sent, or sessions began, in each hour of the day (0 to 23) in a span, as counted in the files
 * that stand on each day: of one mailbox the reading kept last, of several all. Of a day whose files are gone the
 * fullest row counts, since what they share must not be added up.
 */
export function readHoursWithin(journal: Journal, sort: WorkloadSort, span: Span): readonly number[] {
  const { on } = standingImports(journal, sort)
  const days = Array.from(standingRows(journal, sort, span)).flatMap(([day, rows]) => {
    const counts = rows.map((row) => hoursOf(row, sort) ?? NONE)
    const fullest = counts.reduce((most, each) => (totalOf(each) > totalOf(most) ? each : most), NONE)
    return on.has(day) ? counts : [fullest]
  })
  return hoursOfDay(days)
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
export function hoursOf({ read }: Pick<Workload, 'read'>, sort: WorkloadSort): HourCounts | null {
  if (read?.sort !== sort) return null
  return read.sort === 'mailbox' ? read.sent : read.starts
}

function totalOf(hours: HourCounts): number {
  return Object.values(hours).reduce((sum, count) => sum + count, 0)
}

const NONE: HourCounts = {}
