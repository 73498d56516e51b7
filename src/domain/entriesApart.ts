import type { Journal, Page } from './journal.ts'
import type { LiveEntry } from './kinds/entry.ts'

/** Every entry in which words written apart stand beside each other, page by page. A look at each page, once a page. */
export function entriesApart(journal: Journal): readonly LiveEntry[] {
  return [...journal.pages.values()].flatMap(apartOn)
}

const found = new WeakMap<Page, readonly LiveEntry[]>()

function apartOn(page: Page): readonly LiveEntry[] {
  const known = found.get(page)
  if (known) return known
  const entries = [...page.values()].filter(
    (entry): entry is LiveEntry => entry.kind !== 'deleted' && entry.apart !== undefined,
  )
  found.set(page, entries)
  return entries
}
