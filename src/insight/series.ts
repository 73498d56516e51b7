import type { Day } from '../domain/day.ts'
import { entriesOn } from '../domain/entries.ts'
import type { Journal, Page } from '../domain/journal.ts'
import { MOMENT_KINDS, type MomentKind } from '../domain/kinds/moment.ts'
import type { Wears } from '../domain/kinds/question.ts'
import type { Steps } from '../domain/steps.ts'
import type { DailyEntry } from './dailyEntry.ts'
import { type Signal, type SignalKey, signalsOf } from './signal.ts'
import { workloadFiguresOf } from './workloadFigures.ts'

/** A stretch of days, both ends inside. */
export type Span = { readonly from: Day; readonly to: Day }

/** A signal day by day: known days only, ascending, each day once. An unknown day is absent, never zero. */
export type DailySeries = {
  readonly kind: 'rating' | 'count'
  readonly wears: Wears
  readonly entries: readonly DailyEntry[]
}

/** A series that can be pictured but perhaps not read, as its direction may be none. */
export type PicturedSeries = Omit<DailySeries, 'wears'> & { readonly wears: Wears | null }

/**
 * Every signal that has a direction, by {@link SignalKey}, empty ones too. Answers are known where they were given.
 * Moments are known on days with a reflection: 0 when none was logged, else the sum of `times`. Workload is known
 * where it was typed or imported. O(n) at first; after a command only the month it touched is read again.
 */
export function seriesOf(journal: Journal): ReadonlyMap<string, DailySeries> {
  return derive(journal).directed
}

/** Every signal, those without a direction too, by {@link SignalKey} in the order of {@link signalsOf}. */
export function picturedSeriesOf(journal: Journal): ReadonlyMap<string, PicturedSeries> {
  return derive(journal).pictured
}

/**
 * The moments that no series holds because their day has no reflection, by {@link SignalKey} and ascending. Counting
 * such days only when something happened would make every series look busier than life was.
 */
export function setAsideOf(journal: Journal): ReadonlyMap<string, readonly DailyEntry[]> {
  return derive(journal).setAside
}

/** Reads the months ahead, a month a step, so that asking for series soon after costs next to nothing. */
export function* readMonths(journal: Journal): Steps<void> {
  for (const [name, page] of journal.pages) {
    if (name === 'desk' || monthSeries.has(page)) continue
    monthSeriesOn(page)
    yield
  }
}

/** The entries from one day to another, both inside, found by halving. */
export function entriesBetween(entries: readonly DailyEntry[], from: Day, to: Day): readonly DailyEntry[] {
  const start = firstNotBefore(entries, from)
  const end = firstNotBefore(entries, to)
  return entries.slice(start, entries[end]?.day === to ? end + 1 : end)
}

type Derived = {
  readonly directed: ReadonlyMap<string, DailySeries>
  readonly pictured: ReadonlyMap<string, PicturedSeries>
  readonly setAside: ReadonlyMap<string, readonly DailyEntry[]>
}

/** What one month gives to every series. */
type MonthSeries = {
  readonly ratings: ReadonlyMap<string, readonly DailyEntry[]>
  readonly counts: ReadonlyMap<string, readonly DailyEntry[]>
  readonly moments: ReadonlyMap<MomentKind, readonly DailyEntry[]>
  readonly setAside: ReadonlyMap<MomentKind, readonly DailyEntry[]>
}

const derived = new WeakMap<Journal, Derived>()
const monthSeries = new WeakMap<Page, MonthSeries>()

