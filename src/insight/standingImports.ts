import { addDays, type Day } from '../domain/day.ts'
import { entriesOn } from '../domain/entries.ts'
import { entriesWithin } from '../domain/entriesWithin.ts'
import { accountOf, importsOf } from '../domain/imports.ts'
import type { Journal } from '../domain/journal.ts'
import type { Import, Workload, WorkloadSort } from '../domain/kinds/workload.ts'
import { isByAnotherClock } from './otherClock.ts'

/** The imports that stand on each day that any covers: one for each account, always in the same order. */
export type StandingImports = {
  /** Every covered day, ascending. */
  readonly days: readonly Day[]
  readonly on: ReadonlyMap<Day, readonly Import[]>
}

/**
 * Which imports of a sort stand on which days: of those of one mailbox (or one set of calendars) that cover a day, the
 * one kept last. So a mailbox read again takes the place of its older reading, and what only the older one covers stays.
 * But where it was read again by another clock, after a move, the older reading stays on its days: what happened there
 * keeps the hours it had there. The same answer for the same desk and as many months.
 */
export function standingImports(journal: Journal, sort: WorkloadSort): StandingImports {
  const kept = entriesOn(journal.pages.get('desk'), 'import')
  // Older months may still have to be opened, and tell by which clock a file was read.
  const name = `${sort} ${journal.pages.size}`
  const found = known.get(kept)?.get(name)
  if (found) return found
  const standing = paint(importsOf(journal, sort), journal)
  known.set(kept, new Map(known.get(kept)).set(name, standing))
  return standing
}

/**
 * The rows of a span, day by day, that count for what files of a sort tell: those of the imports that stand. A day of
 * which only rows without an import are left gives those.
 */
export function standingRows(
  journal: Journal,
  sort: WorkloadSort,
  { from, to }: Pick<Import, 'from' | 'to'>,
): ReadonlyMap<Day, readonly Workload[]> {
  const { on } = standingImports(journal, sort)
  const byDay = new Map<Day, Workload[]>()
  for (const row of entriesWithin(journal, 'workload', from, to)) {
    if (row.read?.sort !== sort || !counts(row, on.get(row.day))) continue
    const rows = byDay.get(row.day)
    if (rows) rows.push(row)
    else byDay.set(row.day, [row])
  }
  return byDay
}

function counts({ source }: Workload, standing: readonly Import[] | undefined): boolean {
  return standing === undefined || standing.some(({ id }) => id === source)
}

const known = new WeakMap<readonly Import[], ReadonlyMap<string, StandingImports>>()

/** Earliest kept first, so that what was kept later covers it. */
function paint(imports: readonly Import[], journal: Journal): StandingImports {
  const on = new Map<Day, readonly Import[]>()
  for (const made of imports) {
    const stays = new Map<Import | undefined, boolean>()
    for (let day = made.from; day <= made.to; day = addDays(day, 1)) {
      const standing = on.get(day) ?? NONE
      const before = standing.find((each) => accountOf(each) === accountOf(made))
      if (!stays.has(before))
        stays.set(before, before !== undefined && isByAnotherClock(journal, before, made))
      if (!stays.get(before)) on.set(day, standingWith(standing, made))
    }
  }
  return { days: [...on.keys()].sort(), on }
}

const NONE: readonly Import[] = []
/** Each list once, so that a year of one mailbox is one list, and days are alike where their lists are. */
const lists = new WeakMap<readonly Import[], WeakMap<Import, readonly Import[]>>()

function standingWith(standing: readonly Import[], made: Import): readonly Import[] {
  const known = lists.get(standing)?.get(made)
  if (known) return known
  const account = accountOf(made)
  const next = [...standing.filter((each) => accountOf(each) !== account), made].sort((a, b) =>
    accountOf(a) < accountOf(b) ? -1 : 1,
  )
  const after = lists.get(standing) ?? new WeakMap<Import, readonly Import[]>()
  lists.set(standing, after.set(made, next))
  return next
}
