import {
  type Bases,
  basesIn,
  basesOf,
  instantAt,
  laterFirst,
  type PartState,
  stand,
  THERE,
  writingsIn,
} from './bases.ts'
import { hashOf } from './fingerprint.ts'
import { canonical, type Entry, type LiveEntry, type PageName, pageOf } from './kinds/entry.ts'
import { isText, membersFrom, type PartSort, partsOf } from './kinds/parts.ts'
import type { Apart } from './kinds/stamp.ts'

/**
 * An entry as merging sees it; times are milliseconds since 1970. It is a set of values that were written and a set of
 * those that were taken back, each by its latest time, so that bringing two together is taking what is later of each:
 * in whatever order devices meet, all come to the same.
 */
export type EntryState = {
  readonly id: string
  /** A live form of it, for its kind and what its id says; null where only its deletion is known. */
  readonly live: LiveEntry | null
  /** When it was last edited. */
  readonly last: number
  /** The page on which it was last deleted: there lies word of that. */
  readonly page: PageName
  readonly parts: Map<string, PartState>
  readonly bases: Bases
  /** What was replaced or taken back, by fingerprint. */
  readonly past: Map<string, number>
  /** The latest deletion; frames that are no later are gone, and what was written upon them tells what it was. */
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
  const marked = (name: string) => marks.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1)
  const cutAt = (name: string, otherwise: boolean) => {
    const digits = marked(name)
    return digits === undefined ? (otherwise ? at : NEVER) : at - fromDigits(digits)
  }
  return {
    id: entry.id,
    live: entry.kind === 'deleted' ? null : entry,
    last: at,
    page: (marked('@') as PageName | undefined) ?? pageOf(entry),
    parts,
    bases: basesOf(entry),
    past,
    cut: cutAt('*', gone),
    cutAll: cutAt('**', gone && entry.undone === undefined),
  }
}

/**
 * What of it was taken back by now is gone. That it was stays known where it was written anew, since it is the later
 * writing alone that no other device may hold. What it is follows from what stands: see {@link stand}. Changes it.
 */
export function settle(state: EntryState): EntryState {
  if (state.past.size === 0 && state.cutAll === NEVER && state.cut === NEVER && state.bases.size === 0)
    return state
  for (const [name, { sort, values }] of state.parts) {
    for (const [json, at] of values) {
      if (sort === 'frame') {
        // That a thing is there at all says no more than that, however old it is.
        if (json === THERE) values.set(json, Math.max(at, state.cut))
        continue
      }
      const back = state.past.get(pastKey(name, sort, json)) ?? NEVER
      if (at <= back || at <= state.cutAll) values.delete(json)
    }
    if (values.size === 0) state.parts.delete(name)
  }
  // A mark (see `aheadOfNow.ts`) is still asked for after any deletion: the file that it is of may come in again.
  for (const [key, at] of state.past) if (at <= state.cutAll && key.length > 6) state.past.delete(key)
  stand(state)
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

/** The entry again, deleted where nothing of it is there; of texts written apart the later stands in its place. */
export function entryOf(state: EntryState): Entry {
  const { id, live, last, page } = state
  const editedAt = instantAt(last)
  if (!live || writingsIn(state.parts, state.cut)[0].length === 0) {
    return { kind: 'deleted', id, editedAt, page, ...tracesOf(state, [], [], null) }
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
  const times = new Map(standing.map(([name, , at]) => [name, last - at]))
  const before = partsOf(entry).map(({ name }) => times.get(name) ?? 0)
  const traced = { ...entry, ...tracesOf(state, before, also, pageOf(entry)) } as LiveEntry
  return state.bases.size === 0 ? traced : { ...traced, base: basesIn(state.bases, traced) }
}

/** What an entry carries beside what it says: nothing where all of it was written at once. `page` is its own; null of one gone. */
function tracesOf(
  state: EntryState,
  before: readonly number[],
  also: readonly Apart[],
  page: PageName | null,
): { written?: string; undone?: string; apart?: readonly Apart[] } {
  const { last } = state
  const gone = page === null
  const times = before.map(toDigits).join(',').replace(/,+$/, '')
  const undone = [...state.past]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, time]) => (time === last ? key : `${key}:${toDigits(last - time)}`))
    .join(',')
  const isPlainDeletion = gone && state.cutAll === last && undone === ''
  const marks = [
    ...(state.cut !== (gone ? last : NEVER) ? [`;*=${toDigits(last - state.cut)}`] : []),
    ...(state.cutAll !== NEVER && !isPlainDeletion ? [`;**=${toDigits(last - state.cutAll)}`] : []),
    ...(!gone && state.cut !== NEVER && state.page !== page ? [`;@=${state.page}`] : []),
  ]
  const written = times + marks.join('')
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
  return canonical(entryOf(state))
}

function toDigits(milliseconds: number): string {
  return milliseconds ? milliseconds.toString(36) : ''
}

function fromDigits(digits = ''): number {
  return Number.parseInt(digits, 36) || 0
}
