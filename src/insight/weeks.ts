import { addDays, type Day, daysBetween } from '../domain/day.ts'
import type { DailyEntry } from './dailyEntry.ts'
import { quantileOf } from './quantile.ts'
import type { Reading } from './reading.ts'
import { entriesBetween, type PicturedSeries, type Span } from './series.ts'
import { oneStretch, seamsOf } from './stretches.ts'

/** What a picture is drawn from; without stretches it is all one, without days set aside there are none. */
export type Pictured = Pick<PicturedSeries, 'entries'> & Partial<Pick<PicturedSeries, 'stretches' | 'aside'>>

/** How much of the past a picture shows. */
export const SPAN_CHOICES = ['6w', '6m', '2y', 'all'] as const

/** One choice of how much of the past a picture shows. */
export type SpanChoice = (typeof SPAN_CHOICES)[number]

/** How many days one point of a picture stands for. */
export type Grain = 'week' | 'month' | 'quarter' | 'year'

/**
 * One point of a picture: the mean of what is known from `from` to `to` (both inside), the lowest and highest day,
 * and how many days are known. Without a known day it is a gap and all three are null, never zero.
 */
export type Point = Span & { readonly entries: number } & (
    | { readonly mean: number; readonly low: number; readonly high: number }
    | { readonly mean: null; readonly low: null; readonly high: null }
  )

/** Where the person's earlier weeks usually lay: the mean of the entries, and the span of the middle eight in ten weeks. */
export type Band = { readonly mean: number; readonly low: number; readonly high: number }

/** The most points that a picture has; longer spans take a coarser grain. */
export const MOST_POINTS = 110

/**
 * The days a choice shows: 6, 26 or 104 times seven days that end with today, or everything from the first known day
 * on. `first` is null when nothing is known; then 'all' is as '6w', and so it is for a person who began less than
 * 6 weeks ago.
 */
export function spanOf(choice: SpanChoice, today: Day, first: Day | null): Span {
  const weeks = { '6w': 6, '6m': 26, '2y': 104, all: 6 }[choice]
  const from = addDays(today, 1 - 7 * weeks)
  return { from: choice === 'all' && first && first < from ? first : from, to: today }
}

/** Of a span what is known: it begins with the first known day, at least a fortnight before it ends. */
export function knownPartOf({ from, to }: Span, first: Day | null): Span {
  const [begun = from] = [addDays(to, -13), first ?? from].sort()
  return { from: begun > from ? begun : from, to }
}

/** The first day that any of these series knows; null when none knows one. */
export function firstDayOf(series: Iterable<Pictured>): Day | null {
  let first: Day | null = null
  for (const { entries, aside } of series) {
    for (const day of [entries[0]?.day, aside?.[0]?.day])
      if (day && (first === null || day < first)) first = day
  }
  return first
}

/** The finest grain that shows a span in at most {@link MOST_POINTS} points; years however many they are. */
export function grainOf({ from, to }: Span): Grain {
  if (weeksIn({ from, to }) <= MOST_POINTS) return 'week'
  const months = 12 * (yearOf(to) - yearOf(from)) + monthIn(to) - monthIn(from) + 1
  if (months <= MOST_POINTS) return 'month'
  return months / 3 + 1 <= MOST_POINTS ? 'quarter' : 'year'
}

/** The points of a picture, in the finest grain that stays readable. */
export function pointsOf(series: Pictured, span: Span): readonly Point[] {
  return meansBy(grainOf(span), series, span)
}

/**
 * A mean for every seven days, calendar month, quarter or year that touches the span, ascending and without holes.
 * Weeks are counted back from the end of the span, so that the last is whole: a calendar week of two days would
 * look like a fall or a rise that never was. A month (quarter …) begins where it begins, and ends with the span. Where a
 * stretch gives way to another, the point is cut in two: no mean mixes two meanings. What happened on days set aside
 * is never more than a point shows: a mean a day lies at least as high as what was logged, spread over its days. O(n).
 */
