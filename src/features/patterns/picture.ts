import { addDays, type Day, numberOf } from '../../domain/day.ts'
import type { Season } from '../../domain/kinds/season.ts'
import { RECENT_DAYS } from '../../insight/reading.ts'
import type { Span } from '../../insight/series.ts'
import { type Signal, signalOn } from '../../insight/signal.ts'
import { type Seam, seamsOf } from '../../insight/stretches.ts'
import { bandOf, grainOf, type Point, pointsOf } from '../../insight/weeks.ts'
import { signalName } from '../../store/signalName.ts'
import { questionWords } from '../../store/signalWords.ts'
import type { SparklinePicture } from '../../ui/charts/Sparkline.tsx'
import type { PictureEnds, SignalPicture } from '../../ui/charts/signalPicture.ts'
import { formatDay } from '../../ui/format.ts'
import { spanEnds } from '../../ui/spanEnds.ts'
import type { Say } from '../../words/words.ts'
import { happenedWords } from './happenedWords.ts'
import { figureWords, perWeek, readingSentence } from './readingWords.ts'
import { seamWords } from './seamWords.ts'
import { type SignalRow, toneOf } from './signalRows.ts'

const MOST_TICKS = 6
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

/** Everything the large picture of a signal needs, in words and in the figures it is read in. */
export function pictureOf(
  row: SignalRow,
  { span, today, seasons, say }: { span: Span; today: Day; seasons: readonly Season[]; say: Say },
): SignalPicture {
  const points = pointsOf(row.series, span)
  const scale = perWeek(row.signal)
  const band = bandOf(row.reading, row.series)
  const top = topOf(row, points, band?.high ?? 0)
  // Named in the words of the first and the last day that are drawn, also where another meaning has only begun.
  const drawn = row.series.entries.filter(({ day }) => span.from <= day && day <= span.to)
  const endsOn = (day = today) => endsOf(signalOn(row.signal, day), top, say)
  const ends = endsOn((drawn.at(-1) ?? row.series.entries.at(-1))?.day)
  const first = endsOn(drawn[0]?.day)
  const seams = seamsOf(row.series.stretches).filter(({ day }) => span.from < day && day <= span.to)
  const lastSeam = seams.at(-1)
  return {
    points: brokenAt(seams, points, (point) => ({
      at: middleOf(point),
      value: point.mean === null ? null : point.mean * scale,
      words: pointWords(point, row, say),
    })),
    seams: seams.map(({ day }) => ({
      at: placeOf({ day }),
      word: formatDay(day, say.language, span.from < addDays(span.to, -350) ? 'short' : 'dayMonthShort'),
    })),
    recentFrom:
      row.reading && row.reading.status !== 'not-enough' ? numberOf(addDays(today, 1 - RECENT_DAYS)) : null,
    tone: toneOf(row),
    band: band && {
      mean: band.mean * scale,
      low: band.low * scale,
      high: band.high * scale,
      from: lastSeam ? placeOf(lastSeam) : null,
    },
    top: top * scale,
    ...ends,
    before: drawn.length === 0 || isSameEnds(first, ends) ? null : first,
    ticks: ticksOf(points, span, say),
    seasons: seasons
      .filter(({ from, to }) => from <= span.to && to >= span.from)
      .map(({ from, to, name }) => ({ from: numberOf(from), to: numberOf(to), name })),
    bandWord: say('patterns.yardstick'),
    recentWord: say('patterns.lastSixWeeks'),
    summary: [
      `${signalName(row.signal, say)}.`,
      ended((happenedWords(row, today, say) ?? readingSentence(row, say)).replaceAll(/<\/?b>/g, '')),
      ...seamWords(row, say).map(({ words }) => words),
    ].join(' '),
  }
}

