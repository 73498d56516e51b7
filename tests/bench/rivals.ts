import type { Dated } from './olderReadings.ts'

/** How a rival reads one signal on a day: how strongly it speaks for wear, above 0 towards worse; null with too few entries. */
export type Rival = (series: Dated, today: number) => number | null

/**
 * Detectors a statistician would reach for, in closed form, each to be held against a limit of its own. They look at a
 * year back at most and speak from as many entries as readings do. CUSUM and EWMA take the first sixty as what is usual.
 */
export const RIVALS: Readonly<Record<string, Rival>> = {
  'GLS with a ramp': on(rampBySquares),
  'Welch, six weeks': on(welch),
  'Wilcoxon, six weeks': on(wilcoxon),
  supF: on(({ values }) => breakOf(values, TRIMMED).overRest),
  'OLS-CUSUM': on(largestSum),
  'one split, least squares': on(({ values }) => breakOf(values, 0).overAll),
  'EWMA 0.05': on(({ values }) => movingAverage(values)),
  'CUSUM 0.5': on(({ values }) => summedUp(values)),
  'Mann–Kendall, 180 days': on((seen) => kendall(within(seen, 180).values)),
  'slope of 90 days': on((seen) => slope(within(seen, 90))),
}

const YEAR = 365
const RECENT_DAYS = 42
const RECENT_NEEDED = 8
const EARLIER_NEEDED = 28

/** Entries from the oldest on: how many days old, and the value, worse above. */
type Seen = { readonly ages: readonly number[]; readonly values: readonly number[] }

function on(statistic: (seen: Seen) => number): Rival {
  return ({ wears, entries }, today) => {
    const known = entries.filter(({ number }) => number <= today && today - number < YEAR)
    const ages = known.map(({ number }) => today - number)
    const recent = ages.filter((age) => age < RECENT_DAYS).length
    if (recent < RECENT_NEEDED || ages.length - recent < EARLIER_NEEDED) return null
    return statistic({ ages, values: known.map(({ value }) => (wears === 'rising' ? value : -value)) })
  }
}

function within({ ages, values }: Seen, days: number): Seen {
  const from = ages.findIndex((age) => age < days)
  return { ages: ages.slice(from), values: values.slice(from) }
}

const RAMP_DAYS = 84
const CORRELATION = 0.3

/** Generalised least squares on a ramp of twelve weeks; entries d days apart are correlated 0.3^d. */
function rampBySquares({ ages, values }: Seen): number {
  const columns = [values.map(() => 1), ages.map((age) => Math.max(0, 1 - age / RAMP_DAYS)), values]
  const [ones = [], ramp = [], rest = []] = columns.map((column) =>
    column.map((value, index) => {
      if (index === 0) return value
      const kept = CORRELATION ** ((ages[index - 1] ?? 0) - (ages[index] ?? 0))
      return (value - kept * (column[index - 1] ?? 0)) / Math.sqrt(1 - kept * kept)
    }),
  )
  const without = (column: readonly number[]) => {
    const share = dot(column, ones) / dot(ones, ones)
    return column.map((value, index) => value - share * (ones[index] ?? 0))
  }
  return standardised(without(ramp), without(rest), values.length - 2)
}

/** Student's t of the slope of one column on another, both centred. */
function standardised(along: readonly number[], values: readonly number[], freedom: number): number {
  const squares = dot(along, along)
  const found = ratio(dot(along, values), squares)
  const left = dot(values, values) - found * found * squares
  return ratio(found, Math.sqrt(left / freedom / squares))
}

function welch({ ages, values }: Seen): number {
  const [before, recent] = sidesOf(ages, values)
  const error = varianceOf(before) / before.length + varianceOf(recent) / recent.length
  return ratio(meanOf(recent) - meanOf(before), Math.sqrt(error))
}

