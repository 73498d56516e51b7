const WEEK = 7

/** Of what weekdays differ by so much is chance, in how often chance alone makes it. */
const CHANCE = 1.5

/** A line through a signal's days: each by its age, how much it pulls at the slope, and what the line leaves of it. */
type Line = {
  readonly ages: readonly number[]
  readonly centred: Float64Array
  readonly squares: number
  readonly residuals: Float64Array
  readonly sd: number
}

/**
 * What the weekdays make of the slope by themselves, in SDs, and the variance of that: whoever leaves out from some week
 * on the days that were better tells of a worse level, though no day is worse than it was. Each weekday's own level is
 * drawn towards that of all, the whole way where weekdays differ no more than by chance (James and Stein 1961).
 */
export function weekdaysIn({ ages, centred, squares, residuals, sd }: Line): {
  readonly shift: number
  readonly variance: number
} {
  const week = Array.from({ length: WEEK }, () => ({ days: 0, sum: 0, pull: 0 }))
  for (const [index, age] of ages.entries()) {
    const on = week[age % WEEK]
    if (!on) continue
    on.days += 1
    on.sum += (residuals[index] ?? 0) / sd
    on.pull += (centred[index] ?? 0) / squares
  }
  const told = week.filter(({ days }) => days > 0)
  const differ = told.reduce((all, { days, sum }) => all + (sum * sum) / days, 0)
  const kept = differ > 0 ? Math.max(0, 1 - (CHANCE * (told.length - 1)) / differ) : 0
  let [shift, variance] = [0, 0]
  for (const { days, sum, pull } of told) {
    shift += (kept * pull * sum) / days
    variance += (kept * pull * pull) / days
  }
  return { shift, variance }
}
