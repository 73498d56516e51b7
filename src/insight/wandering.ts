import type { Steps } from '../domain/steps.ts'
import type { DailySeries } from './series.ts'

/** How old an entry must be to tell of wandering: wear that is under way would pass for it. */
export const SETTLED_AGE = 84

/** How many days are taken together, and how many such stretches back: three years. */
const BLOCK_DAYS = 42
const MOST_BLOCKS = 26

/** Up to which age entries tell of wandering and season. */
export const WANDERING_REACH = SETTLED_AGE + BLOCK_DAYS * MOST_BLOCKS - 1

const LEAST_IN_BLOCK = 5
/** Days of a year. */
export const YEAR_DAYS = 365.25

/** How long a slow rise or fall lasts: after so many days a third of it is left. */
const SLOW_DAYS = 70

/** The share of a slow rise or fall that is left a day later. */
export const SLOW_MEMORY = Math.exp(-1 / SLOW_DAYS)

/** A signal's settled past in six-week means: in SDs of days, towards worse above 0, each with its sampling variance. */
export type Past = {
  readonly blocks: readonly number[]
  readonly means: readonly number[]
  readonly variances: readonly number[]
}

/** Two variances in SDs of days squared: of slow ups and downs, and of what comes again every year. */
export type Wandering = { readonly slow: number; readonly season: number }

/** What comes again every year, as far as known: a weight for each of {@link seasonAt}'s waves and their covariance. */
export type Season = {
  readonly waves: readonly number[]
  readonly covariance: readonly (readonly number[])[]
}

/** How much of a day is kept the day after, and which share of its variance is kept at all; the rest is of the day. */
export type Memory = { readonly kept: number; readonly share: number }

/** The sampling variance, in SDs of days squared, of a mean of so many entries spread over so many days. */
export function meanVariance(entries: number, days: number, { kept, share }: Memory): number {
  const faded = kept ** Math.max(1, days / entries)
  return (1 + (2 * share * faded) / (1 - faded)) / entries
}

/** The settled past of a signal, from entries ascending in time. */
export function pastOf(
  entries: { readonly ages: ArrayLike<number>; readonly values: ArrayLike<number> },
  { wears }: Pick<DailySeries, 'wears'>,
  sd: number,
  memory: Memory,
): Past {
  const sums = new Float64Array(MOST_BLOCKS)
  const counts = new Float64Array(MOST_BLOCKS)
  const sign = wears === 'rising' ? 1 : -1
  for (let index = 0; index < entries.ages.length; index++) {
    const block = Math.floor(((entries.ages[index] ?? 0) - SETTLED_AGE) / BLOCK_DAYS)
    if (block < 0 || block >= MOST_BLOCKS) continue
    sums[block] = (sums[block] ?? 0) + (entries.values[index] ?? 0)
    counts[block] = (counts[block] ?? 0) + 1
  }
  const blocks: number[] = []
  const means: number[] = []
  const variances: number[] = []
  for (let block = 0; block < MOST_BLOCKS; block++) {
    const count = counts[block] ?? 0
    if (count < LEAST_IN_BLOCK) continue
    blocks.push(block)
    means.push((sign * (sums[block] ?? 0)) / count / sd)
    variances.push(meanVariance(count, BLOCK_DAYS, memory))
  }
  return { blocks, means, variances }
}

/**
 * How much this person's levels wander, and how much of it comes again every year: each pair of {@link SLOW} and
 * {@link SEASON} is weighed by how well it explains the six-week means of all signals. What signals have in common
 * makes them tell less than their number. Without a past it is what is usual. In steps, a signal's
 * past each.
 */
export function* wanderingOf(pasts: readonly Past[]): Steps<Wandering> {
  const told = pasts.filter(({ means }) => means.length > 1)
  const share = 1 / (1 + ALIKE * Math.max(0, told.length - 1))
  const pairs: { slow: number; season: number; log: number }[] = []
  for (const [slow, often] of SLOW)
    for (const [season, seldom] of SEASON) {
      let log = 0
      for (const past of told) {
        log += likelihood(past, { slow, season })
        yield
      }
      pairs.push({ slow, season, log: Math.log(often * seldom) + share * log })
    }
  const most = Math.max(...pairs.map(({ log }) => log))
  let [total, slow, season] = [0, 0, 0]
  for (const pair of pairs) {
    const weight = Math.exp(pair.log - most)
    total += weight
    slow += weight * pair.slow
    season += weight * pair.season
  }
  return { slow: slow / total, season: season / total }
}

/** The yearly waves at an age in days: one and two waves a year, each as cosine and sine. */
export function seasonAt(age: number): readonly [number, number, number, number] {
  const angle = (2 * Math.PI * age) / YEAR_DAYS
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return [ONCE * cos, ONCE * sin, TWICE * (cos * cos - sin * sin), TWICE * 2 * sin * cos]
}

/** What of a signal's past comes again every year, given how much this person's levels wander. */
export function seasonOf(past: Past, wandering: Wandering): Season {
  const size = past.means.length
  const features = past.blocks.map((block) => seasonAt(SETTLED_AGE + (block + 0.5) * BLOCK_DAYS))
  const none = WAVES.map((_, a) => WAVES.map((_, b) => (a === b ? wandering.season : 0)))
  if (size < 2 || wandering.season === 0) return { waves: WAVES.map(() => 0), covariance: none }
  const root = choleskyOf(past, wandering)
  const rest = roundLevel(root, past.means)
  const free = WAVES.map((wave) =>
    roundLevel(
      root,
      features.map((at) => at[wave] ?? 0),
    ),
  )
  const { season } = wandering
  return {
    waves: free.map((column) => season * dot(column, rest)),
    covariance: none.map((row, a) =>
      row.map((value, b) => value - season * season * dot(free[a] ?? NONE, free[b] ?? NONE)),
    ),
  }
}

