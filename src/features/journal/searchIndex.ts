import { type Day, mondayOfWeek } from '../../domain/day.ts'
import type { Page } from '../../domain/journal.ts'
import type { EntryOf } from '../../domain/kinds/entry.ts'
import { foldText } from './foldText.ts'
import { daysOn, type WrittenDay } from './writtenDays.ts'

/** What is found besides days: what has a week, a date or no day at all. */
export type OtherEntry = EntryOf<
  'pause' | 'repair' | 'asking' | 'statement' | 'restorative' | 'person' | 'season'
>

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

/** An entry's own words, in the order they are read. */
export function textsOf(entry: OtherEntry): readonly string[] {
  switch (entry.kind) {
    case 'pause':
      return [
        ...[entry.heavy, entry.working, entry.shift],
        ...(entry.other ? [entry.other.heavy, entry.other.working, entry.other.shift] : []),
      ]
    case 'repair':
      return [
        ...[entry.title, entry.happened, entry.myPart, entry.entrusted, entry.nextStep],
        ...entry.story.map(({ words }) => words),
      ]
    case 'asking':
      return [entry.words]
    case 'statement':
      return [entry.situation, entry.offer, entry.limit, entry.door]
    case 'restorative':
      return [entry.name, entry.gaveBack]
    case 'person':
      return [entry.name, entry.about]
    case 'season':
      return [entry.name]
  }
}

function indexedDay(written: WrittenDay): IndexedDay {
  const note = foldText(written.reflection?.note ?? '')
  const moments = written.moments.map((moment) => foldText(moment.note))
  return {
    ...{ written, note, moments, text: [note, ...moments].join('\n') },
    kinds: new Set(written.moments.map(({ what }) => what)),
    becauses: new Set(written.moments.flatMap(({ because }) => because ?? [])),
  }
}

function othersOn(page: Page): readonly EntryFound[] {
  const others: EntryFound[] = []
  for (const entry of page.values()) {
    switch (entry.kind) {
      case 'pause':
      case 'repair':
      case 'asking':
      case 'statement':
      case 'restorative':
      case 'person':
      case 'season':
        others.push({
          sort: 'entry',
          entry,
          day: dayOfOther(entry),
          text: foldText(textsOf(entry).join('\n')),
        })
    }
  }
  return others.sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))
}

function dayOfOther(entry: OtherEntry): Day | null {
  if (entry.kind === 'pause') return mondayOfWeek(entry.week)
  if (entry.kind === 'season') return entry.from
  if (entry.kind === 'asking') return entry.day
  return entry.kind === 'repair' ? entry.opened : null
}
