import { addDays, type Day } from '../domain/day.ts'
import { type Column, type Correlation, columnOf, correlate, type Frame, frameOf } from './correlation.ts'
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
  const signals = Array.from(series, ([key, one]) => signalOf(key, one, today)).sort((one, other) =>
    one.key < other.key ? -1 : 1,
  )
  const frames = new Map<string, Frame>()
  const found: (Pair<Key> & Pick<Correlation, 'chance'>)[] = []
  let mostWeeks = 0
  for (const [index, one] of signals.entries()) {
    for (const other of signals.slice(index + 1)) {
      if (isOneThing(one.key, other.key)) continue
      const shared = one.weeks.filter((week) => other.means[week] !== null)
      mostWeeks = Math.max(mostWeeks, shared.length)
      if (shared.length < SHARED_WEEKS_NEEDED) continue
      const frameKey = shared.join()
      const frame = frames.get(frameKey) ?? frameOf(shared)
      frames.set(frameKey, frame)
      const [left, right] = [knownIn(one, frameKey, frame), knownIn(other, frameKey, frame)]
      const correlation = correlate(left, right)
      if (!correlation) continue
      found.push({ a: one.key, b: other.key, ...correlation, weeks: shared.length, ...sidesOf(left, right) })
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

/** A signal's weekly means, oldest week first, null where too few days are known; the weeks that are known. */
type WeeklySignal<Key> = {
  readonly key: Key
  readonly means: readonly (number | null)[]
  readonly weeks: readonly number[]
  readonly known: Map<string, KnownWeeks>
}

/** A signal's column over some weeks, and on which side (−1, 0, 1) of their median each of them lies. */
type KnownWeeks = Column & { readonly sides: readonly number[] }

function signalOf<Key>(key: Key, one: Pick<PicturedSeries, 'entries'>, today: Day): WeeklySignal<Key> {
  const span = { from: addDays(today, 1 - 7 * WEEKS_LOOKED_AT), to: today }
  const means = meansBy('week', one, span).map(({ mean, entries }) =>
    entries < WEEK_DAYS_NEEDED ? null : mean,
  )
  const weeks = means.flatMap((mean, week) => (mean === null ? [] : [week]))
  return { key, means, weeks, known: new Map() }
}

/** Most signals of a person know the same weeks, so a column serves many pairs. */
function knownIn(signal: WeeklySignal<string>, frameKey: string, frame: Frame): KnownWeeks {
  let known = signal.known.get(frameKey)
  if (!known) {
    const values = frame.weeks.map((week) => signal.means[week] ?? 0)
    known = { ...columnOf(values, frame), sides: sidesOfMedian(values) }
    signal.known.set(frameKey, known)
  }
  return known
}

function sidesOf(left: KnownWeeks, right: KnownWeeks): { together: number; apart: number } {
  let together = 0
  let apart = 0
  for (const [index, side] of left.sides.entries()) {
    const product = side * (right.sides[index] ?? 0)
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
