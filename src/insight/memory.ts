import type { DailySeries } from './series.ts'
import type { Memory } from './wandering.ts'

/**
 * How a signal's days go with those one to four days before: by how many days less one, the sum of products of such pairs
 * over the variance, and how many pairs there are.
 */
export type Neighbours = { readonly products: Float64Array; readonly pairs: Float64Array }

/** The longest lag at which days are held against each other for their memory. */
const LAGS = 4

/**
 * The neighbours among what a line leaves of its days, by age, ascending in time. The line takes some of what lasts
 * from day to day: for its level and for its slope as much of it as one of so many days holds. That is given back.
 */
export function neighboursOf(ages: readonly number[], residuals: Float64Array): Neighbours {
  const [sums, pairs] = [new Float64Array(LAGS), new Float64Array(LAGS)]
  const count = residuals.length
  let scatter = 0
  for (let index = 0; index < count; index++) {
    const residual = residuals[index] ?? 0
    scatter += residual * residual
    for (let back = index - 1; back >= 0; back--) {
      const lag = (ages[back] ?? 0) - (ages[index] ?? 0)
      if (lag > LAGS) break
      sums[lag - 1] = (sums[lag - 1] ?? 0) + residual * (residuals[back] ?? 0)
      pairs[lag - 1] = (pairs[lag - 1] ?? 0) + 1
    }
  }
  if (scatter === 0) return NO_NEIGHBOURS
  const together = sums.reduce((all, sum) => all + (2 * sum) / scatter, 0)
  const taken = Math.max(0, (2 * together) / count)
  const products = sums.map((sum, lag) => {
    const seen = (sum * count) / scatter
    return seen + taken * ((pairs[lag] ?? 0) - seen)
  })
  return { products, pairs }
}

/** Of a signal that never moves. */
export const NO_NEIGHBOURS: Neighbours = { products: new Float64Array(LAGS), pairs: new Float64Array(LAGS) }

/**
 * Correlations of days one to four apart before anything is known of a person. Ratings carry moods; counts much less.
 */
const USUAL_CORRELATIONS = {
  rating: [0.3, 0.11, 0.04, 0.015],
  count: [0.15, 0.055, 0.02, 0.0075],
} as const
const MEMORY_WEIGHT = 100
const MOST_MEMORY = 0.9
const LEAST_KEPT = 0.2

/** The correlations of days one to four apart in the person's signals of a kind, drawn towards what is usual. */
export function sharedMemory(signals: readonly Neighbours[], kind: DailySeries['kind']): readonly number[] {
  return USUAL_CORRELATIONS[kind].map((usual, lag) => {
    let [products, pairs] = [0, 0]
    for (const signal of signals) {
      products += signal.products[lag] ?? 0
      pairs += signal.pairs[lag] ?? 0
    }
    return drawn(products, pairs, usual)
  })
}

/** The memory of one signal, drawn towards what it shares with those of its kind. */
export function memoryOf({ products, pairs }: Neighbours, shared: readonly number[]): Memory {
  const [one = 0, two = 0, three = 0, four = 0] = shared
  const near = one + two + three
  const kept =
    near > 0 ? Math.min(MOST_MEMORY, Math.max(LEAST_KEPT, (two + three + four) / near)) : LEAST_KEPT
  const neighbours = drawn(products[0] ?? 0, pairs[0] ?? 0, one)
  return { kept, share: Math.min(1, Math.max(0, neighbours / kept)) }
}

function drawn(sum: number, count: number, usual: number): number {
  return (sum + MEMORY_WEIGHT * usual) / (count + MEMORY_WEIGHT)
}
