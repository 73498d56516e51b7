/** A shift in SDs of days, its variance and its third moment. */
type Lopsided = { readonly shift: number; readonly variance: number; readonly third: number }

/** Nearer to even than this there is nothing to even out. */
const LEAST_SKEW = 1e-6

/**
 * A change as the normal odds of shared.ts may take it. Days of a count lie lopsided: of a moment met once a fortnight
 * three more in six weeks is not as rare as a normal error says, and three fewer is rarer. How many standard errors the
 * shift lies out is brought from a gamma's to a normal's (Wilson and Hilferty 1931, 10.1073/pnas.17.12.684), by the
 * lopsidedness its third moment gives it. Where that is 0, as of ratings, nothing changes.
 */
export function evened<Sided extends Lopsided>(change: Sided): Sided {
  const { shift, variance, third } = change
  const error = Math.sqrt(variance)
  const skew = third / error ** 3
  if (Math.abs(skew) < LEAST_SKEW) return change
  const inside = Math.max(0, 1 + (skew * shift) / error / 2)
  return { ...change, shift: error * ((6 / skew) * (Math.cbrt(inside) - 1) + skew / 6) }
}

/**
 * The third central moment of a day's count of this mean and variance: m + 3 e + 2 e² / m with e = variance − m. A
 * negative binomial's where days scatter beyond Poisson, Poisson's where e is 0, and where they scatter less a binomial's.
 */
export function thirdOfCount(mean: number, variance: number): number {
  const beyond = variance - mean
  return mean > 0 ? mean + 3 * beyond + (2 * beyond * beyond) / mean : 0
}
