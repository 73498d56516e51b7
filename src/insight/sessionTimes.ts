import type { Journal } from '../domain/journal.ts'
import type { SessionDay, Workload } from '../domain/kinds/workload.ts'
import type { Span } from './series.ts'
import { standingRows } from './standingImports.ts'

/**
 * How a day with sessions goes: of so many `days`, the middle one's minutes in session, first start and last end, each
 * taken for itself; starts and ends in minutes since the day's midnight (0 to 2640).
 */
export type SessionTimes = {
  readonly days: number
  readonly minutes: number
  readonly firstStart: number
  readonly lastEnd: number
}

/** How days with sessions went, as calendars have it; null where none tells. */
export function sessionTimesOf(rows: Iterable<Pick<Workload, 'day' | 'read'>>): SessionTimes | null {
  // Where several calendars tell of one day, the fullest counts, since what they share must not be added up.
  const fullest = new Map<string, SessionDay>()
  for (const { day, read } of rows) {
    if (read?.sort !== 'calendar') continue
    const known = fullest.get(day)
    if (!known || read.minutes > known.minutes) fullest.set(day, read)
  }
  if (fullest.size === 0) return null
  const middle = (of: (day: SessionDay) => number) => {
    const values = Array.from(fullest.values(), of).sort((a, b) => a - b)
    // Of an even number the lower of the two in the middle: a time that was, and not one between two.
    return values[(values.length - 1) >> 1] ?? 0
  }
  return {
    days: fullest.size,
    minutes: middle(({ minutes }) => minutes),
    firstStart: middle(({ firstStart }) => firstStart),
    lastEnd: middle(({ lastEnd }) => lastEnd),
  }
}

/** The same of the days in a span of the journal, both ends inside, by the calendars that stand on each. */
export function sessionTimesWithin(journal: Journal, span: Span): SessionTimes | null {
  return sessionTimesOf([...standingRows(journal, 'calendar', span).values()].flat())
}
