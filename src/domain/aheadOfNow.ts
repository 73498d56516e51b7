import { type EntryState, entryOf, stateOf } from './entryState.ts'
import { type Journal, type Page, withPage } from './journal.ts'
import type { Entry } from './kinds/entry.ts'
import { isOfDevice } from './kinds/setting.ts'
import type { Instant } from './wallTime.ts'

/** How far another device's clock may be ahead, in milliseconds: a day, as one that stands in another zone's time is. */
const MOST_AHEAD = 24 * 3_600_000

/**
 * A journal from elsewhere with no edit later than `now`, as far as one was more than a day ahead: it was stamped by a
 * clock that was wrong, and would win every merge until that time comes. What was later than something else stays so,
 * by a millisecond. `ahead` is how many entries that was so of; what belongs to a device counts for nothing. A journal
 * without any is returned as it is.
 */
export function heldToNow(journal: Journal, now: Instant): { journal: Journal; ahead: number } {
  const at = Date.parse(now)
  let held = journal
  let ahead = 0
  for (const [name, page] of journal.pages) {
    const changed = [...page.values()].filter((entry) => !isOfDevice(entry.id) && isAhead(entry, at))
    if (changed.length === 0) continue
    ahead += changed.length
    const entries = new Map<string, Entry>(page)
    for (const entry of changed) entries.set(entry.id, entryOf(stateHeldTo(stateOf(entry), at)))
    held = withPage(held, name, entries satisfies Page)
  }
  return { journal: held, ahead }
}

/** No part is later than its entry, but for words that stand beside others. */
function isAhead(entry: Entry, now: number): boolean {
  const apart = entry.kind === 'deleted' ? [] : (entry.apart ?? [])
  return [entry.editedAt, ...apart.map(({ editedAt }) => editedAt)].some(
    (at) => Date.parse(at) > now + MOST_AHEAD,
  )
}

/** The same state with what is later than `now` put there and just before, each in its turn. */
function stateHeldTo(state: EntryState, now: number): EntryState {
  const { last, parts, past, cut, cutAll } = state
  const values = [...parts.values()].flatMap((part) => [...part.values.values()])
  const times = [last.at, cut, cutAll, ...past.values(), ...values].filter((at) => at > now)
  const ordered = [...new Set(times)].sort((a, b) => b - a)
  const places = new Map(ordered.map((at, place) => [at, now - place]))
  const heldTime = (at: number) => places.get(at) ?? at
  const heldTimes = (map: ReadonlyMap<string, number>) =>
    new Map([...map].map(([key, at]) => [key, heldTime(at)]))
  return {
    ...state,
    last: { ...last, at: heldTime(last.at) },
    parts: new Map(
      [...parts].map(([name, part]) => [name, { ...part, values: heldTimes(part.values) }] as const),
    ),
    past: heldTimes(past),
    cut: heldTime(cut),
    cutAll: heldTime(cutAll),
  }
}
