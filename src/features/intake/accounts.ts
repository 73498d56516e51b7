import type { Day } from '../../domain/day.ts'
import { accountOf, importsOf, type ReadWorkload, rowsFrom } from '../../domain/imports.ts'
import type { Journal } from '../../domain/journal.ts'
import type { Import, WorkloadSort } from '../../domain/kinds/workload.ts'
import { hoursOf } from '../../insight/readHours.ts'

/** One mailbox, or one set of calendars, that was read before ('' is the first), and the days its readings cover. */
export type KnownAccount = { readonly account: string; readonly from: Day; readonly to: Day }

/** Those that were told apart so far, always in the same order. */
export function knownAccounts(journal: Journal, sort: WorkloadSort): readonly KnownAccount[] {
  const imports = importsOf(journal, sort)
  return [...new Set(imports.map(accountOf))].sort().flatMap((account) => {
    const days = imports.flatMap((made) => (accountOf(made) === account ? [made.from, made.to] : [])).sort()
    const [from, to] = [days[0], days.at(-1)]
    return from && to ? [{ account, from, to }] : []
  })
}

/**
 * Of which of those a file most likely is: the one whose last reading has the most in common with it, hour by hour, over
 * the days of both; where none has anything in common, the one kept last. Null where nothing was kept.
 */
export function likeliestAccount(journal: Journal, read: ReadWorkload): string | null {
  const latest = new Map(importsOf(journal, read.sort).map((made) => [accountOf(made), made] as const))
  let best: { readonly account: string; readonly alike: number } | null = null
  for (const [account, made] of latest) {
    const alike = likenessOf(journal, made, read)
    if (!best || alike > best.alike) best = { account, alike }
  }
  const last = importsOf(journal, read.sort).at(-1)
  return best && best.alike > 0 ? best.account : last ? accountOf(last) : null
}

/** What both count, as a share of what either does, 0 to 1. */
function likenessOf(journal: Journal, made: Import, read: ReadWorkload): number {
  const isOfBoth = ({ day }: { readonly day: Day }) =>
    day >= made.from && day <= made.to && day >= read.from && day <= read.to
  const counts = new Map<string, readonly [number, number]>()
  for (const row of rowsFrom(journal, made.id))
    if (row.kind === 'workload' && isOfBoth(row))
      for (const [hour, count] of Object.entries(hoursOf(row, read.sort) ?? {}))
        counts.set(`${row.day} ${hour}`, [count, 0])
  for (const row of read.days.filter(isOfBoth))
    for (const [hour, count] of Object.entries(hoursOf(row, read.sort) ?? {}))
      counts.set(`${row.day} ${hour}`, [counts.get(`${row.day} ${hour}`)?.[0] ?? 0, count])
  let [both, either] = [0, 0]
  for (const [before, now] of counts.values()) {
    both += Math.min(before, now)
    either += Math.max(before, now)
  }
  return either === 0 ? 0 : both / either
}