/** A sentence that others follow, with its full stop. */
function ended(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`
}

/** Between the last day of the one meaning and the first of the other. */
function placeOf({ day }: Pick<Seam, 'day'>): number {
  return numberOf(day) - 0.5
}

/** Everything the small picture of a signal needs. */
export function sparklineOf(row: SignalRow, span: Span): SparklinePicture {
  const points = pointsOf(row.series, span)
  const band = bandOf(row.reading, row.series)
  const seams = seamsOf(row.series.stretches)
  const values = brokenAt(seams, points, ({ mean }) => ({ value: mean })).map(({ value }) => value)
  const present = seams.at(-1)?.day ?? span.from
  const after = points.filter(({ from }) => from >= present).length
  return {
    values,
    band: band && { low: band.low, high: band.high, from: values.length - after },
    top: topOf(row, points, band?.high ?? 0),
  }
}

/** Points of a line that is broken before each seam: what lies on both sides does not mean the same. */
function brokenAt<Drawn extends { readonly value: number | null }>(
  seams: readonly Seam[],
  points: readonly Point[],
  drawn: (point: Point) => Drawn,
): readonly Drawn[] {
  const days = new Set(seams.map(({ day }) => day))
  return points.flatMap((point, index) => {
    const gap = { ...drawn({ ...point, entries: 0, mean: null, low: null, high: null }), value: null }
    return index > 0 && days.has(point.from) ? [gap, drawn(point)] : [drawn(point)]
  })
}

/** The months or years a point stands for, in words; of a week its last day, under a heading that says so. */
export function periodWords({ from, to }: Pick<Point, 'from' | 'to'>, span: Span, say: Say): string {
  switch (grainOf(span)) {
    case 'week':
      return formatDay(to, say.language, 'short')
    case 'month':
      return formatDay(from, say.language, 'monthYear')
    case 'quarter':
      return `${formatDay(from, say.language, 'monthYear')} – ${formatDay(to, say.language, 'monthYear')}`
    case 'year':
      return from.slice(0, 4)
  }
}

function pointWords(point: Point, { signal }: SignalRow, say: Say): string {
  if (point.mean === null) return ''
  return say('patterns.point', {
    ...spanEnds(point, say.language, 'short'),
    figure: figureWords(point.mean, signalOn(signal, point.from), say),
    count: point.entries,
  })
}

/** The top of the scale, a day: 4 for ratings; else what is round as it is read, with room above the highest mean. */
function topOf({ signal, series }: SignalRow, points: readonly Point[], band: number): number {
  if (series.kind === 'rating') return 4
  const highest = Math.max(band, ...points.map(({ mean }) => mean ?? 0))
  const shown = highest * perWeek(signal) * 1.15
  const power = 10 ** Math.floor(Math.log10(Math.max(shown, 1)))
  return ((ROUND.find((step) => step * power >= shown) ?? 10) * power) / perWeek(signal)
}

function isSameEnds(one: PictureEnds, other: PictureEnds): boolean {
  return one.highWord === other.highWord && one.lowWord === other.lowWord
}

function endsOf(signal: Signal, top: number, say: Say): PictureEnds {
  if (signal.source === 'question' && signal.kind === 'rating') {
    const { scale } = questionWords(signal.question, say)
    return { highWord: scale[4], lowWord: scale[0] }
  }
  return { highWord: figureWords(top, signal, say), lowWord: say('patterns.none') }
}

/** A word at the start of some months (or years), so many that they stay apart on a phone. */
function ticksOf(points: readonly Point[], span: Span, say: Say): SignalPicture['ticks'] {
  const weekly = span.from > addDays(span.to, -70)
  const starts = weekly
    ? points
    : points.filter(
        ({ from }, index) => index > 0 && points[index - 1]?.from.slice(0, 7) !== from.slice(0, 7),
      )
  const long = span.from < addDays(span.to, -750)
  const years = starts.filter(
    ({ from }, index) => index > 0 && starts[index - 1]?.from.slice(0, 4) !== from.slice(0, 4),
  )
  const chosen = long ? years : starts
  const every = Math.max(1, Math.ceil(chosen.length / MOST_TICKS))
  return chosen
    .filter((_, index) => index % every === 0)
    .map((point) => ({
      at: middleOf(point),
      word: long
        ? point.from.slice(0, 4)
        : formatDay(point.from, say.language, weekly ? 'dayMonthShort' : 'monthShort'),
    }))
}

function middleOf({ from, to }: Pick<Point, 'from' | 'to'>): number {
  return (numberOf(from) + numberOf(to)) / 2
}
