/** The weeks that columns share, ascending whole numbers, with the curves that are taken out of each column. */
export type Frame = { readonly weeks: readonly number[]; readonly curves: readonly Float64Array[] }

/**
 * A column's ranks over a frame with the curves taken out: what is left, the sum of its squares, and the share (0–0.95)
 * that a week keeps of the week before.
 */
export type Column = { readonly rest: Float64Array; readonly size: number; readonly kept: number }

/**
 * How far two columns go together: `rho` with the ends of its 95 % interval, and `chance`, the two-sided
 * probability (0–1) of a correlation at least this far from 0 between columns that have nothing to do with each other.
 */
export type Correlation = {
  readonly rho: number
  readonly low: number
  readonly high: number
  readonly chance: number
}

/** A level, a slope and a bend over these weeks as orthonormal columns (Gram–Schmidt); at least {@link LEAST_WEEKS} weeks. */
export function frameOf(weeks: readonly number[]): Frame {
  const [first = 0, last = 1] = [weeks[0], weeks[weeks.length - 1]]
  const curves: Float64Array[] = []
  for (let degree = 0; degree <= DEGREE; degree++) {
    const rest = Float64Array.from(weeks, (week) => ((2 * (week - first)) / (last - first) - 1) ** degree)
    takeOut(curves, rest)
    const size = Math.sqrt(dot(rest, rest))
    curves.push(rest.map((value) => value / size))
  }
  return { weeks, curves }
}

/** Ranks of a column, ties at their middle rank, with the frame's curves taken out. One value a week. */
export function columnOf(values: readonly number[], { weeks, curves }: Frame): Column {
  const rest = ranksOf(values)
  takeOut(curves, rest)
  const size = dot(rest, rest)
  return { rest, size, kept: keptShare(rest, size, weeks) }
}

/**
 * Spearman's rank correlation of two columns of one frame with time held still: a curve of the second degree over the
 * weeks is taken out of the ranks of each, as in a partial rank correlation, so that two columns which merely drift
 * or bend do not go together for that reason.
 *
 * The interval is Fisher's z with the variance (1 + ρ²/2) / (n − 3) of Bonett and Wright (2000, 10.1007/BF02294183),
 * n less two for the curve. n is Bartlett's (1935) for columns of which each week keeps a share of the one before,
 * n (1 − r₁r₂) / (1 + r₁r₂), never above the number of weeks. Null where nothing is left of a column.
 */
export function correlate(a: Column, b: Column): Correlation | null {
  if (Math.min(a.size, b.size) < NOTHING) return null
  const rho = Math.max(-1, Math.min(1, dot(a.rest, b.rest) / Math.sqrt(a.size * b.size)))
  const kept = a.kept * b.kept
  const effective = Math.max(LEAST_WEEKS, (a.rest.length * (1 - kept)) / (1 + kept))
  const z = Math.atanh(Math.max(-MOST, Math.min(MOST, rho)))
  const error = Math.sqrt((1 + rho ** 2 / 2) / (effective - 3 - DEGREE))
  return {
    rho,
    low: Math.tanh(z - Z95 * error),
    high: Math.tanh(z + Z95 * error),
    chance: erfc(Math.abs(z) / error / Math.SQRT2),
  }
}

/** Fewer weeks, or weeks that tell less than so many would, leave nothing to make an interval from. */
const LEAST_WEEKS = 6

const DEGREE = 2
const NOTHING = 1e-9
const MOST = 0.999_999
const MOST_KEPT = 0.95
const Z95 = 1.959_964

function takeOut(curves: readonly Float64Array[], column: Float64Array): void {
  for (const curve of curves) {
    const share = dot(curve, column)
    for (let index = 0; index < column.length; index++)
      column[index] = (column[index] ?? 0) - share * (curve[index] ?? 0)
  }
}

function ranksOf(values: readonly number[]): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const valueAt = (place: number) => values[order[place] ?? -1]
  const ranks = new Float64Array(values.length)
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && valueAt(end) === valueAt(start)) end++
    for (let place = start; place < end; place++) ranks[order[place] ?? 0] = (start + end + 1) / 2
  }
  return ranks
}

/**
 * The lag-one autocorrelation over weeks that follow each other, never below 0, as weeks that swing to and fro are not
 * taken to tell more than their number. Taking a curve out of a short column hides some of it, which is put back as
 * Kendall (1954, 10.1093/biomet/41.3-4.403) has it for a mean, (1 + 3r) / n, with one more of each for every degree.
 */
function keptShare(rest: Float64Array, size: number, weeks: readonly number[]): number {
  const count = weeks.length
  let sum = 0
  let neighbours = 0
  for (let index = 1; index < count; index++) {
    if (weeks[index] !== (weeks[index - 1] ?? 0) + 1) continue
    sum += (rest[index] ?? 0) * (rest[index - 1] ?? 0)
    neighbours++
  }
  if (neighbours === 0 || size < NOTHING) return 0
  const share = (sum * count) / neighbours / size
  return Math.max(0, Math.min(MOST_KEPT, share + (1 + DEGREE + (3 + DEGREE) * share) / count))
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}

const ERFC = [
  -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
  -0.82215223, 0.17087277,
]

/** For x ≥ 0, right to 1.2e-7 of itself however small (Press et al., Numerical Recipes, 2nd edition, erfcc). */
export function erfc(x: number): number {
  const t = 1 / (1 + x / 2)
  return t * Math.exp(-x * x + ERFC.reduceRight((sum, term) => sum * t + term, 0))
}
