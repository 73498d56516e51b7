import { type EntryState, entryOf, type PartState, settle, stateOf, stateText } from './entryState.ts'
import { canonical, type Entry } from './kinds/entry.ts'

/**
 * Two versions of the entry with one id, brought together part by part: of each the later edit stands, and taking
 * something back is an edit; of texts that were written apart both stay. Commutative and idempotent, and associative but
 * for one thing: what a moment or the like *is* (its kind, its day) can, where it was deleted on one of three devices
 * and changed on another, follow the order in which they meet, until all have met once more. Either version is given
 * back as the same object where the other adds nothing.
 */
export function joinEntries(mine: Entry, theirs: Entry): Entry {
  // As most are where a whole notebook is brought in again.
  if (mine === theirs || (mine.editedAt === theirs.editedAt && canonical(mine) === canonical(theirs)))
    return mine
  const states = [settle(stateOf(mine)), settle(stateOf(theirs))] as const
  const joined = joinStates(...states)
  const [here, there] = states.map(stateText)
  const text = stateText(joined)
  const same = [mine, theirs].filter((_, index) => (index === 0 ? here : there) === text)
  if (same.length === 2) return writtenOrder(mine) >= writtenOrder(theirs) ? mine : theirs
  return same[0] ?? entryOf(joined)
}

/** Whether two versions of an entry say the same and know the same. */
export function sameEntry(a: Entry, b: Entry): boolean {
  if (a === b) return true
  if (a.editedAt !== b.editedAt) return false
  return canonical(a) === canonical(b) || stateText(settle(stateOf(a))) === stateText(settle(stateOf(b)))
}

function joinStates(a: EntryState, b: EntryState): EntryState {
  const [first, second] = isLater(a, b) ? [a, b] : [b, a]
  // One id of two kinds is no one thing: the later edit stands, and all that the other was is gone with it.
  if (first.live && second.live && first.live.kind !== second.live.kind) return replaced(first, second)
  const parts = new Map<string, PartState>()
  for (const state of [a, b]) {
    for (const [name, { sort, values }] of state.parts) {
      const part = parts.get(name) ?? { sort, values: new Map() }
      for (const [json, at] of values) put(part, json, at)
      parts.set(name, part)
    }
  }
  const past = new Map(a.past)
  for (const [key, at] of b.past) past.set(key, Math.max(at, past.get(key) ?? at))
  return settle({
    id: a.id,
    live: first.live ?? second.live,
    last: laterEdit(a.last, b.last),
    parts,
    past,
    cut: Math.max(a.cut, b.cut),
    cutAll: Math.max(a.cutAll, b.cutAll),
  })
}

/** Only words can stand beside others; of anything else the later stands. */
function put({ sort, values }: PartState, json: string, at: number): void {
  if (sort === 'text') {
    values.set(json, Math.max(at, values.get(json) ?? at))
    return
  }
  const [held] = values
  if (held && (held[1] > at || (held[1] === at && held[0] >= json))) return
  values.clear()
  values.set(json, at)
}

function replaced(standing: EntryState, other: EntryState): EntryState {
  return settle({
    ...standing,
    last: laterEdit(standing.last, other.last),
    parts: new Map(
      [...standing.parts].map(([name, { sort, values }]) => [name, { sort, values: new Map(values) }]),
    ),
    past: new Map(standing.past),
    cut: Math.max(standing.cut, other.cut, other.last.at),
    cutAll: Math.max(standing.cutAll, other.cutAll, other.last.at),
  })
}

/** The later edit; at the same instant by kind, so that every device decides alike. */
function isLater(a: EntryState, b: EntryState): boolean {
  if (a.last.at !== b.last.at) return a.last.at > b.last.at
  return (a.live?.kind ?? '') >= (b.live?.kind ?? '')
}

/** When both were last edited, and the page of that edit. */
function laterEdit(a: EntryState['last'], b: EntryState['last']): EntryState['last'] {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return a.page >= b.page ? a : b
}

/** The order in which marks are listed is no part of what is said, and still has to be one. */
function writtenOrder(entry: Entry): string {
  return entry.kind === 'reflection' ? entry.contexts.join() : ''
}
