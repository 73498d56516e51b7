import { addDays, type Day, numberOf } from '../domain/day.ts'
import type { Notice } from '../domain/notice.ts'
import { type DailyEntry, type DailySeries, entriesBetween, type Span } from './series.ts'

/** How many days, today among them, count as recent. */
export const RECENT_DAYS = 42

/** How many recent entries a reading needs. */
export const RECENT_NEEDED = 8

/** How many entries a yardstick needs. */
export const YARDSTICK_NEEDED = 28

/** How far the statistic must be from 0 before a change is named. Chosen on simulated people; see docs/readings.md. */
export const NAMED_FROM = 2.85

/** Entries on one side of a reading: the days of the first and the last, how many there are, their mean in plain units. */
type Recent = { readonly from: Day; readonly to: Day; readonly entries: number; readonly mean: number }

/** The person's own earlier entries that a reading compares with. `sd` is the sample SD, in plain units. */
type Yardstick = Recent & { readonly sd: number }

/** How many entries there are of how many that a reading needs. */
type Tally = { readonly entries: number; readonly needed: number }

/**
 * What can honestly be said of one signal today, and what it rests on. `statistic` is how many standard errors the
 * recent entries lie from the yardstick, above 0 towards worse; `standardError` is in yardstick SDs. For counts
 * both come from square roots, while the means and the SD are of the counts themselves.
 */
export type Reading =
  | { readonly status: 'not-enough'; readonly recent: Tally; readonly yardstick: Tally }
  | {
      readonly status: 'steady' | 'eroding' | 'easing'
      readonly recent: Recent
      readonly yardstick: Yardstick
      readonly statistic: number
      readonly standardError: number
    }

/**
 * What a reading may take into account beside the series: spans left out of yardsticks (both ends inside, in any
 * order), and the notices the person was shown. Notices do not change a reading yet.
 */
export type ReadingContext = {
  readonly leftOut?: readonly Span[]
  readonly notices?: readonly Notice[]
}

/**
 * A reading for every series, under the same keys. The last {@link RECENT_DAYS} days are held against the entries
 * older than 70 days in the last 365 or, while those are fewer than {@link YARDSTICK_NEEDED}, against everything
 * older than the recent days. The difference of the means is taken over the larger of the earlier SD and 0.4, and
 * over a standard error that treats entries d days apart as correlated 0.3^d. Watching one person's mean against
 * their own past follows Schat et al. 2021 (10.1037/met0000447); the windows are Shoreline's own. Entries after
 * `today` are not read. O(log n) to find the days, then linear in those it reads.
 */
export function readAll(
  series: ReadonlyMap<string, DailySeries>,
  today: Day,
  context: ReadingContext = {},
): ReadonlyMap<string, Reading> {
  const { leftOut = [] } = context
  const windows = windowsOf(today)
  const readings = new Map<string, Reading>()
  for (const [key, one] of series) readings.set(key, read(one, windows, leftOut))
  return readings
}

const YARDSTICK_GAP = 70
const YARDSTICK_REACH = 365
const LEAST_SD = 0.4
const CORRELATION = 0.3
const EARLIEST = '0001-01-01' as Day

type Windows = { readonly recent: Span; readonly lastYear: Span; readonly everything: Span }

function windowsOf(today: Day): Windows {
  return {
    recent: { from: addDays(today, 1 - RECENT_DAYS), to: today },
    lastYear: { from: addDays(today, 1 - YARDSTICK_REACH), to: addDays(today, -YARDSTICK_GAP) },
    everything: { from: EARLIEST, to: addDays(today, -RECENT_DAYS) },
  }
}

function read({ kind, wears, entries }: DailySeries, windows: Windows, leftOut: readonly Span[]): Reading {
  const recent = entriesBetween(entries, windows.recent.from, windows.recent.to)
  const yardstick = yardstickOf(entries, windows, leftOut)
  if (recent.length < RECENT_NEEDED || yardstick.length < YARDSTICK_NEEDED) {
    return {
      status: 'not-enough',
      recent: { entries: recent.length, needed: RECENT_NEEDED },
      yardstick: { entries: yardstick.length, needed: YARDSTICK_NEEDED },
    }
  }
  const scaled = kind === 'count' ? Math.sqrt : (value: number) => value
  const earlier = spreadOf(yardstick, scaled)
  const worse = (spreadOf(recent, scaled).mean - earlier.mean) * (wears === 'rising' ? 1 : -1)
  const standardError = Math.sqrt(varianceOfMean(recent) + varianceOfMean(yardstick))
  const statistic = worse / Math.max(earlier.sd, LEAST_SD) / standardError
  return {
    status: statistic > NAMED_FROM ? 'eroding' : statistic < -NAMED_FROM ? 'easing' : 'steady',
    recent: sideOf(recent),
    yardstick: { ...sideOf(yardstick), sd: spreadOf(yardstick, (value) => value).sd },
    statistic,
    standardError,
  }
}

function yardstickOf(
  entries: readonly DailyEntry[],
  { lastYear, everything }: Windows,
  leftOut: readonly Span[],
): readonly DailyEntry[] {
  const within = ({ from, to }: Span) => {
    const inside = entriesBetween(entries, from, to)
    return leftOut.length === 0
      ? inside
      : inside.filter(({ day }) => !leftOut.some((span) => isIn(span, day)))
  }
  const usual = within(lastYear)
  return usual.length >= YARDSTICK_NEEDED ? usual : within(everything)
}

function isIn({ from, to }: Span, day: Day): boolean {
  return from <= day && day <= to
}

function sideOf(entries: readonly DailyEntry[]): Recent {
  const [first, last] = [entries[0], entries[entries.length - 1]]
  if (!first || !last) throw new RangeError('No entries to describe')
  return {
    from: first.day,
    to: last.day,
    entries: entries.length,
    mean: spreadOf(entries, (value) => value).mean,
  }
}

function spreadOf(
  entries: readonly DailyEntry[],
  scaled: (value: number) => number,
): { mean: number; sd: number } {
  let sum = 0
  for (const { value } of entries) sum += scaled(value)
  const mean = sum / entries.length
  let squares = 0
  for (const { value } of entries) squares += (scaled(value) - mean) ** 2
  return { mean, sd: Math.sqrt(squares / (entries.length - 1)) }
}

/**
 * The variance of the mean of unit-variance entries correlated 0.3^d: the sum of all pairs over n². The kernel is
 * geometric, so what an entry shares with all before it is what the one before shared, plus that one, faded by
 * the days between.
 */
function varianceOfMean(entries: readonly DailyEntry[]): number {
  let sum = 0
  let shared = 0
  let previous = 0
  for (const { day } of entries) {
    const number = numbered(day)
    shared = sum === 0 ? 0 : (shared + 1) * CORRELATION ** (number - previous)
    sum += 1 + 2 * shared
    previous = number
  }
  return sum / entries.length ** 2
}

// A day is read by every signal and every replayed week; its text needs parsing only once.
const numbers = new Map<Day, number>()

function numbered(day: Day): number {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const number = numberOf(day)
  numbers.set(day, number)
  return number
}