export function meansBy(grain: Grain, series: Pictured, { from, to }: Span): readonly Point[] {
  const points: Point[] = []
  const begin = grain === 'week' ? addDays(to, 1 - 7 * weeksIn({ from, to })) : startOf(grain, from)
  const stretches = series.stretches ?? oneStretch(series.entries)
  const line = stretches.length > 1 ? stretches.flatMap(({ entries }) => entries) : stretches[0]?.entries
  const inside = entriesBetween(line ?? [], begin, to)
  const aside = entriesBetween(series.aside ?? [], begin, to)
  const seams = seamsOf(stretches).flatMap(({ day }) => (begin < day && day <= to ? [day] : []))
  let [next, nextAside, nextSeam] = [0, 0, 0]
  let grid = begin
  for (let start = begin; start <= to; ) {
    const whole = following(grain, grid)
    while ((seams[nextSeam] ?? '~') <= start) nextSeam++
    const seam = seams[nextSeam]
    const after = seam !== undefined && seam < whole ? seam : whole
    const [first, firstAside] = [next, nextAside]
    while ((inside[next]?.day ?? '~') < after) next++
    while ((aside[nextAside]?.day ?? '~') < after) nextAside++
    const end = after <= to ? addDays(after, -1) : to
    const known = summaryOf(inside, first, next)
    points.push({
      from: start,
      to: end,
      ...atLeast(known, aside, firstAside, nextAside, { from: start, to: end }),
    })
    start = after
    if (after === whole) grid = whole
  }
  return points
}

/**
 * The yardstick as a band to draw behind a picture of weekly means, and so made of weekly means itself: from their
 * 10th to their 90th percentile over the days the yardstick rests on. Days vary more than weeks do, and a band of
 * days would hide a change of weeks. Null without a yardstick.
 */
export function bandOf(reading: Reading | null, series: Omit<Pictured, 'aside'>): Band | null {
  if (!reading || reading.status === 'not-enough') return null
  const { from, to, mean } = reading.yardstick
  const entries = series.stretches?.at(-1)?.entries ?? series.entries
  const means = meansBy('week', { entries }, { from, to })
    .flatMap((point) => (point.mean === null ? [] : [point.mean]))
    .sort((a, b) => a - b)
  return { mean, low: Math.min(mean, quantileOf(means, 0.1)), high: Math.max(mean, quantileOf(means, 0.9)) }
}

function summaryOf(
  entries: readonly DailyEntry[],
  start: number,
  end: number,
):
  | { readonly entries: number; readonly mean: number; readonly low: number; readonly high: number }
  | { readonly entries: 0; readonly mean: null; readonly low: null; readonly high: null } {
  if (start === end) return { entries: 0, mean: null, low: null, high: null }
  let sum = 0
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let index = start; index < end; index++) {
    const value = entries[index]?.value ?? 0
    sum += value
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return { entries: end - start, mean: sum / (end - start), low, high }
}

type Summary = ReturnType<typeof summaryOf>

/** A summary with what was set aside in its days. */
function atLeast(
  known: Summary,
  aside: readonly DailyEntry[],
  first: number,
  next: number,
  { from, to }: Span,
): Summary {
  if (first === next) return known
  const more = summaryOf(aside, first, next)
  const sum = known.entries * (known.mean ?? 0) + more.entries * (more.mean ?? 0)
  return {
    entries: known.entries + more.entries,
    mean: Math.max(known.mean ?? 0, sum / (daysBetween(from, to) + 1)),
    low: Math.min(known.low ?? 0, more.low ?? 0),
    high: Math.max(known.high ?? 0, more.high ?? 0),
  }
}

function weeksIn({ from, to }: Span): number {
  return Math.ceil((daysBetween(from, to) + 1) / 7)
}

function startOf(grain: Exclude<Grain, 'week'>, day: Day): Day {
  const month = monthIn(day)
  const first = grain === 'month' ? month : grain === 'quarter' ? month - ((month - 1) % 3) : 1
  return `${day.slice(0, 5)}${String(first).padStart(2, '0')}-01` as Day
}

function following(grain: Grain, start: Day): Day {
  if (grain === 'week') return addDays(start, 7)
  // The longest week past the shortest month lands in the next, whose start is then found.
  const days = { month: 31, quarter: 92, year: 366 }[grain]
  return startOf(grain, addDays(start, days))
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}

function monthIn(day: Day): number {
  return Number(day.slice(5, 7))
}
