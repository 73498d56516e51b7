import { hashOf } from './fingerprint.ts'
import { canonical, type Entry, type LiveEntry, type PageName, pageOf } from './kinds/entry.ts'
import { isText, membersFrom, type PartSort, partsOf } from './kinds/parts.ts'
import type { Apart } from './kinds/stamp.ts'
import { type Instant, instantOf } from './wallTime.ts'

/** One part: what it holds, as JSON, by when each was written. Only a text written apart holds more than one. */
export type PartState = { readonly sort: PartSort; readonly values: Map<string, number> }

/**
 * An entry as merging sees it; times are milliseconds since 1970. It is a set of values that were written and a set of
 * those that were taken back, each by its latest time, so that bringing two together is taking what is later of each:
 * in whatever order devices meet, all come to the same.
 */
export type EntryState = {
  readonly id: string
  /** A live form of it, for its kind and what its id says; null where only its deletion is known. */
  readonly live: LiveEntry | null
  /** When it was last edited, and on which page: there lies word of a deletion. */
  readonly last: { readonly at: number; readonly page: PageName }
  readonly parts: Map<string, PartState>
  /** What was replaced or taken back, by fingerprint. */
  readonly past: Map<string, number>
  /** The latest deletion; frames that are no later are gone. */
  readonly cut: number
  /** The latest deletion that knew of everything, as all did that older versions of the app made. */
  readonly cutAll: number
}

const NEVER = -1

/** The fingerprint under which a part counts as taken back: an answer's of its name, a text's of its words. */
export function pastKey(name: string, sort: PartSort, json: string): string {
  return hashOf(sort === 'text' ? `${name}\n${json}` : name)
    .toString(36)
    .slice(-7)
}

/** What an entry says of itself, taken apart. */
export function stateOf(entry: Entry): EntryState {
  const at = Date.parse(entry.editedAt)
  const gone = entry.kind === 'deleted'
  const [times = '', ...marks] = (entry.written ?? '').split(';')
  const before = times.split(',')
  const parts = new Map<string, PartState>()
  if (entry.kind !== 'deleted') {
    for (const [place, { name, sort, json }] of partsOf(entry).entries()) {
      parts.set(name, { sort, values: new Map([[json, at - fromDigits(before[place])]]) })
    }
    for (const { part, value, editedAt } of entry.apart ?? []) {
      if (!isText(entry.kind, part)) continue
      const state = parts.get(part) ?? { sort: 'text', values: new Map() }
      state.values.set(canonical(value), Date.parse(editedAt))
      parts.set(part, state)
    }
  }
  const past = new Map<string, number>()
  for (const record of (entry.undone ?? '').split(',').filter(Boolean)) {
    const [key = '', digits] = record.split(':')
    past.set(key, at - fromDigits(digits))
  }
  const marked = (name: string) => {
    const mark = marks.find((each) => each.startsWith(`${name}=`))
    return mark === undefined ? null : at - fromDigits(mark.slice(name.length + 1))
  }
  return {
    id: entry.id,
    live: entry.kind === 'deleted' ? null : entry,
    last: { at, page: pageOf(entry) },
    parts,
    past,
    cut: marked('*') ?? (gone ? at : NEVER),
    cutAll: marked('**') ?? (gone && entry.undone === undefined ? at : NEVER),
  }
}

/**
 * What of it was taken back by now is gone. That it was stays known where it was written anew, since it is the later
 * writing alone that no other device may hold. A frame from before a deletion counts as from then, since where nothing
 * else was left, how old it was is not known any more. Changes it.
 */
export function settle(state: EntryState): EntryState {
  if (state.past.size === 0 && state.cutAll === NEVER && state.cut === NEVER) return state
  for (const [name, { sort, values }] of state.parts) {
    for (const [json, at] of values) {
      if (sort === 'frame') {
        values.set(json, Math.max(at, state.cut))
        continue
      }
      const back = state.past.get(pastKey(name, sort, json)) ?? NEVER
      if (at <= back || at <= state.cutAll) values.delete(json)
    }
    if (values.size === 0) state.parts.delete(name)
  }
  for (const [key, at] of state.past) if (at <= state.cutAll) state.past.delete(key)
  return state
}

/** Writes words anew that may stand already. When they did stays known: another device may hold them from then. */
export function writeAnew(
  state: EntryState,
  name: string,
  values: Map<string, number>,
  json: string,
  at: number,
): void {
  const before = values.get(json)
  if (before !== undefined) state.past.set(pastKey(name, 'text', json), before)
  values.set(json, at)
}