/** By how many SDs a year all signals move together, towards worse above 0, and the variance of that. */
export type Trend = { readonly perYear: number; readonly variance: number }

/** Fewer signals do not tell what all do from what one does. */
const TREND_SIGNALS = 3

/**
 * By how much all signals have moved together, as far as their settled past tells: the trend of each round a level of its
 * own, by how sure it is, drawn towards none. Over years a scale comes to be used otherwise, by a little and in every
 * signal; that is no wear of these weeks.
 */
export function trendOf(pasts: readonly Past[], wandering: Wandering): Trend {
  const told = pasts.filter(({ means }) => means.length > 2)
  if (told.length < TREND_SIGNALS) return { perYear: 0, variance: 0 }
  let [pull, known] = [0, 0]
  for (const past of told) {
    const root = choleskyOf(past, wandering)
    const years = roundLevel(
      root,
      past.blocks.map((block) => (-block * BLOCK_DAYS) / YEAR_DAYS),
    )
    pull += dot(years, roundLevel(root, past.means))
    known += dot(years, years)
  }
  const share = 1 / (1 + ALIKE * (told.length - 1))
  const variance = 1 / (share * known + 1 / TREND)
  return { perYear: share * pull * variance, variance }
}

/** The variance of such trends before anything is seen, in SDs squared a year: an SD of 0.15. */
const TREND = 0.0225

/** How much of a season is one wave a year, and how much two; together 1 on average over the year. */
const ONCE = Math.sqrt(0.7)
const TWICE = Math.sqrt(0.3)
const WAVES = [0, 1, 2, 3]
const NONE = new Float64Array(0)

/** Variances of slow ups and downs, and how often each is met before anything is seen. */
const SLOW = [
  [0.002, 0.6],
  [0.02, 0.27],
  [0.06, 0.09],
  [0.15, 0.04],
] as const

/** The same for what comes again every year. */
const SEASON = [
  [0, 0.88],
  [0.04, 0.08],
  [0.15, 0.04],
] as const

/** How much two signals of a person say the same of their wandering. */
const ALIKE = 0.2

/** What two six-week means share of slow ups and downs, and of a season, by how many blocks lie between them. */
const SLOW_BY_LAG = Array.from({ length: MOST_BLOCKS }, (_, lag) => Math.exp((-lag * BLOCK_DAYS) / SLOW_DAYS))
const SEASON_BY_LAG = Array.from({ length: MOST_BLOCKS }, (_, lag) => {
  const angle = (2 * Math.PI * lag * BLOCK_DAYS) / YEAR_DAYS
  return ONCE ** 2 * Math.cos(angle) + TWICE ** 2 * Math.cos(2 * angle)
})

/** The lower root of the means' covariance, row by row. */
function choleskyOf({ blocks, variances }: Past, { slow, season }: Wandering): readonly Float64Array[] {
  const shared = SLOW_BY_LAG.map((one, lag) => slow * one + season * (SEASON_BY_LAG[lag] ?? 0))
  const rows: Float64Array[] = []
  for (let i = 0; i < blocks.length; i++) {
    const row = new Float64Array(i + 1)
    rows.push(row)
    for (let j = 0; j <= i; j++) {
      const other = rows[j] ?? row
      let sum = shared[(blocks[i] ?? 0) - (blocks[j] ?? 0)] ?? 0
      if (i === j) sum += variances[i] ?? 0
      for (let k = 0; k < j; k++) sum -= (row[k] ?? 0) * (other[k] ?? 0)
      row[j] = i === j ? Math.sqrt(Math.max(LEAST_PIVOT, sum)) : sum / (other[j] ?? 1)
    }
  }
  return rows
}

const LEAST_PIVOT = 1e-9

/** The log likelihood of the means round a level of their own, which is averaged over. */
function likelihood(past: Past, wandering: Wandering): number {
  const root = choleskyOf(past, wandering)
  const ones = solved(root, new Float64Array(past.means.length).fill(1))
  const rest = roundLevel(root, past.means)
  let log = -0.5 * (dot(rest, rest) + Math.log(dot(ones, ones)))
  for (const [index, row] of root.entries()) log -= Math.log(row[index] ?? 1)
  return log
}

/** A column as the root of its covariance leaves it, less a level of its own. */
function roundLevel(root: readonly Float64Array[], column: readonly number[]): Float64Array {
  const ones = solved(root, new Float64Array(column.length).fill(1))
  const whole = solved(root, Float64Array.from(column))
  const level = dot(whole, ones) / dot(ones, ones)
  return whole.map((value, index) => value - level * (ones[index] ?? 0))
}

function solved(root: readonly Float64Array[], column: Float64Array): Float64Array {
  for (let i = 0; i < root.length; i++) {
    const row = root[i] ?? NONE
    let sum = column[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (row[k] ?? 0) * (column[k] ?? 0)
    column[i] = sum / (row[i] ?? 1)
  }
  return column
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let index = 0; index < a.length; index++) sum += (a[index] ?? 0) * (b[index] ?? 0)
  return sum
}
