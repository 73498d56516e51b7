import { instantAt } from './bases.ts'
import { editTime } from './editEntry.ts'
import { findEntry } from './entries.ts'
import { emptyJournal, type Journal, joinJournals, putEntry, type Unstamped } from './journal.ts'
import type { LiveEntry } from './kinds/entry.ts'
import type { Instant } from './wallTime.ts'

/**
 * Puts an entry back that was deleted. Where it came back meanwhile, by what another device or tab wrote in it, nobody
 * has seen that: both are brought together, words beside words.
 */
export function putBack(journal: Journal, entry: Unstamped<LiveEntry>, now: Instant): Journal {
  const there = findEntry(journal, entry.id, entry.kind)
  if (!there) return putEntry(journal, entry, now)
  // What it knew of its past, its deletion knows.
  const { written: _, undone: __, base: ___, ...said } = entry
  const back = putEntry(emptyJournal, said as Unstamped<LiveEntry>, instantAt(editTime(there, now)))
  return joinJournals(journal, back)
}