/** The rank sum in its own standard errors, ties counted half. */
function wilcoxon({ ages, values }: Seen): number {
  const [before, recent] = sidesOf(ages, values)
  const all = values.length
  let above = 0
  let ties = 0
  for (const value of new Set(values)) {
    const here = recent.filter((one) => one === value).length
    const [same, less] = [countOf(before, (one) => one === value), countOf(before, (one) => one < value)]
    above += here * (less + same / 2)
    ties += (here + same) ** 3 - (here + same)
  }
  const pairs = before.length * recent.length
  const variance = (pairs / 12) * (all + 1 - ties / (all * (all - 1)))
  return ratio(above - pairs / 2, Math.sqrt(variance))
}

const TRIMMED = 0.15

/** The one change of level that explains most: the root of F over what is left, and of the gain over the variance. */
function breakOf(values: readonly number[], trimmed: number): { overRest: number; overAll: number } {
  const count = values.length
  const least = Math.max(2, Math.floor(trimmed * count))
  const mean = meanOf(values)
  const total = varianceOf(values) * (count - 1)
  let [sum, gain, sign] = [0, 0, 1]
  for (const [index, value] of values.entries()) {
    sum += value - mean
    const before = index + 1
    if (before < least || count - before < least) continue
    const here = (sum * sum * count) / (before * (count - before))
    if (here > gain) [gain, sign] = [here, -Math.sign(sum)]
  }
  const rest = (total - gain) / (count - 2)
  return {
    overRest: sign * Math.sqrt(ratio(gain, rest)),
    overAll: sign * Math.sqrt(ratio(gain, total / (count - 1))),
  }
}

/** The farthest that summed residuals of the mean go from 0, in SDs times the root of the entries. */
function largestSum({ values }: Seen): number {
  const mean = meanOf(values)
  let [sum, farthest] = [0, 0]
  for (const value of values) {
    sum += value - mean
    if (Math.abs(sum) > Math.abs(farthest)) farthest = sum
  }
  return ratio(-farthest, Math.sqrt(varianceOf(values) * values.length))
}

const USUAL_ENTRIES = 60
const NEWEST = 0.05

function movingAverage(values: readonly number[]): number {
  const since = standardisedSince(values)
  const level = since.reduce((before, value) => NEWEST * value + (1 - NEWEST) * before, 0)
  const variance = (NEWEST / (2 - NEWEST)) * (1 - (1 - NEWEST) ** (2 * since.length))
  return ratio(level, Math.sqrt(variance))
}

const ALLOWED = 0.5

function summedUp(values: readonly number[]): number {
  return standardisedSince(values).reduce((sum, value) => Math.max(0, sum + value - ALLOWED), 0)
}

/** What came after the first sixty, in their SDs from their mean. */
function standardisedSince(values: readonly number[]): readonly number[] {
  const usual = values.slice(0, USUAL_ENTRIES)
  const [mean, sd] = [meanOf(usual), Math.sqrt(varianceOf(usual))]
  return values.slice(USUAL_ENTRIES).map((value) => ratio(value - mean, sd))
}

/** The Mann–Kendall trend in its standard errors, corrected for ties and by one for its being a whole number. */
export function kendall(values: readonly number[]): number {
  const seen = new Map<number, number>()
  const count = values.length
  let balance = 0
  for (const value of values) {
    for (const [other, times] of seen) balance += times * Math.sign(value - other)
    seen.set(value, (seen.get(value) ?? 0) + 1)
  }
  const weight = (size: number) => size * (size - 1) * (2 * size + 5)
  let variance = weight(count)
  for (const times of seen.values()) variance -= weight(times)
  return ratio(balance - Math.sign(balance), Math.sqrt(variance / 18))
}

function slope({ ages, values }: Seen): number {
  const centred = (column: readonly number[]) => column.map((value) => value - meanOf(column))
  return standardised(centred(ages.map((age) => -age)), centred(values), values.length - 2)
}

function sidesOf(ages: readonly number[], values: readonly number[]): [before: number[], recent: number[]] {
  const from = ages.findIndex((age) => age < RECENT_DAYS)
  return [values.slice(0, from), values.slice(from)]
}

function countOf(values: readonly number[], isMeant: (value: number) => boolean): number {
  return values.filter(isMeant).length
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values)
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0)
}

/** What never moved says nothing. */
function ratio(value: number, by: number): number {
  return by > 0 ? value / by : 0
}
