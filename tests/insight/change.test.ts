import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { type Compared, changesOf, rampAt } from '../../src/insight/change.ts'

const USUAL = { rating: [0.3, 0.11, 0.04, 0.015], count: [0.15, 0.055, 0.02, 0.0075] } as const

/** What is added without a past: the usual wandering of levels, and a small part for what never stands still. */
const USUAL_SLOW = 0.6 * 0.002 + 0.27 * 0.02 + 0.09 * 0.06 + 0.04 * 0.15
const USUAL_SEASON = 0.08 * 0.04 + 0.04 * 0.15
const DRIFT = 0.004

/** Values by age, today last. */
function signalOf(
  days: readonly (readonly [age: number, value: number])[],
  part: Partial<Pick<Compared, 'kind' | 'wears' | 'nowness'>> = {},
): Compared {
  const ages = days.map(([age]) => age)
  const values = days.map(([, value]) => value)
  const settled = { ages: [], values: [] }
  return { kind: 'rating', wears: 'rising', ages, values, nowness: ages.map(rampAt), settled, ...part }
}

/** A value for every one of the last days. */
function daily(days: number, valueAt: (age: number) => number): (readonly [number, number])[] {
  return Array.from({ length: days }, (_, index) => [days - 1 - index, valueAt(days - 1 - index)])
}

const days = fc
  .array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }), {
    minLength: 80,
    maxLength: 300,
    size: 'max',
  })
  .map((values): Compared => {
    const known = values.flatMap((value, index): (readonly [number, number])[] =>
      value === null ? [] : [[values.length - 1 - index, value]],
    )
    return signalOf(known)
  })
  .filter(({ values }) => values.length > 40 && new Set(values).size > 1)

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** What one signal says, by the plain sums of docs/readings.md, before what it shares with the others. */
function plainFit({ kind, wears, ages, values, nowness }: Compared) {
  const centred = nowness.map((weight) => weight - mean(nowness))
  const squares = centred.reduce((sum, weight) => sum + weight ** 2, 0)
  const level = mean(values)
  const slope = centred.reduce((sum, weight, i) => sum + weight * ((values[i] ?? 0) - level), 0) / squares
  const residuals = values.map((value, i) => value - level - slope * (centred[i] ?? 0))
  const scatter = residuals.reduce((sum, residual) => sum + residual ** 2, 0)
  const freedom = values.length - 2
  const before = residuals.filter((_, i) => (nowness[i] ?? 0) < 1 / 3)
  const scatterBefore = before.reduce((sum, residual) => sum + residual ** 2, 0)
  const usual = Math.min((2 * scatter) / freedom, level + 0.8 * level ** 2)
  const variance =
    kind === 'rating'
      ? (scatter + 20 * 0.65 ** 2) / (freedom + 20)
      : (scatterBefore + 30 * usual) / (before.length - 1 + 30)
  const seen = [1, 2, 3, 4].map((lag) => {
    let products = 0
    let pairs = 0
    for (const [i, age] of ages.entries())
      for (const [j, other] of ages.entries())
        if (other - age === lag) {
          products += (residuals[i] ?? 0) * (residuals[j] ?? 0)
          pairs += 1
        }
    const moves = scatter > 0
    return { products: moves ? products / (scatter / values.length) : 0, pairs: moves ? pairs : 0 }
  })
  // What a level and a slope through the same days have taken of their memory is given back.
  const together = seen.reduce((sum, { products }) => sum + (2 * products) / values.length, 0)
  const taken = Math.max(0, (2 * together) / values.length)
  const given = seen.map(({ products, pairs }) => ({
    products: products + taken * (pairs - products),
    pairs,
  }))
  const unit = (wears === 'rising' ? 1 : -1) / Math.max(0.25, Math.sqrt(variance))
  const left = residuals.map((residual) => residual * unit)
  return { kind, ages, centred, squares, seen: given, left, shift: slope * unit }
}

