import { addDays, type Day } from '../domain/day.ts'
import { type Correlation, correlate } from './correlation.ts'
import type { PicturedSeries } from './series.ts'
import type { SignalKey } from './signal.ts'
import { meansBy } from './weeks.ts'

/** How many weeks back are looked at. */
export const WEEKS_LOOKED_AT = 52

/** How many known days a week needs on both sides to be shared. */
export const WEEK_DAYS_NEEDED = 3

/** How many weeks two signals must share before they are looked at. */
export const SHARED_WEEKS_NEEDED = 12

/** The most pairs that are named. */
export const MOST_PAIRS = 3

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
 * O(signals² × weeks).
 */
export function associationsOf<Key extends string>(
  series: ReadonlyMap<Key, Pick<PicturedSeries, 'entries'>>,
  today: Day,
): Associations<Key> {
  const signals = Array.from(series, ([key, one]) => ({ key, means: weeklyMeans(one, today) })).sort(
    (one, other) => (one.key < other.key ? -1 : 1),
  )
  const found: (Pair<Key> & Pick<Correlation, 'chance'>)[] = []
  let mostWeeks = 0
  for (const [index, one] of signals.entries()) {
    for (const other of signals.slice(index + 1)) {
      if (isOneThing(one.key, other.key)) continue
      const shared = sharedWeeks(one.means, other.means)
      mostWeeks = Math.max(mostWeeks, shared.weeks.length)
      if (shared.weeks.length < SHARED_WEEKS_NEEDED) continue
      const correlation = correlate(shared.a, shared.b, shared.weeks)
      if (!correlation) continue
      found.push({ a: one.key, b: other.key, ...correlation, weeks: shared.weeks.length, ...sidesOf(shared) })
    }
  }
  const pairs = found
    .sort((one, other) => one.chance - other.chance)
    .slice(0, MOST_PAIRS)
    .filter((_, place, surest) =>
      surest.slice(0, place + 1).every(({ chance }, rank) => chance <= FALSE_FINDS / (found.length - rank)),
    )
    .map(({ chance: _, ...pair }) => pair)
  return { pairs, lookedAt: found.length, mostWeeks }
}

/** The share of people with nothing to find in whom chance may name a pair. */
const FALSE_FINDS = 0.05

/** Two signals for one thing: seen twice in one calendar, asked and logged, or logged and counted by the mailbox. */
const ONE_THING: readonly (readonly SignalKey[])[] = [
  [
    'workload:sessions',
    'workload:backToBackSessions',
    'workload:lateSessions',
    'workload:longestStretch',
    'moment:skipped-break',
  ],
  ['workload:afterHoursEmails', 'moment:late-email'],
  ['question:dread', 'moment:intake-dread'],
  ['question:boundaries', 'moment:blurred-boundary', 'moment:boundary-kept'],
  ['question:rest', 'moment:real-rest'],
  ['question:held', 'moment:being-held'],
  ['question:joy', 'moment:laughter'],
]

function isOneThing(a: string, b: string): boolean {
  return ONE_THING.some((keys: readonly string[]) => keys.includes(a) && keys.includes(b))
}

type WeeklyMean = { readonly week: number; readonly mean: number }

type SharedWeeks = {
  readonly weeks: readonly number[]
  readonly a: readonly number[]
  readonly b: readonly number[]
}

function weeklyMeans(series: Pick<PicturedSeries, 'entries'>, today: Day): readonly WeeklyMean[] {
  const span = { from: addDays(today, 1 - 7 * WEEKS_LOOKED_AT), to: today }
  return meansBy('week', series, span).flatMap(({ mean, entries }, week) =>
    mean === null || entries < WEEK_DAYS_NEEDED ? [] : [{ week, mean }],
  )
}

function sharedWeeks(one: readonly WeeklyMean[], other: readonly WeeklyMean[]): SharedWeeks {
  const others = new Map(other.map(({ week, mean }) => [week, mean]))
  const shared = one.flatMap(({ week, mean }) => {
    const beside = others.get(week)
    return beside === undefined ? [] : [{ week, mean, beside }]
  })
  return {
    weeks: shared.map(({ week }) => week),
    a: shared.map(({ mean }) => mean),
    b: shared.map(({ beside }) => beside),
  }
}

function sidesOf({ a, b }: SharedWeeks): { together: number; apart: number } {
  const [left, right] = [sidesOfMedian(a), sidesOfMedian(b)]
  let together = 0
  let apart = 0
  for (const [index, side] of left.entries()) {
    const product = side * (right[index] ?? 0)
    if (product > 0) together++
    if (product < 0) apart++
  }
  return { together, apart }
}

function sidesOfMedian(values: readonly number[]): readonly number[] {
  const ascending = [...values].sort((a, b) => a - b)
  const middle = (ascending.length - 1) / 2
  const median = ((ascending[Math.floor(middle)] ?? 0) + (ascending[Math.ceil(middle)] ?? 0)) / 2
  return values.map((value) => Math.sign(value - median))
}
