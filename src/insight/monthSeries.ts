import type { Day } from '../domain/day.ts'
import { entriesOn } from '../domain/entries.ts'
import type { Page } from '../domain/journal.ts'
import type { MomentWhat } from '../domain/kinds/moment.ts'
import type { Reflection } from '../domain/kinds/reflection.ts'
import { isWrittenHere } from '../domain/writtenHere.ts'
import { byDay, type DailyEntry } from './dailyEntry.ts'
import type { AppEntry } from './questionStretches.ts'
import { answersToldAgain } from './sitting.ts'

/** What one month gives to every series. Days and entries ascend. */
export type MonthSeries = {
  readonly ratings: ReadonlyMap<string, readonly DailyEntry[]>
  readonly fromApps: ReadonlyMap<string, readonly AppEntry[]>
  readonly counts: ReadonlyMap<string, readonly DailyEntry[]>
  /** The first day of it that is written and the last, brought ones too. */
  readonly ends: readonly [first: Reflection, last: Reflection] | null
  /** Days with a reflection written here. */
  readonly written: readonly Day[]
  /** Days with any moment. */
  readonly logged: readonly Day[]
  /** Each written day with none, for the kinds of moment that the month does not have. */
  readonly none: readonly DailyEntry[]
  /** How often on each written day, of the kinds that the month has. */
  readonly moments: ReadonlyMap<MomentWhat, readonly DailyEntry[]>
  readonly aside: ReadonlyMap<MomentWhat, readonly DailyEntry[]>
}

/** Whether a month was read before, so that asking for it again costs nothing. */
export function isMonthRead(page: Page): boolean {
  return monthSeries.has(page)
}

/** What a month gives; the same answer for the same page. O(n) the first time. */
export function monthSeriesOn(page: Page): MonthSeries {
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
  const fromApps = new Map<string, AppEntry[]>()
  const counts = new Map<string, DailyEntry[]>()
  for (const [index, reflection] of reflections.entries()) {
    const { day, ratings: given, counts: counted, brought } = reflection
    const again = answersToldAgain(reflections[index - 1], reflection)
    appendAnswers(ratings, day, given, again, brought)
    appendAnswers(counts, day, counted, again)
    for (const [question, app] of Object.entries(brought ?? {})) {
      const value = given[question]
      if (value !== undefined) append(fromApps, question, { day, value, app })
    }
  }
  const totals = new Map<MomentWhat, Map<Day, number>>()
  const logged = new Set<Day>()
  for (const { what, day, times } of entriesOn(page, 'moment')) {
    const days = totals.get(what) ?? new Map<Day, number>()
    totals.set(what, days.set(day, (days.get(day) ?? 0) + times))
    logged.add(day)
  }
  const written = reflections.filter(isWrittenHere).map(({ day }) => day)
  const none = written.map((day): DailyEntry => ({ day, value: 0 }))
  const moments = new Map<MomentWhat, readonly DailyEntry[]>()
  const aside = new Map<MomentWhat, readonly DailyEntry[]>()
  for (const [what, days] of totals) {
    const known = none.map((zero) => counted(zero, days.get(zero.day)))
    const reflected = known.reduce((count, { value }) => (value > 0 ? count + 1 : count), 0)
    moments.set(what, known)
    if (reflected < days.size) aside.set(what, withoutReflection(days, none))
  }
  const [first, last] = [reflections[0], reflections.at(-1)]
  const ends = first && last ? ([first, last] as const) : null
  return { ratings, fromApps, counts, ends, written, logged: [...logged].sort(), none, moments, aside }
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
  again: ReadonlySet<string>,
  brought: Readonly<Record<string, string>> = {},
): void {
  for (const question in answers) {
    const value = answers[question]
    if (value !== undefined && brought[question] === undefined)
      append(rows, question, again.has(question) ? { day, value, again: true } : { day, value })
  }
}

function append<Key, Value>(rows: Map<Key, Value[]>, key: Key, entry: Value): void {
  const row = rows.get(key)
  if (row) row.push(entry)
  else rows.set(key, [entry])
}

const monthSeries = new WeakMap<Page, MonthSeries>()
