import type { DailySeries } from './series.ts'

/** A signal's days as they are compared: each with how much it counts as now, 0 to 1. */
type Days = {
  readonly kind: DailySeries['kind']
  readonly values: readonly number[]
  readonly nowness: readonly number[]
}

/** The SD of days on a scale of 0 to 4 before anything is known, and how many entries that knowledge is worth. */
const USUAL_RATING_SD = 0.65
const RATING_SD_WEIGHT = 20

/** Counts scatter beyond Poisson: variance mean + 0.8 mean² before anything is known, but at most twice what was seen. */
const OVERDISPERSION = 0.8
const COUNT_SD_WEIGHT = 30

/** Entries counted less than this as now are a count's days before. */
const PAST_BELOW = 1 / 3

/**
 * The variance of a signal's days round their line (`residuals`), drawn towards what is usual, and the level it goes with.
 * A count scatters the more the higher it is, so that a rise would hide itself and a fall stand out: what its days before
 * scatter by tells, and, where they are few, the level of all days does.
 */
export function scatterOf(
  { kind, values, nowness }: Days,
  residuals: Float64Array,
): { readonly variance: number; readonly level: number } {
  const level = sumOf(values) / values.length
  const freedom = Math.max(1, values.length - 2)
  const all = sumOf(residuals.map(squared))
  if (kind === 'rating')
    return {
      level,
      variance: (all + RATING_SD_WEIGHT * USUAL_RATING_SD ** 2) / (freedom + RATING_SD_WEIGHT),
    }
  const isBefore = (_: number, index: number) => (nowness[index] ?? 0) < PAST_BELOW
  const before = values.filter(isBefore)
  const usual = Math.min((2 * all) / freedom, level + OVERDISPERSION * level * level)
  const scattered = sumOf(residuals.filter(isBefore).map(squared))
  return {
    level: (sumOf(before) + COUNT_SD_WEIGHT * level) / (before.length + COUNT_SD_WEIGHT),
    variance: (scattered + COUNT_SD_WEIGHT * usual) / (before.length - 1 + COUNT_SD_WEIGHT),
  }
}

function squared(value: number): number {
  return value * value
}

function sumOf(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
