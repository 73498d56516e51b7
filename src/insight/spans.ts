import { addDays, type Day, daysBetween } from '../domain/day.ts'
import type { Season } from '../domain/kinds/season.ts'
import { finish, type Steps } from '../domain/steps.ts'
import { onAllDays } from './allDays.ts'
import { type Compared, changesInSteps } from './change.ts'
import { erfc } from './correlation.ts'
import { type DailyEntry, sumOf, toldAnew } from './dailyEntry.ts'
import { entriesBetween, type PicturedSeries, type Span } from './series.ts'
import { oneStretch, type Seam } from './stretches.ts'
import { SETTLED_AGE, WANDERING_REACH } from './wandering.ts'

/** How many entries a side needs before a difference is named. */
export const SIDE_NEEDED = 8

/** Two spans to hold side by side; nothing asks that they be as long. */
export type SpanPair = { readonly past: Span; readonly now: Span }

/** Ready-made pairs: the last six weeks with the six before, or with the same six a year ago. */
export const SPAN_PAIR_CHOICES = ['six-weeks', 'year-ago'] as const

/** One ready-made pair. */
export type SpanPairChoice = (typeof SPAN_PAIR_CHOICES)[number]

/**
 * One side: how many days are known, their mean and sample SD in plain units. No mean without a day, no SD below two.
 * `reach` is from the first of them to the last where they do not come near both ends of the span; else null.
 */
export type Side = Span & {
  readonly entries: number
  readonly reach: Span | null
  readonly mean: number | null
  readonly sd: number | null
}

/**
 * Now less past, in plain units, and in pooled SDs: null where neither side ever moved, so that there is no SD to
 * measure by. `isSure` where it is more than chance, this person's moods, wandering and season make of unchanged
 * days; see {@link SURE_AT}.
 */
export type Difference = { readonly plain: number; readonly inSds: number | null; readonly isSure: boolean }

/** The chance that any difference is sure where no signal has changed. */
const SURE_AT = 0.01

/**
 * One signal in both spans. `difference` is null when a side has fewer than {@link SIDE_NEEDED} entries. `seam` is there
 * where days of the spans mean something else and are therefore on neither side; `meant` is the first day of the meaning
 * that both sides have, null where nothing is known.
 */
export type ThenAndNow = {
  readonly past: Side
  readonly now: Side
  readonly difference: Difference | null
  readonly seam: Seam | null
  readonly meant: Day | null
}

/** What is held side by side; without stretches it is all one. */
type Spanned = Pick<PicturedSeries, 'kind' | 'wears' | 'entries'> &
  Partial<Pick<PicturedSeries, 'stretches' | 'aside'>>

/**
 * The days of a ready-made pair. A year ago is 52 weeks, so that both sides hold the same weekdays.
 */
export function spanPairOf(choice: SpanPairChoice, today: Day): SpanPair {
  const back = { 'six-weeks': SIX_WEEKS, 'year-ago': 364 }[choice]
  const now = { from: addDays(today, 1 - SIX_WEEKS), to: today }
  return { past: { from: addDays(now.from, -back), to: addDays(now.to, -back) }, now }
}

/**
 * A season up to today, and as long a time just before it, at least six weeks: a short season would leave too few
 * days to hold it against. Null for a season that has not begun, or that ends before it begins.
 */
export function seasonPairOf({ from, to }: Pick<Season, 'from' | 'to'>, today: Day): SpanPair | null {
  const end = to < today ? to : today
  if (end < from) return null
  const length = Math.max(SIX_WEEKS, daysBetween(from, end) + 1)
  return { past: { from: addDays(from, -length), to: addDays(from, -1) }, now: { from, to: end } }
}

/**
 * Every signal in both spans, under the same keys and in their order. Days of one meaning alone are held side by side:
 * the one that the later span ends with. The errors are those of readings (change.ts), shared out over all signals
 * compared (Bonferroni). Linear in the entries of the spans and of three years before.
 */
export function thenAndNow<Key extends string>(
  series: ReadonlyMap<Key, Spanned>,
  pair: SpanPair,
): ReadonlyMap<Key, ThenAndNow> {
  return finish(thenAndNowInSteps(series, pair))
}

/** The same as {@link thenAndNow}, in steps of a few milliseconds. */
export function* thenAndNowInSteps<Key extends string>(
  series: ReadonlyMap<Key, Spanned>,
  pair: SpanPair,
): Steps<ReadonlyMap<Key, ThenAndNow>> {
  const within = Array.from(series, ([key, one]) => [key, meaningIn(one, pair)] as const)
  const sides = new Map(
    within.map(([key, { entries, seam, meant }]) => [
      key,
      { past: sideOf(entries, pair.past), now: sideOf(entries, pair.now), seam, meant },
    ]),
  )
  yield
  const enough = within.filter(([key]) => hasEnough(sides.get(key)))
  const errors = yield* errorsOf(
    enough.map(([, one]) => one),
    pair,
  )
  const chanceOf = (index: number) => erfc((errors[index] ?? 0) / Math.SQRT2) * enough.length
  const sure = new Set(enough.flatMap(([key], index) => (chanceOf(index) < SURE_AT ? [key] : [])))
  return new Map(
    Array.from(sides, ([key, both]) => [key, { ...both, difference: differenceOf(both, sure.has(key)) }]),
  )
}

