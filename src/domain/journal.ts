import type { Day } from './day.ts'
import { deletedEntry, editedEntry } from './editEntry.ts'
import { joinEntries, sameEntry } from './joinEntries.ts'
import { type Entry, type LiveEntry, type PageName, pageOf } from './kinds/entry.ts'
import type { Rating } from './kinds/question.ts'
import { isBlank, type Reflection, reflectionIdOf } from './kinds/reflection.ts'
import {
  isOfDevice,
  type Setting,
  type SettingName,
  type SettingValues,
  settingIdOf,
} from './kinds/setting.ts'
import { finish, type Steps } from './steps.ts'
import type { Instant } from './wallTime.ts'

/** One month, or the desk: entries by id. */
export type Page = ReadonlyMap<string, Entry>

/**
 * Everything of one person: one immutable value. It is kept by page, so a command makes anew only the page it
 * touches and two journals differ exactly in the pages that are not the same object. No page is empty, no id
 * stands on two pages.
 */
export type Journal = { readonly pages: ReadonlyMap<PageName, Page> }

/** A journal in which nothing was ever written. */
export const emptyJournal: Journal = { pages: new Map() }

/** An entry as the person made it; the journal stamps when. */
export type Unstamped<Value extends LiveEntry> = Value extends LiveEntry ? Omit<Value, 'editedAt'> : never

/**
 * Writes an entry, over the one with its id if there is one. What differs is stamped `now`, or just after the edit it
 * follows where the clock has gone back, so that a later edit always wins a merge. Where nothing differs the journal is
 * returned as it is. `from` is the page the entry stood on, when it moves to another; without it, the one that holds
 * its id is looked for, since another notebook may have left word on any page that it is gone.
 */
export function putEntry(
  journal: Journal,
  entry: Unstamped<LiveEntry>,
  now: Instant,
  from?: PageName,
): Journal {
  const stood = from ?? pageHolding(journal, entry.id, pageOf({ ...entry, editedAt: now } as LiveEntry))
  const previous = journal.pages.get(stood)?.get(entry.id)
  const edited = editedEntry(previous, entry, now, carriedAt(journal))
  if (edited === previous) return journal
  // Of what came back by its words alone, and has none any more, word lies where it was deleted.
  const page = pageOf(edited)
  const cleared =
    stood === page ? journal : withPage(journal, stood, without(journal.pages.get(stood), entry.id))
  return withPage(cleared, page, new Map(cleared.pages.get(page)).set(entry.id, edited))
}

/** Deletes an entry by leaving word that it is gone. A journal that does not hold it is returned as it is. */
export function deleteEntry(journal: Journal, id: string, page: PageName, now: Instant): Journal {
  const previous = journal.pages.get(page)?.get(id)
  if (!previous || previous.kind === 'deleted') return journal
  return withPage(journal, page, new Map(journal.pages.get(page)).set(id, deletedEntry(previous, now)))
}

/** Gives a question of the day its rating, or takes the rating back with null. */
export function rate(
  journal: Journal,
  day: Day,
  question: string,
  rating: Rating | null,
  now: Instant,
): Journal {
  return changeReflection(journal, day, now, (reflection) => {
    const { [question]: _, ...others } = reflection.ratings
    const ratings = rating === null ? others : { ...others, [question]: rating }
    return { ...answeredHere(reflection, question), ratings }
  })
}

/** Answers a question of the day that is counted (1 or 0 for yes or no), or takes the answer back with null. */
export function count(
  journal: Journal,
  day: Day,
  question: string,
  value: number | null,
  now: Instant,
): Journal {
  return changeReflection(journal, day, now, (reflection) => {
    const { [question]: _, ...others } = reflection.counts
    return { ...reflection, counts: value === null ? others : { ...others, [question]: value } }
  })
}

/** Marks the day with a context, or takes the mark away. */
export function markContext(
  journal: Journal,
  day: Day,
  context: string,
  marked: boolean,
  now: Instant,
): Journal {
  return changeReflection(journal, day, now, (reflection) => {
    const others = reflection.contexts.filter((id) => id !== context)
    return { ...reflection, contexts: marked ? [...others, context] : others }
  })
}

/** Writes the day's note. */
export function writeNote(journal: Journal, day: Day, note: string, now: Instant): Journal {
  return changeReflection(journal, day, now, ({ noteFrom: _, ...reflection }) => ({ ...reflection, note }))
}

/** Sets a setting. */
export function changeSetting<Name extends SettingName>(
  journal: Journal,
  name: Name,
  value: SettingValues[Name],
  now: Instant,
): Journal {
  return putEntry(journal, { kind: 'setting', id: settingIdOf(name), name, value } as Unstamped<Setting>, now)
}

/**
 * Everything of both but for what belongs to a device, which stays as it is in `a`: commutative, associative,
 * idempotent, and part by part as {@link joinEntries} says. No text and no answer that stands in either and was not
 * taken back in the other is lost. Pages that gain nothing stay the same objects as in `a`.
 */
export function mergeJournals(a: Journal, b: Journal): Journal {
  return joinPages(a, b, ({ id }) => !isOfDevice(id))
}

/** The same for two journals of one device: what belongs to it is merged too. */
export function joinJournals(a: Journal, b: Journal): Journal {
  return joinPages(a, b, () => true)
}

