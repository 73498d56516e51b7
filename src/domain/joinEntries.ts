import { addBases, type Bases, type PartState } from './bases.ts'
import { type EntryState, entryOf, settle, stateOf, stateText } from './entryState.ts'
import { canonical, type Entry } from './kinds/entry.ts'

/**
 * Two versions of the entry with one id, brought together part by part: of each the later edit stands, and taking
 * something back is an edit; of texts that were written apart both stay. Commutative, associative and idempotent. Either
 * version is given back as the same object where the other adds nothing.
 */
export function joinEntries(mine: Entry, theirs: Entry): Entry {
  // As most are where a whole notebook is brought in again.
  if (mine === theirs || (mine.editedAt === theirs.editedAt && canonical(mine) === canonical(theirs)))
    return mine
  const [a, b] = [settle(stateOf(mine)), settle(stateOf(theirs))]
  const [here, there] = [stateText(a), stateText(b)]
  const joined = entryOf(joinStates(a, b))
  const text = canonical(joined)
  if (here === text && there === text) return writtenOrder(mine) >= writtenOrder(theirs) ? mine : theirs
  return here === text ? mine : there === text ? theirs : joined
}

/** Whether two versions of an entry say the same and know the same, or neither is there. */
export function sameEntry(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === b) return true
  if (a?.editedAt !== b?.editedAt || !a || !b) return false
  return canonical(a) === canonical(b) || stateText(settle(stateOf(a))) === stateText(settle(stateOf(b)))
}

/** May change both. */
function joinStates(a: EntryState, b: EntryState): EntryState {
  // The later edit; at the same instant by kind, so that every device decides alike.
  const isLater = (a.last - b.last || ((a.live?.kind ?? '') < (b.live?.kind ?? '') ? -1 : 1)) > 0
  const [first, second] = isLater ? [a, b] : [b, a]
  // One id of two kinds is no one thing: the later edit stands, and all that the other was is gone with it.
  if (first.live && second.live && first.live.kind !== second.live.kind)
    return settle({
      ...first,
      // Any page would do, and one of a deletion comes before it.
      page: second.last > first.cut ? 'desk' : first.page,
      cut: Math.max(first.cut, second.last),
      cutAll: Math.max(first.cutAll, second.last),
    })
  const parts = new Map<string, PartState>()
  for (const state of [a, b]) {
    for (const [name, { sort, values }] of state.parts) {
      const part = parts.get(name) ?? { sort, values: new Map() }
      for (const [json, at] of values) put(part, json, at)
      parts.set(name, part)
    }
  }
  const bases: Bases = new Map()
  for (const state of [a, b]) addBases(bases, state, parts)
  const past = new Map(a.past)
  for (const [key, at] of b.past) past.set(key, Math.max(at, past.get(key) ?? at))
  return settle({
    id: a.id,
    live: first.live ?? second.live,
    last: Math.max(a.last, b.last),
    page: (a.cut - b.cut || (a.page < b.page ? 1 : -1)) > 0 ? a.page : b.page,
    parts,
    bases,
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

/** The order in which marks are listed is no part of what is said, and still has to be one. */
function writtenOrder(entry: Entry): string {
  return entry.kind === 'reflection' ? entry.contexts.join() : ''
}
