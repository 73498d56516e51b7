import { addDays, type Day, daysBetween, numberOf } from '../domain/day.ts'
import { RECENT_DAYS, type Reading } from './reading.ts'
import { entriesBetween, happenedOn, type PicturedSeries, type Span } from './series.ts'
import { seamsOf } from './stretches.ts'
import { type Band, bandOf, type Grain, grainOf, meansBy, type SpanChoice, spanOf } from './weeks.ts'

/**
 * The days that one picture of all signals shows, cut into the periods its points stand for, ascending and without
 * holes: single days while a notebook is young, else weeks, months, quarters or years.
 */
export type ShoreFrame = Span & { readonly grain: Grain | 'day'; readonly periods: readonly Span[] }

/**
 * One point of a line. `place` runs from 0 (the middle of the first period) to 1 (the middle of the last). `level` is
 * how high the line lies: from -1 to 1 within its band, further out beyond it; without a band from -1 (the lowest of
 * its scale) to 1 (the highest). Where nothing is known both `mean` and `level` are null. `mean` is a day's, in plain
 * units.
 */
export type ShorePoint = Span & {
  readonly place: number
  readonly mean: number | null
  readonly level: number | null
  readonly entries: number
}

/** One signal in the frame. `leftOn` is since when it lies outside its band, to the side that its reading names. */
export type ShoreLine = {
  readonly points: readonly ShorePoint[]
  readonly hasBand: boolean
  readonly leftOn: Day | null
}

/** What a line is drawn from. */
export type ShoreSignal = { readonly series: PicturedSeries; readonly reading: Reading | null }

/**
 * The frame for a choice of how far back, never longer than what is known: it begins with the first known day, at
 * least a fortnight ago. Up to four weeks are shown day by day.
 */
export function shoreFrameOf(choice: SpanChoice, today: Day, first: Day | null): ShoreFrame {
  const chosen = spanOf(choice, today, first)
  const begun = first !== null && first > chosen.from ? first : chosen.from
  const least = addDays(today, 1 - FEWEST_DAYS)
  const [from = least] = [begun, least].sort()
  const span = { from, to: today }
  const days = daysBetween(span.from, span.to) + 1
  if (days <= DAILY_DAYS) {
    const periods = Array.from({ length: days }, (_, index) => {
      const day = addDays(span.from, index)
      return { from: day, to: day }
    })
    return { ...span, grain: 'day', periods }
  }
  const grain = grainOf(span)
  const periods = meansBy(grain, { entries: [] }, span).map(({ from, to }) => ({ from, to }))
  return { from: periods[0]?.from ?? span.from, to: span.to, grain, periods }
}

/** Where a day lies in a frame, by its number; below 0 or above 1 outside of the middles of its first and last period. */
export function placeIn(frame: ShoreFrame, day: number): number {
  return placesIn(frame)(day)
}

/** The period that lies nearest to a place of the frame (0 to 1), by its index. */
export function periodAt(frame: ShoreFrame, place: number): number {
  let nearest = 0
  let least = Number.POSITIVE_INFINITY
  const placeOf = placesIn(frame)
  for (const [index, period] of frame.periods.entries()) {
    const away = Math.abs(placeOf(middleOf(period)) - place)
    if (away < least) [nearest, least] = [index, away]
  }
  return nearest
}

/** One signal as a line in the frame, cut where its meaning changes. O(n) in the days it knows. */
export function shoreLineOf({ series, reading }: ShoreSignal, frame: ShoreFrame): ShoreLine {
  const band = bandOf(reading, series)
  const known = frame.grain === 'day' ? daysOf(series, frame) : meansBy(frame.grain, series, frame)
  const levelOf = band ? inBand(series, band) : inScale(series, known)
  const seams = new Set(seamsOf(series.stretches).map(({ day }) => day))
  const placeOf = placesIn(frame)
  const points = known.flatMap(({ from, to, mean, entries }, index): readonly ShorePoint[] => {
    const point = { from, to, place: placeOf(middleOf({ from, to })), mean, entries }
    const gap = { ...point, mean: null, level: null, entries: 0 }
    const drawn = { ...point, level: mean === null ? null : levelOf(mean) }
    return index > 0 && seams.has(from) ? [gap, drawn] : [drawn]
  })
  return { points, hasBand: band !== null, leftOn: band && leftOn({ series, reading }, band, frame.to) }
}

/** Of these points the one in a period that says most of it: the last that is known; null where none is. */
export function pointWithin(points: readonly ShorePoint[], { from, to }: Span): ShorePoint | null {
  return points.findLast((point) => point.mean !== null && point.from >= from && point.to <= to) ?? null
}

const FEWEST_DAYS = 14
const DAILY_DAYS = 28

/** How far back it is looked for when a signal left its band. */
const LOOK_BACK = 364

/** Of the weeks since a signal left its band, so many lie outside of it. */
const MOSTLY = 2 / 3

/** A band is never thinner than this much of a rating's scale, or of a count a day. */
const THINNEST = { rating: 0.25, count: 0.07 } as const

type Known = Span & { readonly mean: number | null; readonly entries: number }

/** Where days lie in a frame, for many of them: its first and last period are looked up once. */
function placesIn({ periods }: ShoreFrame): (day: number) => number {
  const [first, last] = [periods[0], periods.at(-1)]
  if (!first || !last) return () => 0
  const start = middleOf(first)
  const length = Math.max(1, middleOf(last) - start)
  return (day) => (day - start) / length
}

function middleOf({ from, to }: Span): number {
  return (numberOf(from) + numberOf(to)) / 2
}

function daysOf(series: PicturedSeries, frame: ShoreFrame): readonly Known[] {
  // Days that lie beside are on no line, as in the pictures of weeks.
  const line = { entries: series.stretches.flatMap(({ entries }) => entries), aside: series.aside }
  const happened = new Map(
    entriesBetween(happenedOn(line), frame.from, frame.to).map(({ day, value }) => [day, value]),
  )
  return frame.periods.map(({ from, to }) => {
    const mean = happened.get(from) ?? null
    return { from, to, mean, entries: mean === null ? 0 : 1 }
  })
}

function inBand({ kind }: PicturedSeries, { low, high }: Band): (value: number) => number {
  const middle = (low + high) / 2
  const half = Math.max((high - low) / 2, THINNEST[kind], kind === 'count' ? middle * THINNEST.count : 0)
  return (value) => (value - middle) / half
}

function inScale({ kind }: PicturedSeries, points: readonly Known[]): (value: number) => number {
  const top = kind === 'rating' ? 4 : Math.max(1, ...points.map(({ mean }) => mean ?? 0))
  return (value) => (2 * value) / top - 1
}

/** The first day of the weeks that, from there to today, mostly lie outside the band; of the recent days where none do. */
function leftOn({ series, reading }: ShoreSignal, band: Band, today: Day): Day | null {
  if (reading?.status !== 'eroding' && reading?.status !== 'easing') return null
  const isUp = (series.wears === 'rising') === (reading.status === 'eroding')
  const levelOf = inBand(series, band)
  const weeks = meansBy('week', series, { from: addDays(today, 1 - LOOK_BACK), to: today })
  let since: Day | null = null
  let [known, outside] = [0, 0]
  for (const { from, mean } of weeks.toReversed()) {
    if (mean === null) continue
    known += 1
    const level = levelOf(mean)
    if (isUp ? level <= 1 : level >= -1) continue
    outside += 1
    if (outside / known >= MOSTLY) since = from
  }
  return since ?? addDays(today, 1 - RECENT_DAYS)
}
