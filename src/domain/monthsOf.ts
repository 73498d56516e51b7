import type { Journal } from './journal.ts'
import type { PageName } from './kinds/entry.ts'

/** Months that hold anything live, newest first. */
export function monthsOf(journal: Journal): readonly PageName[] {
  return [...journal.pages.keys()]
    .filter((name) => name !== 'desk')
    .sort()
    .reverse()
}
