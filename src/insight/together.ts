import { addDays, type Day } from '../domain/day.ts'
import type { Steps } from '../domain/steps.ts'
import { type Column, type Correlation, columnOf, correlate, type Frame, frameOf } from './correlation.ts'
import type { PicturedSeries } from './series.ts'
import type { SignalKey } from './signal.ts'
import { meansBy } from './weeks.ts'

/** How many weeks back are looked at. */
const WEEKS_LOOKED_AT = 52

/** How many known days a week needs on both sides to be shared. */
const WEEK_DAYS_NEEDED = 3

/** How many weeks two signals must share before they are looked at. */
const SHARED_WEEKS_NEEDED = 12

/** The most pairs that are named. */
const MOST_PAIRS = 3

/**
 * Two signals whose weeks tended to go together, or opposite ways where `rho` is below 0; `a` sorts before `b`.
 * `rho` is Spearman's rank correlation (−1 to 1) of their weekly means with each one's drift taken out, `low` and
 * `high` its 95 % interval, as {@link correlate} has them. Of the `weeks` that both know, both lay on the same side
 * of their own median in `together` and on different sides in `apart`; in the rest one lay just on it.
 */
export type Pair<Key extends string = string> = Omit<Correlation, 'chance'> & {
  readonly a: Key
  readonly b: Key
  readonly weeks: number
  readonly together: number
  readonly apart: number
}

/**
 * The pairs to name, surest first; how many pairs were looked at to find them; and the most weeks that any two
 * signals share, so that a screen can say how many of {@link SHARED_WEEKS_NEEDED} there are.
 */
export type Associations<Key extends string = string> = {
  readonly pairs: readonly Pair<Key>[]
  readonly lookedAt: number
  readonly mostWeeks: number
}

/**
 * What tended to go together in the last {@link WEEKS_LOOKED_AT} weeks, counted back from today: at most
 * {@link MOST_PAIRS} pairs, in no way as cause. Pairs that say one thing twice are not looked at. The more pairs are
 * looked at, the further one must stand out (Holm 1979): looking at signals that have nothing to do with each other
 * names a pair in about one person in twenty. See docs/decisions/0011. The order of the series does not matter.
 * In steps, a signal each. O(signals² × weeks).
 */
export function* associationsOf<Key extends string>(
  series: ReadonlyMap<Key, Pick<PicturedSeries, 'entries'>>,
  today: Day,
): Steps<Associations<Key>> {
  const signals: WeeklySignal<Key>[] = []
  for (const [key, one] of series) {
    signals.push(signalOf(key, one, today))
    yield
  }
  signals.sort((one, other) => (one.key < other.key ? -1 : 1))
  const frames = new Map<string, Frame>()
  const looks: Look<Key>[] = []
  let mostWeeks = 0
  for (const [index, one] of signals.entries()) {
    for (const other of signals.slice(index + 1)) {
      if (isOneThing(one.key, other.key)) continue
      const weeks = one.weeks.filter((week) => other.means[week] !== null)
      mostWeeks = Math.max(mostWeeks, weeks.length)
      if (weeks.length < SHARED_WEEKS_NEEDED) continue
      const name = weeks.join()
      const frame = frames.get(name) ?? frameOf(weeks)
      frames.set(name, frame)
      const correlation = correlate(columnIn(one, name, frame), columnIn(other, name, frame))
      if (correlation) looks.push({ one, other, weeks, correlation })
    }
    yield
  }
  const surest = looks.sort((a, b) => a.correlation.chance - b.correlation.chance).slice(0, MOST_PAIRS)
  const past = surest.findIndex(
    ({ correlation }, rank) => correlation.chance > FALSE_FINDS / (looks.length - rank),
  )
  const named = past < 0 ? surest : surest.slice(0, past)
  return { pairs: named.map(pairOf), lookedAt: looks.length, mostWeeks }
}

/** The share of people with nothing to find in whom chance may name a pair. */
const FALSE_FINDS = 0.05

/** Two signals for one thing: seen twice in one calendar, asked and logged, or logged and counted by the mailbox. */
const ONE_THING: readonly (readonly SignalKey[])[] = [
  ['workload:sessions', 'workload:backToBackSessions', 'workload:lateSessions', 'workload:longestStretch'],
  ['workload:longestStretch', 'moment:skipped-break'],
  ['workload:afterHoursEmails', 'moment:late-email'],
  ['question:dread', 'moment:intake-dread'],
  ['question:boundaries', 'moment:blurred-boundary'],
  ['question:boundaries', 'moment:boundary-kept'],
  ['question:rest', 'moment:real-rest'],
  ['question:held', 'moment:being-held'],
  ['question:joy', 'moment:laughter'],
]

function isOneThing(a: string, b: string): boolean {
  return ONE_THING.some((keys: readonly string[]) => keys.includes(a) && keys.includes(b))
}

/** A signal's weekly means, oldest week first, null where too few days are known; the weeks that are known. */
type WeeklySignal<Key> = {
  readonly key: Key
  readonly means: readonly (number | null)[]
  readonly weeks: readonly number[]
  readonly columns: Map<string, Column>
}

type Look<Key> = {
  readonly one: WeeklySignal<Key>
  readonly other: WeeklySignal<Key>
  readonly weeks: readonly number[]
  readonly correlation: Correlation
}

function signalOf<Key>(key: Key, one: Pick<PicturedSeries, 'entries'>, today: Day): WeeklySignal<Key> {
  const span = { from: addDays(today, 1 - 7 * WEEKS_LOOKED_AT), to: today }
  const means = meansBy('week', one, span).map(({ mean, entries }) =>
    entries < WEEK_DAYS_NEEDED ? null : mean,
  )
  const weeks = means.flatMap((mean, week) => (mean === null ? [] : [week]))
  return { key, means, weeks, columns: new Map() }
}

/** Most signals of a person know the same weeks, so a column serves many pairs. */
function columnIn(signal: WeeklySignal<string>, name: string, frame: Frame): Column {
  const column = signal.columns.get(name) ?? columnOf(valuesIn(signal, frame.weeks), frame)
  signal.columns.set(name, column)
  return column
}

function valuesIn({ means }: WeeklySignal<string>, weeks: readonly number[]): readonly number[] {
  return weeks.map((week) => means[week] ?? 0)
}

function pairOf<Key extends string>({ one, other, weeks, correlation }: Look<Key>): Pair<Key> {
  const { rho, low, high } = correlation
  const [left, right] = [one, other].map((signal) => sidesOfMedian(valuesIn(signal, weeks)))
  const products = weeks.map((_, index) => (left?.[index] ?? 0) * (right?.[index] ?? 0))
  const together = products.filter((product) => product > 0).length
  const apart = products.filter((product) => product < 0).length
  return { a: one.key, b: other.key, rho, low, high, weeks: weeks.length, together, apart }
}

/** Below (−1), on (0) or above (1) the median. */
function sidesOfMedian(values: readonly number[]): readonly number[] {
  const ascending = [...values].sort((a, b) => a - b)
  const middle = (ascending.length - 1) / 2
  const median = ((ascending[Math.floor(middle)] ?? 0) + (ascending[Math.ceil(middle)] ?? 0)) / 2
  return values.map((value) => Math.sign(value - median))
}
