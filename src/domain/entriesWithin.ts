import { type Day, monthOf } from './day.ts'
import { entriesOn } from './entries.ts'
import type { Journal } from './journal.ts'
import type { EntryOf } from './kinds/entry.ts'

/**
 * The entries of a kind whose day lies from one day to another, both inside, in no promised order. Only the months of
 * those days are looked through.
 */
export function entriesWithin<Kind extends 'moment' | 'workload'>(
  journal: Journal,
  kind: Kind,
  from: Day,
  to: Day,
): readonly EntryOf<Kind>[] {
  return Array.from(journal.pages)
    .filter(([name]) => monthOf(from) <= name && name <= monthOf(to))
    .flatMap(([, page]) => entriesOn(page, kind))
    .filter((entry) => {
      const { day } = entry as { readonly day: Day }
      return from <= day && day <= to
    })
}
