import { type EntryState, entryOf, pastKey, stateOf } from './entryState.ts'
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
  return mergeJournals(heldTo(here, Number.POSITIVE_INFINITY, theirs).journal, theirs)
}

function heldTo(journal: Journal, at: number, here: Journal): { journal: Journal; ahead: number } {
  const taken = takenIn(here)
  let held = journal
  let ahead = 0
  for (const [name, page] of journal.pages) {
    let entries: Map<string, Entry> | undefined
    for (const entry of page.values()) {
      const known = taken.get(entry.id)
      if (isOfDevice(entry.id) || !(known || isMarked(entry) || isAhead(entry, at))) continue
      const stands = here.pages.get(name)?.get(entry.id)
      const after = stands ? Math.max(...timesOf(stands)) : 0
      const heldState = stateHeldTo(stateOf(entry), isAhead(entry, at) ? at : null, known ?? NOTHING, after)
      if (!heldState) continue
      if (heldState.isNew) ahead += 1
      entries ??= new Map(page)
      entries.set(entry.id, entryOf(heldState.state))
    }
    if (entries) held = withPage(held, name, entries satisfies Page)
  }
  return { journal: held, ahead }
}

const NOTHING: ReadonlyMap<string, number> = new Map()

/** Of entries that hold edits which were ahead when they were taken in: as what each counts, by its mark. */
function takenIn({ pages }: Journal): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const taken = new Map<string, ReadonlyMap<string, number>>()
  for (const page of pages.values()) {
    for (const entry of page.values()) {
      if (isMarked(entry)) taken.set(entry.id, stateOf(entry).past)
    }
  }
  return taken
}

/** Beside what was taken back, whose fingerprints are a letter longer. */
const MARKED = /(^|,)[0-9a-z]{6}(:|,|$)/

function isMarked({ undone }: Entry): boolean {
  return undone !== undefined && MARKED.test(undone)
}

/** What an entry keeps of a time that was ahead when it was taken in. */
function markOf(at: number): string {
  return pastKey(`ahead ${at}`, 'answer', '').slice(-6)
}

/** No part is later than its entry, but for words that stand beside others. */
function isAhead(entry: Entry, now: number): boolean {
  return timesOf(entry).some((at) => at > now + MOST_AHEAD)
}

function timesOf({ editedAt, apart = [] }: Entry): readonly number[] {
  return [editedAt, ...apart.map((words) => words.editedAt)].map((at) => Date.parse(at))
}

/**
 * The same state with what was taken in before, here or by whoever it comes from, as it counted then, and with what is
 * later than `now` put there and just before, each in its turn and marked; with null only the former. What stands here
 * until `after`, as edits of that device which were not as far ahead do, is no later than these. Null where nothing counts
 * otherwise.
 */
function stateHeldTo(
  state: EntryState,
  now: number | null,
  known: ReadonlyMap<string, number>,
  after: number,
): { readonly state: EntryState; readonly isNew: boolean } | null {
  const { last, parts, past, cut, cutAll } = state
  const values = [...parts.values()].flatMap((part) => [...part.values.values()])
  const times = [...new Set([last.at, cut, cutAll, ...past.values(), ...values])].sort((a, b) => b - a)
  const places = new Map<number, number>()
  const marks = new Map<string, number>()
  let next = now === null ? Number.POSITIVE_INFINITY : Math.max(now, after + times.length)
  let isNew = false
  for (const at of times) {
    const mark = markOf(at)
    // Where two held it each to a now of its own the later stands, as it does when both are brought together.
    const before = [known.get(mark), past.get(mark)].reduce(laterOf)
    const isHeld = before === undefined && now !== null && at > now
    if (before === undefined && !isHeld) continue
    const place = before ?? next
    isNew ||= isHeld
    places.set(at, place)
    marks.set(mark, place)
    next = Math.min(next, place) - 1
  }
  if (places.size === 0) return null
  const heldTime = (at: number) => places.get(at) ?? at
  const heldTimes = (map: ReadonlyMap<string, number>) =>
    new Map([...map].map(([key, at]) => [key, heldTime(at)]))
  const lastAt = Math.max(...times.map(heldTime))
  // A deletion that knew of everything has no room for marks beside it, so it comes just before the last.
  const isWhole = marks.size > 0 && cutAll === last.at
  return {
    isNew,
    state: {
      ...state,
      last: { ...last, at: lastAt },
      parts: new Map(
        [...parts].map(([name, part]) => [name, { ...part, values: heldTimes(part.values) }] as const),
      ),
      past: new Map([...heldTimes(past), ...marks]),
      cut: heldTime(cut),
      cutAll: heldTime(cutAll) - Number(isWhole),
    },
  }
}

function laterOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b)
}
