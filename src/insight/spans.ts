import { addDays, type Day, daysBetween } from '../domain/day.ts'
import type { Season } from '../domain/kinds/season.ts'
import type { DailyEntry } from './dailyEntry.ts'
import { entriesBetween, type PicturedSeries, type Span } from './series.ts'

/** How many entries a side needs before a difference is named. */
export const SIDE_NEEDED = 8

/** Two spans to hold side by side; nothing asks that they be as long. */
export type SpanPair = { readonly past: Span; readonly now: Span }

/** Ready-made pairs: the last six weeks with the six before, or with the same six a year ago. */
export const SPAN_PAIR_CHOICES = ['six-weeks', 'year-ago'] as const

/** One ready-made pair. */
export type SpanPairChoice = (typeof SPAN_PAIR_CHOICES)[number]

/** One side: how many days are known, their mean and sample SD in plain units. No mean without a day, no SD below two. */
export type Side = Span & {
  readonly entries: number
  readonly mean: number | null
  readonly sd: number | null
}

/**
 * Now less past, in plain units, and in pooled SDs: null where neither side ever moved, so that there is no SD to
 * measure by.
 */
export type Difference = { readonly plain: number; readonly inSds: number | null }

/** One signal in both spans. `difference` is null when a side has fewer than {@link SIDE_NEEDED} entries. */
export type ThenAndNow = { readonly past: Side; readonly now: Side; readonly difference: Difference | null }

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

/** Every signal in both spans, under the same keys and in their order. Linear in the entries of the spans. */
export function thenAndNow<Key extends string>(
  series: ReadonlyMap<Key, Pick<PicturedSeries, 'entries'>>,
  { past, now }: SpanPair,
): ReadonlyMap<Key, ThenAndNow> {
  const compared = new Map<Key, ThenAndNow>()
  for (const [key, { entries }] of series) {
    const sides = { past: sideOf(entries, past), now: sideOf(entries, now) }
    compared.set(key, { ...sides, difference: differenceOf(sides) })
  }
  return compared
}

const SIX_WEEKS = 42

function sideOf(entries: readonly DailyEntry[], { from, to }: Span): Side {
  const inside = entriesBetween(entries, from, to)
  const count = inside.length
  const mean = inside.reduce((sum, { value }) => sum + value, 0) / count
  const squares = inside.reduce((sum, { value }) => sum + (value - mean) ** 2, 0)
  return {
    from,
    to,
    entries: count,
    mean: count > 0 ? mean : null,
    sd: count > 1 ? Math.sqrt(squares / (count - 1)) : null,
  }
}

/** Pooled as in Cohen's d: the two variances weighed by their degrees of freedom. */
function differenceOf({ past, now }: Pick<ThenAndNow, 'past' | 'now'>): Difference | null {
  if (Math.min(past.entries, now.entries) < SIDE_NEEDED) return null
  // So many entries have a mean and an SD.
  const [m, n] = [past.entries - 1, now.entries - 1]
  const pooled = Math.sqrt((m * (past.sd ?? 0) ** 2 + n * (now.sd ?? 0) ** 2) / (m + n))
  const plain = (now.mean ?? 0) - (past.mean ?? 0)
  return { plain, inSds: pooled > 0 ? plain / pooled : null }
}
