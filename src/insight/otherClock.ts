import { addDays, type Day, numberOf } from '../domain/day.ts'
import { entriesWithin } from '../domain/entriesWithin.ts'
import type { Journal } from '../domain/journal.ts'
import type { Import } from '../domain/kinds/workload.ts'

/** Two readings are held against each other on the last so many days that both cover. */
const COMPARED_DAYS = 56
/** In so many hours something must have happened, and in so much of them an even number of hours apart. */
const NEEDED = 20
const ALIKE = 0.9
/** No two clocks are further apart, in hours. */
const MOST_APART = 25

/**
 * Whether a file was read again by a clock that stands otherwise, as after a move to another time zone: nearly all hours in
 * which anything happened, by either reading, lie the same number of hours apart, and fewer are the same.
 */
export function isByAnotherClock(journal: Journal, before: Import, after: Import): boolean {
  const [to = after.to] = [before.to, after.to].sort()
  const [, , from = to] = [before.from, after.from, addDays(to, 1 - COMPARED_DAYS)].sort()
  const [one, other] = [before, after].map(({ id }) => hoursIn(journal, id, from, to))
  const most = Math.max(NEEDED, one?.size ?? 0, other?.size ?? 0)
  const alikeAt = (apart: number) => Array.from(one ?? []).filter((hour) => other?.has(hour + apart)).length
  const here = alikeAt(0)
  for (let apart = -MOST_APART; here < most && apart <= MOST_APART; apart++)
    if (alikeAt(apart) > Math.max(here, ALIKE * most)) return true
  return false
}

/** The hours in which anything happened from one day to another by what an import tells, counted through all days. */
function hoursIn(journal: Journal, id: string, from: Day, to: Day): ReadonlySet<number> {
  return new Set(
    entriesWithin(journal, 'workload', from, to).flatMap(({ source, day, read }) =>
      source === id && read
        ? Object.keys(read.sort === 'mailbox' ? read.sent : read.starts).map(
            (hour) => 24 * numberOf(day) + Number(hour),
          )
        : [],
    ),
  )
}
