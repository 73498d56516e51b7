import { joinEntries } from './joinEntries.ts'
import type { Journal } from './journal.ts'
import type { Entry, LiveEntry } from './kinds/entry.ts'
import { isOfDevice } from './kinds/setting.ts'
import type { Apart } from './kinds/stamp.ts'

/**
 * What merging another journal into this one would do, so that the person can look before they leap. Entries that
 * are deleted on both sides, or that only the other knows as deleted, are not spoken of, nor is what belongs to a device.
 */
export type Comparison = {
  /** Only theirs, or written there apart from its deletion here. */
  readonly added: readonly LiveEntry[]
  /** There on both sides, with something of theirs that is not here: as it is, and as it would be. */
  readonly changed: readonly { readonly mine: LiveEntry; readonly joined: LiveEntry }[]
  /** Here, and deleted there in the knowledge of all of it. */
  readonly removed: readonly LiveEntry[]
  /** Texts that were written apart on both sides: both will be kept. */
  readonly apart: number
  /** How many entries stay just as they are here. */
  readonly stays: number
}

/** Compares two journals entry by entry, by bringing each together as a merge does. */
export function compareJournals(mine: Journal, theirs: Journal): Comparison {
  const here = new Map<string, Entry>()
  for (const page of mine.pages.values()) for (const [id, entry] of page) here.set(id, entry)
  const added: LiveEntry[] = []
  const changed: { mine: LiveEntry; joined: LiveEntry }[] = []
  const removed: LiveEntry[] = []
  let apart = 0
  for (const page of theirs.pages.values()) {
    for (const other of page.values()) {
      if (isOfDevice(other.id)) continue
      const own = here.get(other.id)
      const joined = own ? joinEntries(own, other) : other
      if (joined === own) continue
      const wasThere = own && own.kind !== 'deleted'
      if (joined.kind === 'deleted') {
        if (wasThere) removed.push(own)
      } else if (!wasThere) added.push(joined)
      else {
        changed.push({ mine: own, joined })
        apart += newlyApart(own, joined)
      }
    }
  }
  let live = 0
  for (const entry of here.values()) if (entry.kind !== 'deleted' && !isOfDevice(entry.id)) live += 1
  return { added, changed, removed, apart, stays: live - changed.length - removed.length }
}

function newlyApart({ apart: before = [] }: LiveEntry, { apart = [] }: LiveEntry): number {
  const key = ({ part, value }: Apart) => JSON.stringify([part, value])
  const known = new Set(before.map(key))
  return apart.filter((each) => !known.has(key(each))).length
}
