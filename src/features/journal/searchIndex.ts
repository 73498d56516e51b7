import { type Day, mondayOfWeek } from '../../domain/day.ts'
import type { Page } from '../../domain/journal.ts'
import type { Entry, EntryOf, LiveEntry } from '../../domain/kinds/entry.ts'
import type { Moment } from '../../domain/kinds/moment.ts'
import { partsOf } from '../../domain/kinds/parts.ts'
import { foldText } from './foldText.ts'
import { daysOn, type WrittenDay } from './writtenDays.ts'

/** What is found besides days, where a person wrote words in it: what has a week, a date or no day at all. */
const OTHERS = [
  ...(['pause', 'repair', 'asking', 'statement', 'restorative', 'person', 'line'] as const),
  ...(['season', 'question', 'context', 'momentKind', 'setting'] as const),
] as const

export type OtherEntry = EntryOf<(typeof OTHERS)[number]>

/**
 * A written day with its words as they are compared; `moments` in the day's order, `text` all of them. `kinds` and
 * `becauses` are those its moments have.
 */
export type IndexedDay = {
  readonly written: WrittenDay
  readonly note: string
  readonly moments: readonly string[]
  readonly text: string
  readonly kinds: ReadonlySet<string>
  readonly becauses: ReadonlySet<string>
}

/** A day, as a search finds it: the same each time. */
export type DayFound = { readonly sort: 'day'; readonly indexed: IndexedDay }

/** Another entry, as a search finds it, with its words as they are compared. */
export type EntryFound = {
  readonly sort: 'entry'
  readonly entry: OtherEntry
  readonly day: Day | null
  readonly text: string
}

export type Found = DayFound | EntryFound

/** Everything on a page that can be searched, newest first; `text` is all its words. */
export type PageIndex = {
  readonly days: readonly DayFound[]
  readonly others: readonly EntryFound[]
  readonly text: string
}

const known = new WeakMap<Page, PageIndex>()

/** A page made ready to be searched: once, and only in memory. */
export function indexOf(page: Page): PageIndex {
  const before = known.get(page)
  if (before) return before
  const days = daysOn(page).map((written): DayFound => ({ sort: 'day', indexed: indexedDay(written) }))
  const others = othersOn(page)
  const texts = [...days.map(({ indexed }) => indexed.text), ...others.map(({ text }) => text)]
  const index = { days, others, text: texts.join('\n') }
  known.set(page, index)
  return index
}

/** An entry's own words, in the order they are read: also those that were written apart, or stood there before. */
export function textsOf(entry: LiveEntry): readonly string[] {
  const parts = partsOf(entry).filter(({ sort }) => sort === 'text')
  return wordsIn([
    ...parts.map(({ json }) => JSON.parse(json)),
    ...(entry.apart ?? []).map(({ value }) => value),
    'earlier' in entry && entry.earlier?.map((then) => [then.text, 'words' in then && then.words]),
    entry.kind === 'setting' && entry.name === 'reminder' && entry.value?.words,
  ])
}

/** A day's or a moment's words, with those that were written apart beneath. */
export function wholeNote({ note, apart = [] }: Pick<Moment, 'note' | 'apart'>): string {
  return [note, ...apart.map(({ value }) => value)].join('\n')
}

/** What of it is words, however deep they lie. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}

function indexedDay(written: WrittenDay): IndexedDay {
  const note = foldText(written.reflection ? wholeNote(written.reflection) : '')
  const moments = written.moments.map((moment) => foldText(wholeNote(moment)))
  return {
    ...{ written, note, moments, text: [note, ...moments].join('\n') },
    kinds: new Set(written.moments.map(({ what }) => what)),
    becauses: new Set(written.moments.flatMap(({ because }) => because ?? [])),
  }
}

function othersOn(page: Page): readonly EntryFound[] {
  const others: EntryFound[] = []
  for (const entry of page.values()) {
    if (!isOther(entry)) continue
    const text = foldText(textsOf(entry).join('\n'))
    if (text !== '') others.push({ sort: 'entry', entry, day: dayOfOther(entry), text })
  }
  return others.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))
}

function isOther(entry: Entry): entry is OtherEntry {
  return OTHERS.some((kind) => kind === entry.kind)
}

function dayOfOther(entry: OtherEntry): Day | null {
  if (entry.kind === 'pause') return mondayOfWeek(entry.week)
  if (entry.kind === 'season') return entry.from
  if (entry.kind === 'asking') return entry.day
  return entry.kind === 'repair' ? entry.opened : null
}
