import { addDays, type Day, FIRST_DAY, type Month, monthOf, weekdayOf } from '../domain/day.ts'
import type { DailyEntry } from './dailyEntry.ts'
import { quantileOf } from './quantile.ts'
import { entriesBetween, type PicturedSeries } from './series.ts'
import { type Seam, seamsOf } from './stretches.ts'

/** How full a day's cell is drawn, from 0 (a rating of 0, or none of what is counted) to 4. */
export type Level = 0 | 1 | 2 | 3 | 4

/** One day of a year: what is known of it, in the signal's own units. `value` and `level` are null where nothing is. */
export type DayCell = { readonly day: Day; readonly isFuture: boolean } & (
  | { readonly value: number; readonly level: Level }
  | { readonly value: null; readonly level: null }
)

/**
 * A month to draw. `offset` is how many places stay empty before the 1st in a week that begins on Monday (0–6);
 * `weeks` are its rows of seven, null where the day is another month's.
 */
export type MonthCells = {
  readonly month: Month
  readonly offset: number
  readonly days: readonly DayCell[]
  readonly weeks: readonly (readonly (DayCell | null)[])[]
}

/**
 * A signal's year: its twelve months, how many days are known, and for every level the lowest and the highest value
 * the person's days have in it, for a legend; null for a level that no day has. `seams` are where its meaning changes
 * within the year; the legend is that of the last meaning.
 */
export type YearCells = {
  readonly year: number
  readonly months: readonly MonthCells[]
  readonly known: number
  readonly levels: readonly ({ readonly low: number; readonly high: number } | null)[]
  readonly seams: readonly Seam[]
}

/**
 * A year (1–9999) of one signal, for a calendar. A rating's level is the rating. A count of zero is level 0; others
 * are 1 to 4 by the quartiles of the person's own non-zero days of that meaning up to today in all years (Hyndman &
 * Fan 1996, type 7), so that a level means the same in each. Days after today are future and hold nothing. O(n).
 */
export function yearCellsOf(
  {
    kind,
    entries,
    stretches = [],
  }: Pick<PicturedSeries, 'kind' | 'entries'> & Partial<Pick<PicturedSeries, 'stretches'>>,
  year: number,
  today: Day,
): YearCells {
  const past = entriesBetween(entries, FIRST_DAY, today)
  const seams = seamsOf(stretches)
  const meanings = meaningsOf(past, seams, kind)
  const digits = String(year).padStart(4, '0')
  const inYear = entriesBetween(past, `${digits}-01-01` as Day, `${digits}-12-31` as Day)
  const values = new Map(inYear.map(({ day, value }) => [day, value]))
  const cellOf = (day: Day): DayCell => {
    const value = values.get(day)
    const isFuture = day > today
    return value === undefined
      ? { day, isFuture, value: null, level: null }
      : { day, isFuture, value, level: meaningOn(meanings, day).levelOf(value) }
  }
  const months = Array.from({ length: 12 }, (_, index) =>
    monthCells(`${digits}-${String(index + 1).padStart(2, '0')}` as Month, cellOf),
  )
  // A meaning that was only begun has no day to tell of yet.
  const last = meanings.findLast(({ from, entries }) => from <= `${digits}-12-31` && entries.length > 0)
  return {
    year,
    months,
    known: inYear.length,
    levels: last ? legendOf(last.entries, last.levelOf) : NO_LEGEND,
    seams: seams.filter(({ day }) => day.slice(0, 4) === digits),
  }
}

/** Days of one meaning, from `from` on, and how full each value is drawn. */
type Meaning = {
  readonly from: Day
  readonly entries: readonly DailyEntry[]
  readonly levelOf: (value: number) => Level
}

/** Ascending; at least one. */
function meaningsOf(
  past: readonly DailyEntry[],
  seams: readonly Seam[],
  kind: PicturedSeries['kind'],
): readonly Meaning[] {
  const starts = [FIRST_DAY, ...seams.map(({ day }) => day)]
  return starts.map((from, index) => {
    const next = starts[index + 1]
    const entries = past.filter(({ day }) => from <= day && (next === undefined || day < next))
    return { from, entries, levelOf: kind === 'rating' ? ratingLevel : countLevels(entries) }
  })
}

function meaningOn(meanings: readonly Meaning[], day: Day): Meaning {
  const found = meanings.findLast(({ from }) => from <= day)
  if (!found) throw new RangeError('No meaning reaches that day')
  return found
}

function monthCells(month: Month, cellOf: (day: Day) => DayCell): MonthCells {
  const first = `${month}-01` as Day
  const offset = weekdayOf(first) - 1
  const days: DayCell[] = []
  for (let count = 0; count < daysIn(month); count++) days.push(cellOf(addDays(first, count)))
  const weeks = Array.from({ length: Math.ceil((offset + days.length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => days[7 * week + place - offset] ?? null),
  )
  return { month, offset, days, weeks }
}

/** Not by stepping to the next month: 9999-12 has none. */
function daysIn(month: Month): number {
  let last = 31
  while (last > 28 && monthOf(addDays(`${month}-28` as Day, last - 28)) !== month) last--
  return last
}

function ratingLevel(value: number): Level {
  return Math.min(4, Math.max(0, Math.round(value))) as Level
}

function countLevels(entries: readonly DailyEntry[]): (value: number) => Level {
  const counted = entries.flatMap(({ value }) => (value > 0 ? [value] : [])).sort((a, b) => a - b)
  const bounds = [0.25, 0.5, 0.75].map((share) => quantileOf(counted, share))
  return (value) => (value > 0 ? ((1 + bounds.filter((bound) => bound < value).length) as Level) : 0)
}

const NO_LEGEND: YearCells['levels'] = [null, null, null, null, null]

function legendOf(entries: readonly DailyEntry[], levelOf: (value: number) => Level): YearCells['levels'] {
  const levels: ({ low: number; high: number } | null)[] = [null, null, null, null, null]
  for (const value of new Set(entries.map((entry) => entry.value))) {
    const level = levelOf(value)
    const { low, high } = levels[level] ?? { low: value, high: value }
    levels[level] = { low: Math.min(low, value), high: Math.max(high, value) }
  }
  return levels
}
