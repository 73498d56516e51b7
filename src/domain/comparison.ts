import type { Journal } from './journal.ts'
import { type Entry, type LiveEntry, laterEntry } from './kinds/entry.ts'

/**
 * What merging another journal into this one would do, so that the person can look before they leap. Entries that
 * are deleted on both sides, or that only the other knows as deleted, are not spoken of.
 */
export type Comparison = {
  /** Only theirs, or written there after it was deleted here. */
  readonly added: readonly LiveEntry[]
  /** There on both sides, edited later in theirs. */
  readonly changed: readonly { readonly mine: LiveEntry; readonly theirs: LiveEntry }[]
  /** Here, and deleted later in theirs. */
  readonly removed: readonly LiveEntry[]
  /** How many entries stay just as they are here. */
  readonly stays: number
}

/** Compares two journals entry by entry, by the rule by which a merge decides. */
export function compareJournals(mine: Journal, theirs: Journal): Comparison {
  const here = new Map<string, Entry>()
  for (const page of mine.pages.values()) for (const [id, entry] of page) here.set(id, entry)
  const added: LiveEntry[] = []
  const changed: { mine: LiveEntry; theirs: LiveEntry }[] = []
  const removed: LiveEntry[] = []
  for (const page of theirs.pages.values()) {
    for (const other of page.values()) {
      const own = here.get(other.id)
      if (own && laterEntry(own, other) === own) continue
      const wasThere = own && own.kind !== 'deleted'
      if (other.kind === 'deleted') {
        if (wasThere) removed.push(own)
      } else if (wasThere) changed.push({ mine: own, theirs: other })
      else added.push(other)
    }
  }
  let live = 0
  for (const entry of here.values()) if (entry.kind !== 'deleted') live += 1
  return { added, changed, removed, stays: live - changed.length - removed.length }
}