function derive(journal: Journal): Derived {
  const known = derived.get(journal)
  if (known) return known
  const pages = Array.from(journal.pages)
    .filter(([name]) => name !== 'desk')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, page]) => page)
  const months = pages.map(monthSeriesOn)
  const workload = workloadFiguresOf(journal, pages)
  const entriesOfSignal = (signal: Signal): readonly DailyEntry[] => {
    switch (signal.source) {
      case 'question':
        return joined(months, ({ ratings, counts }) =>
          (signal.kind === 'rating' ? ratings : counts).get(signal.question.id),
        )
      case 'moment':
        return joined(months, ({ moments }) => moments.get(signal.what))
      case 'workload':
        return workload.get(signal.figure) ?? []
    }
  }
  const directed = new Map<SignalKey, DailySeries>()
  const pictured = new Map<SignalKey, PicturedSeries>()
  for (const signal of signalsOf(journal)) {
    const { key, kind, wears } = signal
    const entries = entriesOfSignal(signal)
    pictured.set(key, { kind, wears, entries })
    if (wears) directed.set(key, { kind, wears, entries })
  }
  const setAside = new Map(
    MOMENT_KINDS.map((what) => [`moment:${what}`, joined(months, (month) => month.setAside.get(what))]),
  )
  const result = { directed, pictured, setAside }
  derived.set(journal, result)
  return result
}

/** Pushed one by one: `flatMap` takes ten times as long over twenty years. */
function joined(
  months: readonly MonthSeries[],
  part: (month: MonthSeries) => readonly DailyEntry[] | undefined,
): readonly DailyEntry[] {
  const entries: DailyEntry[] = []
  for (const month of months) for (const entry of part(month) ?? []) entries.push(entry)
  return entries
}

function monthSeriesOn(page: Page): MonthSeries {
  let series = monthSeries.get(page)
  if (!series) {
    series = readMonth(page)
    monthSeries.set(page, series)
  }
  return series
}

function readMonth(page: Page): MonthSeries {
  const reflections = [...entriesOn(page, 'reflection')].sort(byDay)
  const ratings = new Map<string, DailyEntry[]>()
  const counts = new Map<string, DailyEntry[]>()
  for (const reflection of reflections) {
    appendAnswers(ratings, reflection.day, reflection.ratings)
    appendAnswers(counts, reflection.day, reflection.counts)
  }
  const totals = new Map<MomentKind, Map<Day, number>>(MOMENT_KINDS.map((what) => [what, new Map()]))
  for (const { what, day, times } of entriesOn(page, 'moment')) {
    const days = totals.get(what)
    days?.set(day, (days.get(day) ?? 0) + times)
  }
  const none = reflections.map(({ day }): DailyEntry => ({ day, value: 0 }))
  const moments = new Map<MomentKind, readonly DailyEntry[]>()
  const setAside = new Map<MomentKind, readonly DailyEntry[]>()
  for (const [what, days] of totals) {
    const known = days.size === 0 ? none : none.map((zero) => counted(zero, days.get(zero.day)))
    const reflected = known.reduce((count, { value }) => (value > 0 ? count + 1 : count), 0)
    moments.set(what, known)
    if (reflected < days.size) setAside.set(what, withoutReflection(days, none))
  }
  return { ratings, counts, moments, setAside }
}

function counted(zero: DailyEntry, value: number | undefined): DailyEntry {
  return value === undefined ? zero : { day: zero.day, value }
}

function withoutReflection(
  days: ReadonlyMap<Day, number>,
  reflected: readonly DailyEntry[],
): readonly DailyEntry[] {
  const known = new Set(reflected.map(({ day }) => day))
  return Array.from(days, ([day, value]) => ({ day, value }))
    .filter(({ day }) => !known.has(day))
    .sort(byDay)
}

function appendAnswers(
  rows: Map<string, DailyEntry[]>,
  day: Day,
  answers: Readonly<Record<string, number>>,
): void {
  for (const question in answers) {
    const value = answers[question]
    if (value !== undefined) append(rows, question, { day, value })
  }
}

function append<Key>(rows: Map<Key, DailyEntry[]>, key: Key, entry: DailyEntry): void {
  const row = rows.get(key)
  if (row) row.push(entry)
  else rows.set(key, [entry])
}

function byDay(a: { readonly day: Day }, b: { readonly day: Day }): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}

function firstNotBefore(entries: readonly DailyEntry[], day: Day): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.day ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}
