import type { Day } from '../domain/day.ts'
import { entriesOn } from '../domain/entries.ts'
import type { Page } from '../domain/journal.ts'
import type { Workload } from '../domain/kinds/workload.ts'

/** The rows of every day of a month, ascending; the same answer for the same page. */
export function workloadDaysOn(page: Page): readonly WorkloadDay[] {
  const known = daysByPage.get(page)
  if (known) return known
  const byDay = new Map<Day, WorkloadDay>()
  for (const row of entriesOn(page, 'workload')) {
    const found = byDay.get(row.day)
    if (found) found.rows.push(row)
    else byDay.set(row.day, { day: row.day, rows: [row] })
  }
  const days = [...byDay.values()].sort((a, b) => (a.day < b.day ? -1 : 1))
  daysByPage.set(page, days)
  return days
}

/** All rows of one day. */
export type WorkloadDay = { readonly day: Day; readonly rows: Workload[] }

const daysByPage = new WeakMap<Page, readonly WorkloadDay[]>()
