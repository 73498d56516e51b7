import { hashOf } from './fingerprint.ts'
import type { Journal, Page } from './journal.ts'
import { isOfDevice } from './kinds/setting.ts'

/** What of a page makes the mark; each page is looked at once. */
type PageMark = { readonly count: number; readonly sum: number }

/** Sums stay below this: two such numbers add up without being rounded. */
const LIMIT = 2 ** 45

const marks = new WeakMap<Page, PageMark>()

/**
 * A mark that changes with the journal, also where a merge brings an earlier part into an entry without another edit:
 * how many entries there are, and a sum over what was edited when, in whatever order they stand. Two answers given in
 * the same millisecond on two devices are the one difference it cannot see. What belongs to the device is no change of
 * it, or each backup would ask for the next. O(n) at first, then in the pages that changed.
 */
export function markOf(journal: Journal): string {
  let count = 0
  let sum = 0
  for (const page of journal.pages.values()) {
    const mark = marks.get(page) ?? markOfPage(page)
    marks.set(page, mark)
    count += mark.count
    sum = (sum + mark.sum) % LIMIT
  }
  return `${count} ${sum.toString(36)}`
}

function markOfPage(page: Page): PageMark {
  let count = 0
  let sum = 0
  for (const entry of page.values()) {
    if (isOfDevice(entry.id)) continue
    count += 1
    const { id, editedAt, written = '', undone = '' } = entry
    const beside = entry.kind === 'deleted' ? entry.page : entry.apart ? JSON.stringify(entry.apart) : ''
    const hash = hashOf(`${entry.kind} ${id} ${editedAt} ${written} ${undone} ${beside}`)
    sum = (sum + (hash % LIMIT)) % LIMIT
  }
  return { count, sum }
}