type OneMeaning = Pick<PicturedSeries, 'kind' | 'wears' | 'entries' | 'aside'> &
  Pick<ThenAndNow, 'seam' | 'meant'>

/** A signal's days of the meaning that the later of two spans ends with, and where others of theirs mean another. */
function meaningIn(
  { kind, wears, entries, aside = [], stretches = oneStretch(entries) }: Spanned,
  pair: SpanPair,
): OneMeaning {
  const [, end = pair.now.to] = [pair.past.to, pair.now.to].sort()
  const place = stretches.findLastIndex(({ entries: [first] }) => first !== undefined && first.day <= end)
  const found = stretches[place]
  const others = stretches.filter((_, index) => index !== place)
  const isCut = others.some((other) =>
    [pair.past, pair.now].some(({ from, to }) => entriesBetween(other.entries, from, to).length > 0),
  )
  const day = found?.entries[0]?.day
  const seam = isCut && day && found.turn ? { day, turn: found.turn } : null
  return { kind, wears, entries: found?.entries ?? [], aside, seam, meant: day ?? null }
}

/** By how many standard errors each signal differs between the spans. */
function* errorsOf(signals: readonly OneMeaning[], { past, now }: SpanPair): Steps<readonly number[]> {
  const [from = past.from] = [past.from, now.from].sort()
  const [, end = now.to] = [past.to, now.to].sort()
  const aged = (entries: readonly DailyEntry[]) => ({
    ages: entries.map(({ day }) => daysBetween(day, end)),
    values: entries.map(({ value }) => value),
  })
  const compared: Compared[] = []
  for (const { kind, wears, entries } of signals) {
    const days = toldAnew(entriesBetween(entries, from, end))
    const both = days.filter(({ day }) => isIn(day, past) !== isIn(day, now))
    const nowness = both.map(({ day }) => (isIn(day, now) ? 1 : 0))
    const settled = toldAnew(
      entriesBetween(entries, addDays(end, -WANDERING_REACH), addDays(end, -SETTLED_AGE)),
    )
    compared.push({ kind, wears: wears ?? 'rising', ...aged(both), nowness, settled: aged(settled) })
    yield
  }
  const changes = yield* changesInSteps(compared)
  const sided = signals.map(({ kind, wears, entries, aside }) => ({
    series: { kind, wears: wears ?? 'rising', entries, ...(aside.length > 0 && { aside }) },
    yardstick: entriesBetween(entries, past.from, past.to),
    recent: entriesBetween(entries, now.from, now.to),
  }))
  return onAllDays(changes, sided).map(({ shift, variance }) => Math.abs(shift) / Math.sqrt(variance))
}

function isIn(day: Day, { from, to }: Span): boolean {
  return from <= day && day <= to
}

const SIX_WEEKS = 42

/** So near its ends the days of a span must reach to stand for all of it; of a short one a quarter is near. */
const END_DAYS = 10

/** What the known days reach of a span; null where that is nearly all of it, or nothing. */
function reachOf(inside: readonly DailyEntry[], { from, to }: Span): Span | null {
  const [first, last] = [inside[0]?.day, inside.at(-1)?.day]
  if (!first || !last) return null
  const near = Math.min(END_DAYS, Math.floor((daysBetween(from, to) + 1) / 4))
  return daysBetween(from, first) > near || daysBetween(last, to) > near ? { from: first, to: last } : null
}

function sideOf(entries: readonly DailyEntry[], { from, to }: Span): Side {
  const inside = entriesBetween(entries, from, to)
  const count = inside.length
  const mean = sumOf(inside) / count
  const squares = inside.reduce((sum, { value }) => sum + (value - mean) ** 2, 0)
  return {
    from,
    to,
    entries: count,
    reach: reachOf(inside, { from, to }),
    mean: count > 0 ? mean : null,
    sd: count > 1 ? Math.sqrt(squares / (count - 1)) : null,
  }
}

function hasEnough(sides: Pick<ThenAndNow, 'past' | 'now'> | undefined): boolean {
  return sides !== undefined && Math.min(sides.past.entries, sides.now.entries) >= SIDE_NEEDED
}

/** Pooled as in Cohen's d: the two variances weighed by their degrees of freedom. */
function differenceOf(sides: Pick<ThenAndNow, 'past' | 'now'>, isSure: boolean): Difference | null {
  if (!hasEnough(sides)) return null
  const { past, now } = sides
  // So many entries have a mean and an SD.
  const [m, n] = [past.entries - 1, now.entries - 1]
  const pooled = Math.sqrt((m * (past.sd ?? 0) ** 2 + n * (now.sd ?? 0) ** 2) / (m + n))
  const plain = (now.mean ?? 0) - (past.mean ?? 0)
  return { plain, inSds: pooled > 0 ? plain / pooled : null, isSure }
}
