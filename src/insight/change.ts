import { finish, type Steps } from '../domain/steps.ts'
import { thirdOfCount } from './evened.ts'
import { memoryOf, type Neighbours, NO_NEIGHBOURS, neighboursOf, sharedMemory } from './memory.ts'
import { scatterOf } from './scatter.ts'
import type { DailySeries } from './series.ts'
import {
  type Memory,
  type Past,
  pastOf,
  SLOW_MEMORY,
  seasonAt,
  seasonOf,
  trendOf,
  type Wandering,
  wanderingOf,
  YEAR_DAYS,
} from './wandering.ts'
import { weekdaysIn } from './weekdays.ts'
import { withinUsual } from './withinUsual.ts'

/** Days over which the weight of an entry fades to nothing: slow wear takes about twelve weeks. */
const RAMP_DAYS = 84

/** One signal's entries as they are compared: each with its age in days (today is 0, ascending in time) and how much it counts as now, 0 to 1. */
export type Compared = {
  readonly kind: DailySeries['kind']
  readonly wears: DailySeries['wears']
  readonly ages: readonly number[]
  readonly values: readonly number[]
  readonly nowness: readonly number[]
  /** What of the last three years is settled, the same way: it tells how this person wanders. */
  readonly settled: { readonly ages: readonly number[]; readonly values: readonly number[] }
}

/**
 * By how much a signal has changed: `shift` in SDs of the person's own days, above 0 towards worse, and the variance
 * of that figure. `residuals` is what is left of each day, by age, NaN where unknown; `moves` is false where every
 * value is the same.
 */
export type Change = {
  readonly shift: number
  readonly variance: number
  /** The part of the variance that so few entries, were each a day of its own, and slow ups and downs make. */
  readonly sparse: number
  /** The third moment of the shift, in SDs of days cubed: how lopsided counts make it; 0 for ratings. */
  readonly third: number
  readonly entries: number
  readonly moves: boolean
  readonly residuals: Float64Array
  /** The SD of days in plain units, how long moods last, and the variance of levels that wander, in SDs squared. */
  readonly sd: number
  readonly memory: Memory
  readonly wandering: number
}

/** How much of an entry counts as now: all of it today, nothing from {@link RAMP_DAYS} ago on. */
export function rampAt(age: number): number {
  return Math.max(0, 1 - age / RAMP_DAYS)
}

/**
 * The change of every signal. The values are regressed on `nowness`, so that the slope is the shift of now against
 * the past; for counts too, as the mean is what a negative binomial count tells about its level. Its variance
 * treats entries d days apart as correlated m^d, where m is the signal's own memory: the correlation of neighbouring
 * days, drawn towards that of the person's signals of the same kind, and that towards what is usual (memory.ts). To it is
 * added {@link DRIFT}, since no level stands quite still; what the weekdays make of it, what comes again every year, and what all signals do together over
 * years, is taken off the shift (wandering.ts). A single day counts no more than {@link withinUsual} lets it.
 * Linear in the entries.
 */
export function changesOf(signals: readonly Compared[]): readonly Change[] {
  return finish(changesInSteps(signals))
}

/** The same as {@link changesOf}, in steps of about a millisecond. */
export function* changesInSteps(signals: readonly Compared[]): Steps<readonly Change[]> {
  const fits: Fit[] = []
  for (const signal of signals) {
    fits.push(fitOf(tempered(signal)))
    yield
  }
  const sharedBy = (kind: DailySeries['kind']) =>
    sharedMemory(
      fits.flatMap(({ signal, neighbours }) => (signal.kind === kind ? neighbours : [])),
      kind,
    )
  const shared = { rating: sharedBy('rating'), count: sharedBy('count') }
  const memories = fits.map((fit) => memoryOf(fit.neighbours, shared[fit.signal.kind]))
  const pasts = fits.map((fit, index) =>
    pastOf(fit.signal.settled, fit.signal, fit.sd, memories[index] ?? NO_MEMORY),
  )
  yield
  const wandering = yield* wanderingOf(pasts.filter((_, index) => fits[index]?.moves))
  const trend = trendOf(
    pasts.filter((_, index) => fits[index]?.moves),
    wandering,
  )
  yield
  const changes: Change[] = []
  for (const [index, fit] of fits.entries()) {
    const years = slopeOf(fit, (age) => -age / YEAR_DAYS)
    const season = seasonIn(fit, pasts[index], wandering)
    const week = weekdaysIn({ ...fit, ages: fit.signal.ages })
    const slow = wandering.slow * slopeVariance(fit, SLOW) + Math.max(DRIFT, trend.variance * years ** 2)
    changes.push({
      shift: fit.slope / fit.sd - season.shift - week.shift - trend.perYear * years,
      variance: slopeVariance(fit, memories[index] ?? NO_MEMORY) + slow + season.variance + week.variance,
      sparse: slopeVariance(fit, NO_MEMORY) + slow,
      third: fit.third,
      entries: fit.signal.values.length,
      moves: fit.moves,
      residuals: residualsByAge(fit),
      sd: fit.sd,
      memory: memories[index] ?? NO_MEMORY,
      wandering: wandering.slow + wandering.season + DRIFT,
    })
    yield
  }
  return changes
}

