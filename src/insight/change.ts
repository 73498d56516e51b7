import type { DailySeries } from './series.ts'

/** Days over which the weight of an entry fades to nothing: slow wear takes about twelve weeks. */
const RAMP_DAYS = 84

/** One signal's entries as they are compared: each with its age in days (today is 0, ascending in time) and how much it counts as now, 0 to 1. */
export type Compared = {
  readonly kind: DailySeries['kind']
  readonly wears: DailySeries['wears']
  readonly ages: readonly number[]
  readonly values: readonly number[]
  readonly nowness: readonly number[]
}

/**
 * By how much a signal has changed: `shift` in SDs of the person's own days, above 0 towards worse, and the variance
 * of that figure. `residuals` is what is left of each day, by age, NaN where unknown; `moves` is false where every
 * value is the same.
 */
export type Change = {
  readonly shift: number
  readonly variance: number
  readonly entries: number
  readonly moves: boolean
  readonly residuals: Float64Array
}

/** How much of an entry counts as now: all of it today, nothing from {@link RAMP_DAYS} ago on. */
export function rampAt(age: number): number {
  return Math.max(0, 1 - age / RAMP_DAYS)
}

/**
 * The change of every signal. The values are regressed on `nowness`, so that the slope is the shift of now against
 * the past; for counts too, as the mean is what a negative binomial count tells about its level. Its variance
 * treats entries d days apart as correlated m^d, where m is the signal's own memory: the correlation of neighbouring
 * days, drawn towards that of the person's signals of the same kind, and that towards {@link USUAL_MEMORY}. To it is
 * added {@link DRIFT}, since no level stands quite still. Linear in the entries.
 */
export function changesOf(signals: readonly Compared[]): readonly Change[] {
  const fits = signals.map(fitOf)
  const shared = { rating: sharedMemory(fits, 'rating'), count: sharedMemory(fits, 'count') }
  return fits.map((fit) => {
    const memory = drawn(fit.neighbours, fit.pairs, shared[fit.signal.kind])
    return {
      shift: fit.slope / fit.sd,
      variance: slopeVariance(fit, Math.min(MOST_MEMORY, Math.max(0, memory))) + DRIFT,
      entries: fit.signal.values.length,
      moves: fit.moves,
      residuals: residualsByAge(fit),
    }
  })
}

/** How many past days are compared between signals. */
const COMPARED_DAYS = 365

/** Correlation of neighbouring days before anything is known of a person. Ratings carry moods; counts much less. */
const USUAL_MEMORY = { rating: 0.3, count: 0.15 } as const
const MEMORY_WEIGHT = 100
const MOST_MEMORY = 0.8

/** The variance of slow drift that is in every life, in SDs of days squared: an SD of 0.13. */
const DRIFT = 0.018

/** The SD of days on a scale of 0 to 4 before anything is known, and how many entries that knowledge is worth. */
const USUAL_RATING_SD = 0.85
const RATING_SD_WEIGHT = 60

/** Counts scatter beyond Poisson: variance mean + 0.8 mean² before anything is known, but at most twice what was seen. */
const OVERDISPERSION = 0.8
const COUNT_SD_WEIGHT = 30
const LEAST_SD = 0.4

/** Entries counted less than this as now give the level that a count's usual scatter comes from. */
const PAST_BELOW = 1 / 3

type Fit = {
  readonly signal: Compared
  readonly slope: number
  readonly centred: Float64Array
  readonly squares: number
  readonly residuals: Float64Array
  readonly sd: number
  readonly moves: boolean
  /** The sum of products of neighbouring days over the variance, and how many such pairs there are. */
  readonly neighbours: number
  readonly pairs: number
}

function fitOf(signal: Compared): Fit {
  const { ages, values, nowness, wears } = signal
  const count = values.length
  const sign = wears === 'rising' ? 1 : -1
  const centred = new Float64Array(count)
  const residuals = new Float64Array(count)
  const centre = meanOf(nowness)
  const level = meanOf(values)
  let squares = 0
  let products = 0
  for (let index = 0; index < count; index++) {
    const weight = (nowness[index] ?? 0) - centre
    centred[index] = weight
    squares += weight * weight
    products += weight * sign * ((values[index] ?? 0) - level)
  }
  const slope = squares > 0 ? products / squares : 0
  let scatter = 0
  let neighbours = 0
  let pairs = 0
  for (let index = 0; index < count; index++) {
    const residual = sign * ((values[index] ?? 0) - level) - slope * (centred[index] ?? 0)
    residuals[index] = residual
    scatter += residual * residual
    if (index > 0 && (ages[index - 1] ?? 0) - (ages[index] ?? 0) === 1) {
      neighbours += residual * (residuals[index - 1] ?? 0)
      pairs += 1
    }
  }
  const moves = values.some((value) => value !== values[0])
  return {
    signal,
    slope,
    centred,
    squares,
    residuals,
    sd: sdOf(signal, scatter),
    moves,
    neighbours: moves && scatter > 0 ? (neighbours * count) / scatter : 0,
    pairs: moves ? pairs : 0,
  }
}

function sdOf({ kind, values, nowness }: Compared, scatter: number): number {
  const freedom = values.length - 2
  const seen = scatter / freedom
  const [usual, weight] =
    kind === 'rating'
      ? [USUAL_RATING_SD ** 2, RATING_SD_WEIGHT]
      : [Math.min(2 * seen, usualScatter(values, nowness)), COUNT_SD_WEIGHT]
  return Math.max(LEAST_SD, Math.sqrt((scatter + weight * usual) / (freedom + weight)))
}

function usualScatter(values: readonly number[], nowness: readonly number[]): number {
  const level = meanOf(values.filter((_, index) => (nowness[index] ?? 0) < PAST_BELOW))
  return level + OVERDISPERSION * level * level
}

function sharedMemory(fits: readonly Fit[], kind: DailySeries['kind']): number {
  let neighbours = 0
  let pairs = 0
  for (const fit of fits) {
    if (fit.signal.kind !== kind) continue
    neighbours += fit.neighbours
    pairs += fit.pairs
  }
  return drawn(neighbours, pairs, USUAL_MEMORY[kind])
}

function drawn(sum: number, count: number, usual: number): number {
  return (sum + MEMORY_WEIGHT * usual) / (count + MEMORY_WEIGHT)
}

/**
 * The variance of the slope in SDs squared. The kernel is geometric, so what an entry shares with all before it is
 * what the one before shared, plus that one, faded by the days between.
 */
function slopeVariance({ signal, centred, squares }: Fit, memory: number): number {
  let variance = 0
  let shared = 0
  for (let index = 0; index < centred.length; index++) {
    const weight = centred[index] ?? 0
    const gap = (signal.ages[index - 1] ?? 0) - (signal.ages[index] ?? 0)
    shared *= gap === 1 ? memory : memory ** Math.max(0, gap)
    variance += weight * weight + 2 * weight * shared
    shared += weight
  }
  return variance / squares ** 2
}

function residualsByAge({ signal, residuals }: Fit): Float64Array {
  const byAge = new Float64Array(COMPARED_DAYS).fill(Number.NaN)
  signal.ages.forEach((age, index) => {
    if (age < COMPARED_DAYS) byAge[age] = residuals[index] ?? Number.NaN
  })
  return byAge
}

function meanOf(values: readonly number[]): number {
  let sum = 0
  for (const value of values) sum += value
  return values.length > 0 ? sum / values.length : 0
}
