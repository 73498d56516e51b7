import { instantAt, laterFirst, type PartState } from './bases.ts'
import { type EntryState, entryOf, pastKey, settle, stateOf, writeAnew } from './entryState.ts'
import { canonical, type Entry, type LiveEntry, pageOf } from './kinds/entry.ts'
import { partsOf, withoutBlanks } from './kinds/parts.ts'
import type { Apart } from './kinds/stamp.ts'
import type { Instant } from './wallTime.ts'

/** When an edit at `now` counts as made: after every one that it follows, also where a clock has gone back, and not before 1970. */
export function editTime(previous: Entry | undefined, now: Instant): number {
  return Math.max(0, Date.parse(now), previous ? Date.parse(previous.editedAt) + 1 : 0)
}

/**
 * The entry as the person now has it, in place of what stood there. Each part that differs is stamped with this edit;
 * a text that was replaced is remembered as replaced, so that the same text from another device is not taken for one
 * written apart. Nothing needs remembering that no other device can hold: what was written after `carriedAt`, when
 * anything last left this one or came to it (null: unknown). The same object as before where nothing differs.
 */
export function editedEntry(
  previous: Entry | undefined,
  entry: Omit<LiveEntry, 'editedAt'>,
  now: Instant,
  carriedAt: Instant | null,
): Entry {
  const also = entry.apart ?? []
  const isNew = !previous || previous.kind !== entry.kind
  // Words apart that come back with an entry must be later than their deletion, and earlier than what stands.
  const time = editTime(previous, now) + (isNew && also.length > 0 ? 1 : 0)
  const edited = { ...withoutBlanks(entry), editedAt: instantAt(time) } as LiveEntry
  if (!previous && also.length === 0) return bare(edited)
  const state = isNew ? begin(previous, edited, also, time) : settle(stateOf(previous))
  const frontier = carriedAt === null ? Number.POSITIVE_INFINITY : Date.parse(carriedAt)
  const takeBack = (name: string, { sort, values }: PartState, json: string) => {
    const at = values.get(json) ?? time
    values.delete(json)
    // An answer before this one, which the other took the place of, may be on another device all the same.
    if (sort === 'answer' || (sort === 'text' && at <= frontier))
      state.past.set(pastKey(name, sort, json), time)
  }
  const wanted = new Map(partsOf(edited).map((part) => [part.name, part]))
  let changed = isNew
  // What comes back with a new entry stands beside what is written, and is not replaced by it.
  for (const [name, part] of isNew ? [] : state.parts) {
    const standing = first(part)
    if (standing === undefined || standing === wanted.get(name)?.json) continue
    changed = true
    // An answer that another takes the place of is over by that alone.
    if (part.sort !== 'text' && wanted.has(name)) part.values.clear()
    else takeBack(name, part, standing)
  }
  for (const { name, sort, json } of wanted.values()) {
    const part = state.parts.get(name) ?? { sort, values: new Map() }
    if (first(part) === json && part.values.get(json) !== time) continue
    changed = true
    writeAnew(state, name, part.values, json, time)
    state.parts.set(name, part)
  }
  const page = pageOf(edited)
  if (!changed && previous && page === pageOf(previous)) return previous
  // Whoever edits it has seen what it is: all that stands was written upon that from now on.
  const made = entryOf(settle({ ...state, live: edited, last: time, bases: new Map() }))
  if (made.kind === 'deleted' || canonical(partsOf(made)) !== canonical([...wanted.values()])) return made
  // Just as it was wanted, but where words apart move up into a part that was emptied.
  return { ...made, ...bare(edited) } as Entry
}

/** Word that an entry is gone: all that stands in it is taken back, and no more than that. */
export function deletedEntry(previous: Entry, now: Instant): Entry {
  const state = settle(stateOf(previous))
  const time = editTime(previous, now)
  const past = new Map(state.past)
  for (const [name, { sort, values }] of state.parts) {
    if (sort !== 'frame') for (const json of values.keys()) past.set(pastKey(name, sort, json), time)
  }
  return entryOf({ ...state, live: null, last: time, page: pageOf(previous), past, cut: time })
}

/** What a new entry begins from: word of the deleted one it stands in for, and words apart that come back with it. */
function begin(
  previous: Entry | undefined,
  edited: LiveEntry,
  also: readonly Apart[],
  time: number,
): EntryState {
  const before = settle(stateOf(previous ?? edited))
  const parts = new Map<string, PartState>()
  for (const { part, value } of also) {
    const state = parts.get(part) ?? { sort: 'text', values: new Map() }
    state.values.set(canonical(value), time - 1)
    parts.set(part, state)
  }
  const isOther = previous && previous.kind !== 'deleted'
  const cut = isOther ? before.last : before.cut
  const cutAll = isOther ? before.last : before.cutAll
  return { ...before, parts, cut, cutAll }
}

/** Without traces: all of it was written at once, and nothing was there before. */
function bare({ written: _, undone: __, apart: ___, base: ____, ...entry }: LiveEntry): LiveEntry {
  return entry as LiveEntry
}

function first({ values }: PartState): string | undefined {
  return [...values].sort(laterFirst)[0]?.[0]
}
