import type { Change } from './change.ts'

/**
 * For every change, the natural log of the odds that this signal has worn, given all of them. Each signal is thought
 * of as unchanged, worn by about one SD or more, or (rarely) eased by as much; under all of them lies one common mood, whose
 * average over these weeks nobody knows. For each level that mood may have had, the signals speak independently; the
 * answer is their average over the levels, weighed by how well each explains all signals together. A few worn
 * signals among steady ones then stand out sharper than alone, a rise of all together is first put down to the mood,
 * and a worn signal is not held against the others as if it were mood. One signal alone is read by itself.
 */
export function wornOdds(changes: readonly Change[], loadings: readonly number[]): readonly number[] {
  const signals = changes.map(({ shift, variance }, index) => {
    const loading = loadings[index] ?? 0
    return { shift, pull: loading * Math.sqrt(variance), own: variance * (1 - loading * loading) }
  })
  const totals = MOOD_LEVELS.map((mood) => {
    const states = signals.map(({ shift, pull, own }) => statesOf(shift - pull * mood, own))
    let total = -(mood * mood) / 2
    // Without pull a signal says nothing of the mood.
    for (const [index, { worn, other }] of states.entries())
      if (signals[index]?.pull) total += Math.log(worn + other)
    return { total, states }
  })
  const most = Math.max(...totals.map(({ total }) => total))
  return signals.map(({ pull }, index) => {
    let worn = 0
    let other = 0
    for (const { total, states } of totals) {
      const state = states[index]
      if (!state) continue
      const weight = Math.exp(total - most) / (pull ? state.worn + state.other : 1)
      worn += weight * state.worn
      other += weight * state.other
    }
    return Math.log(worn / other)
  })
}

/**
 * How strongly each signal carries what all have in common from day to day, 0 to 0.8: one factor by the centroid
 * method (Thurstone 1931), from the correlations of the days on which two signals are both known. Each correlation
 * is drawn towards 0 and each loading towards the person's average, the more so the fewer days there are. A signal
 * that never moves carries nothing and changes nothing for the others.
 */
export function loadingsOf(changes: readonly Change[]): readonly number[] {
  const sums = changes.map(() => 0)
  const moving = [...changes.keys()].filter((index) => changes[index]?.moves)
  const others = moving.length - 1
  if (others < 1) return sums
  let total = 0
  for (const [position, index] of moving.entries()) {
    for (const other of moving.slice(0, position)) {
      const correlation = correlationOf(residualsOf(changes[index]), residualsOf(changes[other]))
      sums[index] = (sums[index] ?? 0) + correlation
      sums[other] = (sums[other] ?? 0) + correlation
      total += correlation
    }
  }
  const average = Math.sqrt(Math.max(LEAST_COMMON, total / ((moving.length * others) / 2)))
  return changes.map(({ entries, moves }, index) => {
    if (!moves) return 0
    const seen = Math.min(MOST_LOADING, Math.max(0, sums[index] ?? 0) / others / average)
    return (seen * entries + Math.min(MOST_LOADING, average) * LOADING_WEIGHT) / (entries + LOADING_WEIGHT)
  })
}

/** The common mood in its own SDs. */
const MOOD_LEVELS = Array.from({ length: 19 }, (_, index) => (index - 9) / 3)

/** How often a signal is worn or eased before anything is seen, and how far: one SD of days or more, give or take 0.3. */
const WORN = 0.25
const EASED = 0.01
const WORN_BY = 1
const WORN_SPREAD = 0.3

/** Nothing is ruled out altogether: a value far from every state speaks for none. */
const LEAST_DENSITY = 1e-30

const LEAST_COMMON = 0.04
const MOST_LOADING = 0.8
const LOADING_WEIGHT = 60
const CORRELATION_WEIGHT = 20
const NONE = new Float64Array(0)

function residualsOf(change: Change | undefined): Float64Array {
  return change?.residuals ?? NONE
}

function statesOf(shift: number, variance: number): { readonly worn: number; readonly other: number } {
  const wide = variance + WORN_SPREAD ** 2
  // Past the usual distance, farther is not less likely to be wear.
  const worn = density(Math.min(0, shift - WORN_BY), wide)
  const eased = density(Math.max(0, shift + WORN_BY), wide)
  return { worn: WORN * worn, other: (1 - WORN - EASED) * density(shift, variance) + EASED * eased }
}

function density(distance: number, variance: number): number {
  return Math.exp((-0.5 * distance * distance) / variance) / Math.sqrt(variance) + LEAST_DENSITY
}

function correlationOf(a: Float64Array, b: Float64Array): number {
  let squaresA = 0
  let squaresB = 0
  let products = 0
  let days = 0
  for (let age = 0; age < a.length; age++) {
    const product = (a[age] ?? Number.NaN) * (b[age] ?? Number.NaN)
    if (Number.isNaN(product)) continue
    squaresA += (a[age] ?? 0) ** 2
    squaresB += (b[age] ?? 0) ** 2
    products += product
    days += 1
  }
  if (squaresA === 0 || squaresB === 0) return 0
  return ((products / Math.sqrt(squaresA * squaresB)) * days) / (days + CORRELATION_WEIGHT)
}