/** Whether anything of it is there: an answer or words, or what it is where that is later than its deletion. */
function isThere({ live, parts, cut }: EntryState): boolean {
  if (!live) return false
  for (const { sort, values } of parts.values()) {
    if (sort !== 'frame') return true
    for (const at of values.values()) if (at > cut) return true
  }
  return false
}

/** The entry again, deleted where nothing of it is there; of texts written apart the later stands in its place. */
export function entryOf(state: EntryState): Entry {
  const { id, live, last } = state
  const editedAt = instantAt(last.at)
  if (!live || !isThere(state)) {
    return { kind: 'deleted', id, editedAt, page: last.page, ...tracesOf(state, [], [], true) }
  }
  const standing: (readonly [name: string, json: string, at: number])[] = []
  const also: Apart[] = []
  for (const [name, { values }] of state.parts) {
    const [first, ...others] = [...values].sort(laterFirst)
    if (!first) continue
    standing.push([name, ...first])
    for (const [json, at] of others) {
      also.push({ part: name, value: JSON.parse(json) as Apart['value'], editedAt: instantAt(at) })
    }
  }
  // Marks are listed in the order they were set.
  standing.sort((a, b) => a[2] - b[2] || (a[0] < b[0] ? -1 : 1))
  const values = new Map(standing.map(([name, json]) => [name, JSON.parse(json) as unknown]))
  const entry = { kind: live.kind, id, ...membersFrom(live, values), editedAt } as LiveEntry
  return traced(entry, state, new Map(standing.map(([name, , at]) => [name, at])), also)
}

/** An entry with the traces of its state: `times` says when each of its parts was written. */
export function traced(
  entry: LiveEntry,
  state: EntryState,
  times: ReadonlyMap<string, number>,
  also: readonly Apart[],
): LiveEntry {
  const { written: _, undone: __, apart: ___, ...bare } = entry
  const before = partsOf(entry).map(({ name }) => state.last.at - (times.get(name) ?? state.last.at))
  return { ...bare, ...tracesOf(state, before, also, false) } as LiveEntry
}

/** What an entry carries beside what it says: nothing where all of it was written at once. */
function tracesOf(
  state: EntryState,
  before: readonly number[],
  also: readonly Apart[],
  gone: boolean,
): { written?: string; undone?: string; apart?: readonly Apart[] } {
  const last = state.last.at
  const times = before.map(toDigits).join(',').replace(/,+$/, '')
  const marks = [
    ...(state.cut !== (gone ? last : NEVER) ? [`;*=${toDigits(last - state.cut)}`] : []),
    ...(state.cutAll !== NEVER && !(gone && state.cutAll === last)
      ? [`;**=${toDigits(last - state.cutAll)}`]
      : []),
  ]
  const written = times + marks.join('')
  const undone = [...state.past]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, time]) => (time === last ? key : `${key}:${toDigits(last - time)}`))
    .join(',')
  const isPlainDeletion = gone && state.cutAll === last
  return {
    ...(written !== '' && { written }),
    ...((undone !== '' || (gone && !isPlainDeletion)) && { undone }),
    ...(also.length > 0 && {
      apart: [...also].sort((a, b) =>
        `${a.part}\n${canonical(a.value)}` < `${b.part}\n${canonical(b.value)}` ? -1 : 1,
      ),
    }),
  }
}

/** The state as one text, the same for states that are the same: of what is gone only that, when, and where from. */
export function stateText(state: EntryState): string {
  const { id, live, last, parts, past, cut, cutAll } = state
  const ordered = <Value>(map: ReadonlyMap<string, Value>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))
  const there = isThere(state)
  const standing = there ? ordered(parts).map(([name, { values }]) => [name, ordered(values)]) : last.page
  return JSON.stringify([id, there && live?.kind, last.at, standing, ordered(past), cut, cutAll])
}

/** The later first; of two at one instant the one whose text sorts last, so that every device decides alike. */
export function laterFirst([a, atA]: readonly [string, number], [b, atB]: readonly [string, number]): number {
  return atB - atA || (a < b ? 1 : a > b ? -1 : 0)
}

function toDigits(milliseconds: number): string {
  return milliseconds === 0 ? '' : milliseconds.toString(36)
}

function fromDigits(digits: string | undefined): number {
  const value = digits ? Number.parseInt(digits, 36) : 0
  return Number.isNaN(value) ? 0 : value
}

/** The instant of a time, held within the years an instant can be written in. */
export function instantAt(time: number): Instant {
  return instantOf(new Date(Math.min(time, LAST_INSTANT)))
}

const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z')
