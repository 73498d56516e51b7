import { sameEntry } from '../../../domain/joinEntries.ts'
import { type Journal, journalOf } from '../../../domain/journal.ts'
import type { Entry } from '../../../domain/kinds/entry.ts'

/**
 * Undoes a change of the whole journal that made `after` out of `before`: everything is again as it was, except what
 * was edited since, here or elsewhere, which stays.
 */
export function takeBack(current: Journal, before: Journal, after: Journal): Journal {
  if (hasSamePages(current, after)) return before
  const [now, was, became] = [byId(current), byId(before), byId(after)]
  const entries: Entry[] = []
  for (const id of new Set([...now.keys(), ...was.keys()])) {
    const entry = sameEntry(now.get(id), became.get(id)) ? was.get(id) : now.get(id)
    if (entry) entries.push(entry)
  }
  return journalOf(entries)
}

function hasSamePages(a: Journal, b: Journal): boolean {
  if (a.pages.size !== b.pages.size) return false
  for (const [name, page] of a.pages) if (b.pages.get(name) !== page) return false
  return true
}

function byId({ pages }: Journal): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const page of pages.values()) for (const [id, entry] of page) entries.set(id, entry)
  return entries
}