function tempered(signal: Compared): Compared {
  const { values, settled } = signal
  return {
    ...signal,
    values: withinUsual(values),
    settled: { ages: settled.ages, values: withinUsual(settled.values) },
  }
}

/** What the season makes of the slope by itself, in SDs, and how unsure that is. */
function seasonIn(fit: Fit, past: Past | undefined, wandering: Wandering) {
  const { waves, covariance } = seasonOf(past ?? NO_PAST, wandering)
  const pull = waves.map((_, wave) => slopeOf(fit, (age) => seasonAt(age)[wave] ?? 0))
  let [shift, variance] = [0, 0]
  for (const [a, one] of pull.entries()) {
    shift += one * (waves[a] ?? 0)
    for (const [b, other] of pull.entries()) variance += one * other * (covariance[a]?.[b] ?? 0)
  }
  return { shift, variance: Math.max(0, variance) }
}

/** By how much what depends on a day's age makes now differ from what it is compared with. */
function slopeOf({ signal, centred, squares }: Fit, valueAt: (age: number) => number): number {
  let sum = 0
  for (let index = 0; index < centred.length; index++)
    sum += (centred[index] ?? 0) * valueAt(signal.ages[index] ?? 0)
  return sum / squares
}

const NO_PAST: Past = { blocks: [], means: [], variances: [] }

/** How many past days are compared between signals. */
const COMPARED_DAYS = 365

const LEAST_SD = 0.25

const NO_MEMORY: Memory = { kept: 0, share: 0 }
const SLOW: Memory = { kept: SLOW_MEMORY, share: 1 }

/** The variance of slow drift that is at least in every life, in SDs of days squared: an SD of 0.13. */
const DRIFT = 0.004

type Fit = {
  readonly signal: Compared
  readonly slope: number
  readonly centred: Float64Array
  readonly squares: number
  readonly residuals: Float64Array
  readonly sd: number
  readonly third: number
  readonly moves: boolean
  readonly neighbours: Neighbours
}

function fitOf(signal: Compared): Fit {
  const { ages, values, nowness, wears } = signal
  const count = values.length
  const sign = wears === 'rising' ? 1 : -1
  const [centred, residuals] = [new Float64Array(count), new Float64Array(count)]
  const centre = meanOf(nowness)
  const level = meanOf(values)
  let [squares, cubes, products] = [0, 0, 0]
  for (let index = 0; index < count; index++) {
    const weight = (nowness[index] ?? 0) - centre
    centred[index] = weight
    squares += weight * weight
    cubes += weight ** 3
    products += weight * sign * ((values[index] ?? 0) - level)
  }
  const slope = squares > 0 ? products / squares : 0
  for (let index = 0; index < count; index++)
    residuals[index] = sign * ((values[index] ?? 0) - level) - slope * (centred[index] ?? 0)
  const scattered = scatterOf(signal, residuals)
  const sd = Math.max(LEAST_SD, Math.sqrt(scattered.variance))
  const lopsided = signal.kind === 'count' ? sign * thirdOfCount(scattered.level, scattered.variance) : 0
  const moves = values.some((value) => value !== values[0])
  return {
    signal,
    slope,
    centred,
    squares,
    residuals,
    sd,
    third: squares > 0 ? ((lopsided / sd ** 3) * cubes) / squares ** 3 : 0,
    moves,
    neighbours: moves ? neighboursOf(ages, residuals) : NO_NEIGHBOURS,
  }
}

/**
 * The variance of the slope in SDs squared. The kernel is geometric, so what an entry shares with all before it is
 * what the one before shared, plus that one, faded by the days between.
 */
function slopeVariance({ signal, centred, squares }: Fit, { kept, share }: Memory): number {
  let [variance, shared] = [0, 0]
  for (let index = 0; index < centred.length; index++) {
    const weight = centred[index] ?? 0
    const gap = (signal.ages[index - 1] ?? 0) - (signal.ages[index] ?? 0)
    shared *= gap === 1 ? kept : kept ** Math.max(0, gap)
    variance += weight * weight + 2 * share * weight * shared
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
