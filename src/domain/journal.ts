import type { Day } from './day.ts'
import { canonical, type Entry, type LiveEntry, laterEntry, type PageName, pageOf } from './kinds/entry.ts'
import type { Rating } from './kinds/question.ts'
import { isBlank, type Reflection, reflectionIdOf } from './kinds/reflection.ts'
import { type Setting, type SettingName, type SettingValues, settingIdOf } from './kinds/setting.ts'
import { type Instant, instantOf } from './wallTime.ts'

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
 * Writes an entry, over the one with its id if there is one. The edit is stamped `now`, or just after the edit it
 * follows where the clock has gone back, so that a later edit always wins a merge.
 * `from` is the page the entry stood on, when it moves to another.
 */
export function putEntry(
  journal: Journal,
  entry: Unstamped<LiveEntry>,
  now: Instant,
  from?: PageName,
): Journal {
  const page = pageOf({ ...entry, editedAt: now } as LiveEntry)
  const previous = journal.pages.get(from ?? page)?.get(entry.id)
  const stamped = { ...entry, editedAt: after(previous, now) } as LiveEntry
  const cleared =
    from && from !== page ? withPage(journal, from, without(journal.pages.get(from), entry.id)) : journal
  return withPage(cleared, page, new Map(cleared.pages.get(page)).set(entry.id, stamped))
}

/** Deletes an entry by leaving word that it is gone. A journal that does not hold it is returned as it is. */
export function deleteEntry(journal: Journal, id: string, page: PageName, now: Instant): Journal {
  const previous = journal.pages.get(page)?.get(id)
  if (!previous || previous.kind === 'deleted') return journal
  const gone: Entry = { kind: 'deleted', id, editedAt: after(previous, now), page }
  return withPage(journal, page, new Map(journal.pages.get(page)).set(id, gone))
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
    return { ...reflection, ratings: rating === null ? others : { ...others, [question]: rating } }
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
  return changeReflection(journal, day, now, (reflection) => ({ ...reflection, note }))
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
 * Everything of both: commutative, associative, idempotent. For each entry the later edit stands, and a deletion
 * is an edit. Pages that gain nothing stay the same objects as in `a`.
 */
export function mergeJournals(a: Journal, b: Journal): Journal {
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
      const place = places.get(id)
      const mine = place && (pages.get(place) ?? a.pages.get(place))?.get(id)
      if (mine && laterEntry(mine, theirs) === mine) continue
      const theirPlace = pageOf(theirs)
      // An entry that stays on its page keeps its place among the others.
      if (place && place !== theirPlace) draft(place).delete(id)
      draft(theirPlace).set(id, theirs)
      places.set(id, theirPlace)
    }
  }
  let merged = a
  for (const [name, page] of pages) merged = withPage(merged, name, page)
  return merged
}

/** Whether two journals hold the same entries with the same edits. */
export function sameJournal(a: Journal, b: Journal): boolean {
  if (a.pages.size !== b.pages.size) return false
  for (const [name, page] of a.pages) {
    const other = b.pages.get(name)
    if (other === page) continue
    if (!other || other.size !== page.size) return false
    for (const [id, entry] of page) {
      const twin = other.get(id)
      if (!twin || (twin !== entry && canonical(twin) !== canonical(entry))) return false
    }
  }
  return true
}

/** The journal that holds these entries; of two with one id the later stands. */
export function journalOf(entries: Iterable<Entry>): Journal {
  const byId = new Map<string, Entry>()
  for (const entry of entries) {
    const other = byId.get(entry.id)
    byId.set(entry.id, other ? laterEntry(other, entry) : entry)
  }
  const pages = new Map<PageName, Map<string, Entry>>()
  for (const entry of byId.values()) {
    const name = pageOf(entry)
    const page = pages.get(name)
    if (page) page.set(entry.id, entry)
    else pages.set(name, new Map([[entry.id, entry]]))
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
  return isBlank(changed) ? deleteEntry(journal, id, page, now) : putEntry(journal, changed, now)
}

function without(page: Page | undefined, id: string): Page {
  const rest = new Map(page)
  rest.delete(id)
  return rest
}

function after(previous: Entry | undefined, now: Instant): Instant {
  if (!previous || previous.editedAt < now) return now
  return instantOf(new Date(Date.parse(previous.editedAt) + 1))
}