function joinPages(a: Journal, b: Journal, takes: (entry: Entry) => boolean): Journal {
  const places = new Map<string, PageName>()
  const pages = new Map<PageName, Map<string, Entry>>()
  for (const [name, page] of a.pages) for (const id of page.keys()) places.set(id, name)
  const draft = (name: PageName) => {
    const page = pages.get(name) ?? new Map(a.pages.get(name))
    pages.set(name, page)
    return page
  }
  for (const page of b.pages.values()) {
    for (const [id, theirs] of page) {
      if (!takes(theirs)) continue
      const place = places.get(id)
      const mine = place && (pages.get(place) ?? a.pages.get(place))?.get(id)
      const joined = mine ? joinEntries(mine, theirs) : theirs
      if (joined === mine) continue
      const joinedPlace = pageOf(joined)
      // An entry that stays on its page keeps its place among the others.
      if (place && place !== joinedPlace) draft(place).delete(id)
      draft(joinedPlace).set(id, joined)
      places.set(id, joinedPlace)
    }
  }
  let merged = a
  for (const [name, page] of pages) merged = withPage(merged, name, page)
  return merged
}

/** Whether two journals hold the same entries with the same edits, but for what belongs to a device. */
export function sameJournal(a: Journal, b: Journal): boolean {
  const held = ({ pages }: Journal) => [...pages].flatMap(([name, page]) => (holdsShared(page) ? [name] : []))
  const names = held(a)
  if (names.length !== held(b).length) return false
  return names.every((name) => {
    const [mine, theirs] = [a.pages.get(name), b.pages.get(name)]
    return mine === theirs || (mine !== undefined && theirs !== undefined && samePage(mine, theirs))
  })
}

function holdsShared(page: Page): boolean {
  for (const id of page.keys()) if (!isOfDevice(id)) return true
  return false
}

function samePage(a: Page, b: Page): boolean {
  const shared = (page: Page) => [...page.values()].filter(({ id }) => !isOfDevice(id))
  const entries = shared(a)
  return entries.length === shared(b).length && entries.every((entry) => sameEntry(entry, b.get(entry.id)))
}

/** The journal that holds these entries; two with one id are brought together. */
export function journalOf(entries: Iterable<Entry>): Journal {
  return finish(journalInSteps(entries))
}

/** So many entries a step. */
const AT_ONCE = 2_000

/** The same as {@link journalOf}, in steps of at most a few milliseconds. */
export function* journalInSteps(entries: Iterable<Entry>): Steps<Journal> {
  const byId = new Map<string, Entry>()
  for (const entry of entries) {
    const other = byId.get(entry.id)
    byId.set(entry.id, other ? joinEntries(other, entry) : entry)
    if (byId.size % AT_ONCE === 0) yield
  }
  const pages = new Map<PageName, Map<string, Entry>>()
  let placed = 0
  for (const entry of byId.values()) {
    const name = pageOf(entry)
    const page = pages.get(name)
    if (page) page.set(entry.id, entry)
    else pages.set(name, new Map([[entry.id, entry]]))
    if (++placed % AT_ONCE === 0) yield
  }
  return { pages }
}

/** The journal with one page in place of the one it had; an empty page is none. */
export function withPage(journal: Journal, name: PageName, page: Page): Journal {
  const pages = new Map(journal.pages)
  if (page.size === 0) pages.delete(name)
  else pages.set(name, page)
  return { pages }
}

function changeReflection(
  journal: Journal,
  day: Day,
  now: Instant,
  change: (reflection: Unstamped<Reflection>) => Unstamped<Reflection>,
): Journal {
  const id = reflectionIdOf(day)
  const blank = { kind: 'reflection', id, day, ratings: {}, counts: {}, contexts: [], note: '' } as const
  const page = pageOf({ ...blank, editedAt: now })
  const found = journal.pages.get(page)?.get(id)
  const { editedAt: _, ...before } = found?.kind === 'reflection' ? found : { ...blank, editedAt: now }
  const changed = change(before)
  // Words that were written apart move up into a part that is emptied.
  const isGone = isBlank(changed) && changed.apart === undefined
  return isGone ? deleteEntry(journal, id, page, now) : putEntry(journal, changed, now)
}

/** An answer given here is no longer the other app's. */
function answeredHere(reflection: Unstamped<Reflection>, question: string): Unstamped<Reflection> {
  const { brought, ...own } = reflection
  if (!brought) return reflection
  const { [question]: _, ...others } = brought
  return Object.keys(others).length === 0 ? own : { ...own, brought: others }
}

/** The page an id stands on, the likely one looked at first; that one too where it stands nowhere. */
function pageHolding(journal: Journal, id: string, likely: PageName): PageName {
  if (journal.pages.get(likely)?.has(id)) return likely
  for (const [name, page] of journal.pages) if (page.has(id)) return name
  return likely
}

function without(page: Page | undefined, id: string): Page {
  const rest = new Map(page)
  rest.delete(id)
  return rest
}

/** When anything last left this device or came to it; null where that is unknown. */
function carriedAt(journal: Journal): Instant | null {
  const setting = journal.pages.get('desk')?.get(CARRIED_AT)
  return setting?.kind === 'setting' && setting.name === 'carriedAt' ? setting.value : null
}

const CARRIED_AT = settingIdOf('carriedAt')
