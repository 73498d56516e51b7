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

/**
 * Spearman's rank correlation of two columns of weeks, ties at their middle rank, with time held still: a curve of
 * the second degree over `weeks` (ascending whole numbers, gaps allowed) is taken out of the ranks of each, as in a
 * partial rank correlation, so that two columns which merely drift or bend do not go together for that reason.
 *
 * The interval is Fisher's z with the variance (1 + ρ²/2) / (n − 3) of Bonett and Wright (2000, 10.1007/BF02294183),
 * less two for the curve. n is Bartlett's (1935, 10.1111/j.2397-2335.1935.tb04208.x) for columns of which each week
 * keeps a share of the one before: n (1 − r₁r₂) / (1 + r₁r₂), never above the number of weeks, with the shares r
 * freed of what taking a curve out of a short column hides (as in Kendall 1954, 10.1093/biomet/41.3-4.403).
 * Null for a column that nothing is left of, or fewer than {@link LEAST_WEEKS} weeks.
 */
export function correlate(
  a: readonly number[],
  b: readonly number[],
  weeks: readonly number[],
): Correlation | null {
  if (weeks.length < LEAST_WEEKS) return null
  const curves = curvesOver(weeks)
  const [left, right] = [ranksOf(a), ranksOf(b)].map((ranks) => without(curves, ranks))
  const [sizeLeft, sizeRight] = [left, right].map((column) => (column ? dot(column, column) : 0))
  if (!left || !right || !sizeLeft || !sizeRight || Math.min(sizeLeft, sizeRight) < NOTHING) return null
  const raw = dot(left, right) / Math.sqrt(sizeLeft * sizeRight)
  const rho = Math.max(-MOST, Math.min(MOST, raw))
  const kept = Math.max(0, keptShare(left, weeks) * keptShare(right, weeks))
  const effective = Math.max(LEAST_EFFECTIVE, (weeks.length * (1 - kept)) / (1 + kept))
  const z = Math.atanh(rho)
  const error = Math.sqrt((1 + rho ** 2 / 2) / (effective - 3 - DEGREE))
  return {
    rho: raw,
    low: Math.tanh(z - Z95 * error),
    high: Math.tanh(z + Z95 * error),
    chance: erfc(Math.abs(z) / error / Math.SQRT2),
  }
}

/** Fewer weeks than this leave nothing to estimate an interval from. */
export const LEAST_WEEKS = 8

const DEGREE = 2
const LEAST_EFFECTIVE = 4 + DEGREE
const NOTHING = 1e-9
const MOST = 0.999_999
const MOST_KEPT = 0.95
const Z95 = 1.959_964

/** A level, a slope and a bend over these weeks: orthonormal columns (Gram–Schmidt). */
function curvesOver(weeks: readonly number[]): readonly (readonly number[])[] {
  const [first = 0, last = 1] = [weeks[0], weeks[weeks.length - 1]]
  const curves: number[][] = []
  for (let degree = 0; degree <= DEGREE; degree++) {
    const rest = without(
      curves,
      weeks.map((week) => ((2 * (week - first)) / (last - first) - 1) ** degree),
    )
    const size = Math.sqrt(dot(rest, rest))
    curves.push(rest.map((value) => value / size))
  }
  return curves
}

function without(curves: readonly (readonly number[])[], column: readonly number[]): readonly number[] {
  let rest = column
  for (const curve of curves) {
    const share = dot(curve, rest)
    rest = rest.map((value, index) => value - share * (curve[index] ?? 0))
  }
  return rest
}

function ranksOf(column: readonly number[]): readonly number[] {
  const order = column.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const ranks = new Array<number>(column.length).fill(0)
  for (let start = 0; start < order.length; ) {
    let end = start + 1
    while (order[end]?.value === order[start]?.value && end < order.length) end++
    for (const { index } of order.slice(start, end)) ranks[index] = (start + end + 1) / 2
    start = end
  }
  return ranks
}

/** The lag-one autocorrelation over weeks that follow each other, with its small-sample bias put back. */
function keptShare(column: readonly number[], weeks: readonly number[]): number {
  let sum = 0
  let neighbours = 0
  for (let index = 1; index < weeks.length; index++) {
    if (weeks[index] !== (weeks[index - 1] ?? 0) + 1) continue
    sum += (column[index] ?? 0) * (column[index - 1] ?? 0)
    neighbours++
  }
  if (neighbours === 0) return 0
  const count = weeks.length
  const share = sum / neighbours / (dot(column, column) / count)
  return Math.max(-1, Math.min(MOST_KEPT, share + (1 + DEGREE + (3 + DEGREE) * share) / count))
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}

/** For x ≥ 0, right to 1.2e-7 of itself however small (Numerical Recipes, 2nd edition, erfcc). */
function erfc(x: number): number {
  const t = 1 / (1 + x / 2)
  const terms = [
    -1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587,
    -0.82215223, 0.17087277,
  ]
  return t * Math.exp(-x * x + terms.reduceRight((sum, term) => sum * t + term, 0))
}