/** What each weekday makes of the slope, its own level drawn towards none as James and Stein have it. */
function plainWeek({ ages, centred, squares, left }: ReturnType<typeof plainFit>) {
  const weekdays = [...new Set(ages.map((age) => age % 7))].map((weekday) => {
    const on = [...ages.keys()].filter((i) => (ages[i] ?? 0) % 7 === weekday)
    const pull = on.reduce((sum, i) => sum + (centred[i] ?? 0), 0) / squares
    return { days: on.length, level: mean(on.map((i) => left[i] ?? 0)), pull }
  })
  const differ = weekdays.reduce((sum, { days, level }) => sum + days * level ** 2, 0)
  const kept = differ > 0 ? Math.max(0, 1 - (1.5 * (weekdays.length - 1)) / differ) : 0
  return {
    shift: kept * weekdays.reduce((sum, { pull, level }) => sum + pull * level, 0),
    variance: kept * weekdays.reduce((sum, { pull, days }) => sum + pull ** 2 / days, 0),
  }
}

/** The sum over all pairs of entries of what they share, over the square of the squares. */
function pairSum(
  { ages, centred, squares }: ReturnType<typeof plainFit>,
  shared: (days: number, a: number, b: number) => number,
) {
  let sum = 0
  for (const [i, a] of centred.entries())
    for (const [j, b] of centred.entries())
      sum += a * b * shared(Math.abs((ages[i] ?? 0) - (ages[j] ?? 0)), ages[i] ?? 0, ages[j] ?? 0)
  return sum / squares ** 2
}

/** Shift and variance of each signal, the variance by a sum over all pairs of entries. */
function plainChanges(signals: readonly Compared[]) {
  const fits = signals.map(plainFit)
  return fits.map((fit) => {
    const alike = fits.filter(({ kind }) => kind === fit.kind)
    const [one = 0, two = 0, three = 0, four = 0] = USUAL[fit.kind].map((usual, lag) => {
      const sum = (part: 'products' | 'pairs') =>
        alike.reduce((total, { seen }) => total + (seen[lag]?.[part] ?? 0), 0)
      return (sum('products') + 100 * usual) / (sum('pairs') + 100)
    })
    const near = one + two + three
    const kept = near > 0 ? Math.min(0.9, Math.max(0.2, (two + three + four) / near)) : 0.2
    const own = fit.seen[0] ?? { products: 0, pairs: 0 }
    const share = Math.min(1, Math.max(0, (own.products + 100 * one) / (own.pairs + 100) / kept))
    const week = plainWeek(fit)
    const year = (days: number) => (2 * Math.PI * days) / 365.25
    return {
      shift: fit.shift - week.shift,
      variance:
        pairSum(fit, (days) => (days === 0 ? 1 : share * kept ** days)) +
        USUAL_SLOW * pairSum(fit, (days) => Math.exp(-days / 70)) +
        USUAL_SEASON * pairSum(fit, (days) => 0.7 * Math.cos(year(days)) + 0.3 * Math.cos(2 * year(days))) +
        DRIFT +
        week.variance,
    }
  })
}

function expectPlain(signals: readonly Compared[]): void {
  const found = changesOf(signals)
  for (const [index, { shift, variance }] of plainChanges(signals).entries()) {
    expect(found[index]?.shift).toBeCloseTo(shift, 9)
    expect(found[index]?.variance).toBeCloseTo(variance, 9)
    expect(found[index]?.entries).toBe(signals[index]?.values.length)
  }
}

