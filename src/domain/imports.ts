import type { Day } from './day.ts'
import { entriesOf } from './entries.ts'
import { fingerprint } from './fingerprint.ts'
import { deleteEntry, type Journal, putEntry, type Unstamped } from './journal.ts'
import { type EntryOf, pageOf } from './kinds/entry.ts'
import { type Measured, measuredIdOf } from './kinds/measured.ts'
import {
  type HealthChoice,
  type Import,
  type Workload,
  type WorkloadSort,
  workloadIdOf,
} from './kinds/workload.ts'
import type { Instant } from './wallTime.ts'

/** What one file, or several read together, came to: its span, and the days on which anything happened. */
export type ReadWorkload = {
  readonly sort: WorkloadSort
  readonly from: Day
  readonly to: Day
  readonly days: readonly Pick<Workload, 'day' | 'figures' | 'read'>[]
  /** What the person chose of it, and whose it is; see {@link Import}. Neither is part of its id. */
  readonly choice?: Import['choice']
  readonly account?: string
}

/** What a history of sleep and steps came to: its span, and the days of which anything was measured. */
export type ReadHealth = {
  readonly sort: 'health'
  readonly from: Day
  readonly to: Day
  readonly days: readonly Pick<Measured, 'day' | 'sleep' | 'steps'>[]
  readonly choice: HealthChoice
  readonly account?: string
}

/** What can be kept of files. */
export type ReadImport = ReadWorkload | ReadHealth

/** A row that an import brought. */
export type ImportedRow = EntryOf<'workload' | 'measured'>

type ReadBare =
  | Pick<ReadWorkload, 'sort' | 'from' | 'to' | 'days'>
  | Pick<ReadHealth, 'sort' | 'from' | 'to' | 'days'>

/**
 * The id under which a reading is kept. It follows from what was read, so that the same file read twice is one
 * import, on whichever device.
 */
export function importIdOf({ sort, from, to, days }: ReadBare): string {
  const ordered = ([...days] as { readonly day: Day }[]).sort((a, b) => (a.day < b.day ? -1 : 1))
  return `import:${sort}:${fingerprint(JSON.stringify([from, to, ordered]))}`
}

/**
 * Keeps what was read. What is there already as it is stays untouched, so that reading a file again changes nothing,
 * unless another came after it: then it stands again before that.
 */
export function addImport(journal: Journal, read: ReadImport, now: Instant): Journal {
  const id = importIdOf(read)
  const { sort, from, to, choice, account } = read
  const made: Unstamped<Import> = {
    ...{ kind: 'import', id, sort, from, to },
    ...(choice && { choice }),
    ...(account !== undefined && { account }),
  }
  if (journal.pages.get('desk')?.get(id)?.kind === 'import') {
    const latest = importsOf(journal, sort).findLast((each) => accountOf(each) === accountOf(made))
    return latest?.id === id ? journal : putEntry(journal, made, now)
  }
  let next = putEntry(journal, made, now)
  for (const row of rowsOf(read, id)) next = putEntry(next, row, now)
  return next
}

function rowsOf(read: ReadImport, source: string): readonly Unstamped<ImportedRow>[] {
  if (read.sort === 'health')
    return read.days.map(({ day, sleep, steps }) => ({
      ...{ kind: 'measured', id: measuredIdOf(day, source), day, source, sleep, steps },
    }))
  return read.days.map(({ day, figures, read: counted }) => ({
    ...{ kind: 'workload', id: workloadIdOf(day, source), day, source, figures, read: counted },
  }))
}

/** Every row that an import brought, in no promised order. */
export function* rowsFrom(journal: Journal, id: string): Generator<ImportedRow> {
  for (const kind of ['workload', 'measured'] as const)
    for (const row of entriesOf(journal, kind)) if (row.source === id) yield row
}

/** The imports of one sort, the one kept last at the end. */
export function importsOf(journal: Journal, sort: Import['sort']): readonly Import[] {
  return Array.from(entriesOf(journal, 'import'))
    .filter((each) => each.sort === sort)
    .sort(keptBefore)
}

/** Which mailbox or calendars of the person's an import is of. All that nobody told apart are one. */
export function accountOf({ account }: Pick<Import, 'account'>): string {
  return account ?? ''
}

/** A mark by which a name is known again that must not be kept. */
export function markOf(name: string): string {
  return fingerprint(name)
}

/** Takes an import back whole, with every day it brought. */
export function removeImport(journal: Journal, id: string, now: Instant): Journal {
  let next = journal
  for (const row of rowsFrom(journal, id)) next = deleteEntry(next, row.id, pageOf(row), now)
  return deleteEntry(next, id, 'desk', now)
}

function keptBefore(a: Import, b: Import): number {
  if (a.editedAt !== b.editedAt) return a.editedAt < b.editedAt ? -1 : 1
  if (a.to !== b.to) return a.to < b.to ? -1 : 1
  return a.id < b.id ? -1 : 1
}
