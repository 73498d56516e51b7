import type { Day } from './day.ts'
import { entriesOf } from './entries.ts'
import { fingerprint } from './fingerprint.ts'
import { deleteEntry, type Journal, putEntry, type Unstamped } from './journal.ts'
import { pageOf } from './kinds/entry.ts'
import { type Import, type Workload, workloadIdOf } from './kinds/workload.ts'
import type { Instant } from './wallTime.ts'

/** What one file, or several read together, came to: its span, and the days on which anything happened. */
export type ReadWorkload = {
  readonly sort: Import['sort']
  readonly from: Day
  readonly to: Day
  readonly days: readonly Pick<Workload, 'day' | 'figures' | 'read'>[]
}

/**
 * The id under which a reading is kept. It follows from what was read, so that the same file read twice is one
 * import, on whichever device.
 */
export function importIdOf({ sort, from, to, days }: ReadWorkload): string {
  const ordered = [...days].sort((a, b) => (a.day < b.day ? -1 : 1))
  return `import:${sort}:${fingerprint(JSON.stringify([from, to, ordered]))}`
}

/** Keeps what was read. What is there already as it is stays untouched, so that reading a file again changes nothing. */
export function addImport(journal: Journal, read: ReadWorkload, now: Instant): Journal {
  const id = importIdOf(read)
  if (journal.pages.get('desk')?.get(id)?.kind === 'import') return journal
  let next = putEntry(journal, { kind: 'import', id, sort: read.sort, from: read.from, to: read.to }, now)
  for (const { day, figures, read: counted } of read.days) {
    const row: Unstamped<Workload> = {
      ...{ kind: 'workload', id: workloadIdOf(day, id), day, source: id },
      ...{ figures, read: counted },
    }
    next = putEntry(next, row, now)
  }
  return next
}

/** Takes an import back whole, with every day it brought. */
export function removeImport(journal: Journal, id: string, now: Instant): Journal {
  let next = journal
  for (const row of entriesOf(journal, 'workload'))
    if (row.source === id) next = deleteEntry(next, row.id, pageOf(row), now)
  return deleteEntry(next, id, 'desk', now)
}
