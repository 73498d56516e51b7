import { type EntryState, entryOf, stateOf } from './entryState.ts'
import { emptyJournal, type Journal, mergeJournals, type Page, withPage } from './journal.ts'
import type { Entry } from './kinds/entry.ts'
import { isOfDevice } from './kinds/setting.ts'
import type { Instant } from './wallTime.ts'

/** How far another device's clock may be ahead, in milliseconds: a day, as one that stands in another zone's time is. */
const MOST_AHEAD = 24 * 3_600_000

/**
 * A journal from elsewhere with no edit later than `now`, as far as one was more than a day ahead: it was stamped by a
 * clock that was wrong, and would win every merge until that time comes. What was later than something else stays so,
 * by a millisecond. An edit that `here` has taken in already counts as it did then, also once its time has come, so that
 * the same file brought in again changes nothing. `ahead` is how many entries hold one that is new here; what belongs to
 * a device counts for nothing. A journal without any is returned as it is.
 */
export function heldToNow(
  journal: Journal,
  now: Instant,
  here: Journal = emptyJournal,
): { journal: Journal; ahead: number } {
  return heldTo(journal, Date.parse(now), here)
}

/**
 * Merges a journal in that was held to now. Where it held edits of `here` to its own now as it took them in, because its
 * clock is more than a day behind, they count here as they do there: else what was changed or deleted on it since would
 * stand on one device alone.
 */
export function mergeHeld(here: Journal, theirs: Journal): Journal {
  return mergeJournals(heldTo(here, EVER, theirs).journal, heldTo(theirs, EVER, here).journal)
}

const EVER = Number.POSITIVE_INFINITY

function heldTo(journal: Journal, at: number, here: Journal): { journal: Journal; ahead: number } {
  const mine = new Map<string, Entry>()
  for (const page of here.pages.values()) for (const [id, entry] of page) mine.set(id, entry)
  let held = journal
  let ahead = 0
  for (const [name, page] of journal.pages) {
    let entries: Map<string, Entry> | undefined
    for (const entry of page.values()) {
      const isFar = at < EVER && isAhead(entry, at)
      const stands = mine.get(entry.id)
      if (isOfDevice(entry.id) || !(isFar || isMarked(entry) || isMarked(stands))) continue
      const heldState = stateHeldTo(stateOf(entry), isFar ? at : null, stands && stateOf(stands))
      if (!heldState) continue
      if (heldState.isNew) ahead += 1
      entries ??= new Map(page)
      entries.set(entry.id, entryOf(heldState.state))
    }
    if (entries) held = withPage(held, name, entries satisfies Page)
  }
  return { journal: held, ahead }
}

/** Beside what was taken back, whose fingerprints are a letter longer. */
const MARKED = /(^|,)[0-9a-z]{6}(:|,|$)/

function isMarked(entry: Entry | undefined): boolean {
  return MARKED.test(entry?.undone ?? '')
}

/** As far back as it can be told from a mark which time it is of: seven days, in milliseconds. Such begin with a figure. */
const NEAR = 10 * 36 ** 5

/** What an entry keeps of a time that was ahead when it was taken in: of one further ahead than that, no figure first. */
function markOf(at: number, isNear: boolean): string {
  const mark = (at % NEAR).toString(36).padStart(6, '0')
  return isNear ? mark : `x${mark.slice(1)}`
}

type Marks = readonly (readonly [mark: string, place: number])[]

function marksIn({ past }: EntryState): Marks {
  return [...past].filter(([key]) => key.length === 6)
}

/** The times that marks tell, each with what it counts as. */
function told(marks: Marks): readonly (readonly [at: number, place: number])[] {
  return marks
    .filter(([mark]) => mark < 'a')
    .map(([mark, place]) => [place + NEAR - ((place - Number.parseInt(mark, 36)) % NEAR), place])
}

/** No part is later than its entry, but for words that stand beside others. */
function isAhead(entry: Entry, now: number): boolean {
  return [entry, ...(entry.apart ?? [])].some(({ editedAt }) => Date.parse(editedAt) > now + MOST_AHEAD)
}

function timesIn({ last, parts, bases, past, cut, cutAll }: EntryState): number[] {
  const values = [...parts.values()].flatMap((part) => [...part.values.values()])
  const framed = Array.from(bases.values(), ([, at]) => at)
  return [...new Set([last, cut, cutAll, ...past.values(), ...values, ...framed])]
}

/**
 * The same state with what was taken in before, here or by whoever it comes from, as it counted then, and with what is
 * later than `now` put there and just before, each in its turn and marked; with null only the former. What stands
 * `there`, as edits of that device which were not as far ahead do, is no later than these. What was before an edit
 * that another took in, and is not held itself, comes before it still. Null where nothing counts otherwise.
 */
function stateHeldTo(
  state: EntryState,
  now: number | null,
  there: EntryState | undefined,
): { readonly state: EntryState; readonly isNew: boolean } | null {
  const { parts, bases, past, cut, cutAll } = state
  const times = timesIn(state).sort((a, b) => b - a)
  const places = new Map<number, number>()
  const marks = new Map<string, number>()
  const [here, known] = [marksIn(state), there ? marksIn(there) : []]
  const timesThere = there ? timesIn(there) : []
  const [toldHere, toldThere] = [told(here), told(known)]
  const rows = times.map((at) => {
    const found = [...known, ...here].filter(
      ([mark]) => past.get(mark) === at || mark === markOf(at, true) || mark === markOf(at, false),
    )
    // Where two held it each to a now of its own the earlier stands: what either wrote since is later than both.
    return { at, found, counted: Math.min(at, ...found.map(([, place]) => place)) }
  })
  // Before another and with room between them, for what came there and is only heard of later.
  const before = (place: number) => {
    const below = [...timesThere, ...rows.map(({ counted }) => counted)]
    return Math.floor((place + Math.max(place - 2000, ...below.filter((at) => at < place))) / 2)
  }
  let next = now === null ? EVER : Math.max(now, Math.max(0, ...timesThere) + 1000 * times.length)
  let isNew = false
  for (const { at, found, counted } of rows) {
    // What came before an edit where that was made comes before it here, but for what came after that edit.
    const edits = toldThere.flatMap(([edit, held]) =>
      held < at && at < edit && !toldHere.some(([other, place]) => other >= edit && place <= at)
        ? Math.min(next, before(held))
        : [],
    )
    const isKnown = edits.length > 0 || found.some((mark) => known.includes(mark))
    const isHeld = now !== null && !isKnown && counted > next
    isNew ||= isHeld
    const place = Math.min(counted, ...edits, isHeld ? next : at)
    next = Math.min(next, before(place))
    if (place === at) continue
    places.set(at, place)
    if (!found[0]) marks.set(markOf(at, at - place < NEAR), place)
    for (const [mark] of found) marks.set(mark, place)
  }
  if (places.size === 0) return null
  const heldTime = (at: number) => places.get(at) ?? at
  const heldTimes = (map: ReadonlyMap<string, number>) =>
    new Map([...map].map(([key, at]) => [key, heldTime(at)]))
  const lastAt = Math.max(...times.map(heldTime))
  return {
    isNew,
    state: {
      ...state,
      last: lastAt,
      parts: new Map(
        [...parts].map(([name, part]) => [name, { ...part, values: heldTimes(part.values) }] as const),
      ),
      bases: new Map([...bases].map(([key, [json, at]]) => [key, [json, heldTime(at)] as const])),
      past: new Map([...heldTimes(past), ...marks]),
      cut: heldTime(cut),
      cutAll: heldTime(cutAll),
    },
  }
}