describe('the shift and its variance are what the plain sums over all pairs give', () => {
  test('whichever days are known', () => {
    fc.assert(
      fc.property(days, (signal) => expectPlain([signal])),
      { numRuns: 40 },
    )
  })

  const random = makeRandom(7)
  const lasting = random.lasting(0.9)
  const mood = daily(200, () => 2 + lasting())
  const noise = daily(120, () => random.poisson(3))
  const gaps = daily(250, (age) => (age % 9) / 2 + random.normal()).filter(([age]) => age % 5 < 3)

  test.each<[string, readonly Compared[]]>([
    ['for a rating that falls', [signalOf(mood, { wears: 'falling' })]],
    [
      'for a mood that lasts, of which no more than 0.9 is kept',
      [signalOf(daily(200, (age) => Math.sin(age / 30)))],
    ],
    [
      'for a rating that swings, of which nothing is kept',
      [signalOf(daily(200, (age) => (age % 2 ? 9 : 1)))],
    ],
    ['for a count', [signalOf(noise, { kind: 'count' })]],
    [
      'for a count that scatters little for its size',
      [
        signalOf(
          daily(150, (age) => 40 + (age % 2)),
          { kind: 'count' },
        ),
      ],
    ],
    [
      'for a count that scatters much for its size',
      [
        signalOf(
          daily(150, (age) => (age % 10 ? 0 : 9)),
          { kind: 'count' },
        ),
      ],
    ],
    [
      'for a count that hardly ever happens',
      [
        signalOf(
          daily(150, (age) => (age === 70 ? 1 : 0)),
          { kind: 'count' },
        ),
      ],
    ],
    [
      'for signals that draw on each other’s memory, kind by kind',
      [
        signalOf(mood),
        signalOf(noise, { kind: 'count' }),
        signalOf(gaps, { wears: 'falling' }),
        signalOf(
          daily(90, (age) => (age % 6 < 3 ? 5 : 1)),
          { kind: 'count' },
        ),
      ],
    ],
    [
      'where now and then are held against each other without a slope between',
      [signalOf(gaps, { nowness: gaps.map(([age]) => (age < 42 ? 1 : 0)) })],
    ],
  ])('%s', (_, signals) => {
    expectPlain(signals)
  })
})

test.each([
  [0, 1],
  [21, 0.75],
  [42, 0.5],
  [83, 1 / 84],
  [84, 0],
  [300, 0],
])('an entry %d days old counts as now for %d', (age, nowness) => {
  expect(rampAt(age)).toBeCloseTo(nowness, 12)
})

test('what is left of each day is known by its age for a year, towards worse above 0', () => {
  const [rising, falling] = changesOf([
    signalOf([
      [500, 1],
      [365, 2],
      [364, 3],
      [10, 1],
      [8, 4],
      [0, 2],
    ]),
    signalOf(
      [
        [500, 1],
        [365, 2],
        [364, 3],
        [10, 1],
        [8, 4],
        [0, 2],
      ],
      { wears: 'falling' },
    ),
  ])
  if (!rising || !falling) throw new Error('No change')
  const known = (residuals: Float64Array) =>
    [...residuals.keys()].filter((age) => !Number.isNaN(residuals[age]))
  expect(rising.residuals).toHaveLength(365)
  expect(known(rising.residuals)).toEqual([0, 8, 10, 364])
  expect(rising.residuals[8]).toBeGreaterThan(0)
  for (const age of [0, 8, 10, 364])
    expect(falling.residuals[age]).toBeCloseTo(-(rising.residuals[age] ?? 0), 12)
})

test('what never moves has no shift and tells nothing of how long a person’s moods last', () => {
  const still = signalOf(daily(300, () => 3))
  const moved = signalOf(daily(150, (age) => (age % 12 < 6 ? 1 : 3)))
  const [one, other] = changesOf([moved, still])
  expect(other).toMatchObject({ shift: 0, moves: false, entries: 300 })
  expect(one).toEqual(changesOf([moved])[0])
  expect(one?.moves).toBe(true)
})

test('moods that last make a change less sure', () => {
  const random = makeRandom(3)
  const mood = random.lasting(0.8)
  const [lasting] = changesOf([signalOf(daily(250, () => 2 + mood()))])
  const [turning] = changesOf([signalOf(daily(250, () => 2 + random.normal()))])
  expect(lasting?.variance).toBeGreaterThan(1.3 * (turning?.variance ?? Number.POSITIVE_INFINITY))
})

test('what all signals do together over years is no shift of these weeks', () => {
  const shiftsOf = (perYear: number) =>
    Array.from({ length: 6 }, (_, person) => {
      const random = makeRandom(40 + person)
      return changesOf(
        Array.from({ length: 7 }, () => {
          const years = daily(900, (age) => 2 - (perYear * age) / 365.25 + random.normal())
          const settled = years.filter(([age]) => age >= 84)
          return {
            ...signalOf(years.filter(([age]) => age <= 364)),
            settled: { ages: settled.map(([age]) => age), values: settled.map(([, value]) => value) },
          }
        }),
      ).map(({ shift }) => shift)
    }).flat()
  expect(mean(shiftsOf(0.5)) - mean(shiftsOf(0))).toBeLessThan(0.1)
})
