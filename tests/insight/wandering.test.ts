import { describe, expect, test } from 'vitest'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { finish } from '../../src/domain/steps.ts'
import { type Past, pastOf, seasonAt, seasonOf, trendOf, wanderingOf } from '../../src/insight/wandering.ts'

const MEMORY = { kept: 0.3, share: 1 }

/** Three settled years, a value a day around a level that moves as given, by age. */
function yearsOf(seed: number, levelAt: (age: number) => number) {
  const random = makeRandom(seed)
  const ages = Array.from({ length: 1000 }, (_, index) => 1083 - index)
  return pastOf(
    { ages, values: ages.map((age) => levelAt(age) + random.normal()) },
    { wears: 'rising' },
    1,
    MEMORY,
  )
}

function wanderingIn(pasts: readonly Past[]) {
  return finish(wanderingOf(pasts))
}

const seeds = Array.from({ length: 7 }, (_, index) => index + 1)
const yearly = (age: number) => 0.5 * Math.cos((2 * Math.PI * (age - 40)) / 365.25)

describe('how much a person’s levels wander', () => {
  test('is what is usual while there is no past', () => {
    const usual = wanderingIn([])
    expect(usual).toEqual(
      wanderingIn([pastOf({ ages: [90, 91], values: [1, 2] }, { wears: 'rising' }, 1, MEMORY)]),
    )
    expect(usual.slow).toBeCloseTo(0.018, 4)
    expect(usual.season).toBeCloseTo(0.0092, 4)
  })

  test('is little where levels hold, and much where they rise and fall', () => {
    const still = wanderingIn(seeds.map((seed) => yearsOf(seed, () => 2)))
    const moved = wanderingIn(seeds.map((seed) => yearsOf(seed, (age) => (Math.floor(age / 97) % 3) * 0.5)))
    expect(still.slow).toBeLessThan(0.01)
    expect(moved.slow).toBeGreaterThan(0.05)
    expect(moved.season).toBeLessThan(0.05)
  })

  test('is told apart from what comes again every year', () => {
    const { slow, season } = wanderingIn(seeds.map((seed) => yearsOf(seed, yearly)))
    expect(slow).toBeLessThan(0.02)
    expect(season).toBeGreaterThan(0.04)
  })
})

describe('what comes again every year', () => {
  test('is learnt from the same weeks of earlier years, and how unsure it is', () => {
    const past = yearsOf(3, yearly)
    const { waves, covariance } = seasonOf(past, { slow: 0.002, season: 0.15 })
    const told = (age: number) =>
      seasonAt(age).reduce((sum, wave, index) => sum + wave * (waves[index] ?? 0), 0)
    for (const age of [0, 60, 130, 250]) expect(Math.abs(told(age) - yearly(age))).toBeLessThan(0.2)
    for (const [index, row] of covariance.entries()) {
      expect(row[index]).toBeGreaterThan(0)
      expect(row[index]).toBeLessThan(0.03)
    }
  })

  test('is nothing without a past or without a season, and then as unsure as any', () => {
    const none = pastOf({ ages: [], values: [] }, { wears: 'rising' }, 1, MEMORY)
    expect(seasonOf(none, { slow: 0.02, season: 0.1 })).toMatchObject({ waves: [0, 0, 0, 0] })
    expect(seasonOf(none, { slow: 0.02, season: 0.1 }).covariance[2]).toEqual([0, 0, 0.1, 0])
    expect(seasonOf(yearsOf(1, yearly), { slow: 0.02, season: 0 }).waves).toEqual([0, 0, 0, 0])
  })
})

describe('how all signals move together over years', () => {
  const trendIn = (pasts: readonly Past[]) => trendOf(pasts, wanderingIn(pasts))

  test('is nothing while there is no past', () => {
    expect(trendIn([])).toEqual({ perYear: 0, variance: 0 })
  })

  test('is found where each moves by a quarter of an SD a year, whichever way', () => {
    for (const way of [1, -1]) {
      const { perYear, variance } = trendIn(
        seeds.map((seed) => yearsOf(seed, (age) => (-0.25 * way * age) / 365.25)),
      )
      expect(way * perYear).toBeGreaterThan(0.15)
      expect(way * perYear).toBeLessThan(0.3)
      expect(variance).toBeLessThan(0.01)
    }
  })

  test('is next to nothing where levels hold, or one signal of seven moves', () => {
    expect(Math.abs(trendIn(seeds.map((seed) => yearsOf(seed, () => 2))).perYear)).toBeLessThan(0.05)
    const one = trendIn(seeds.map((seed) => yearsOf(seed, (age) => (seed === 1 ? -0.3 * age : 0) / 365.25)))
    expect(Math.abs(one.perYear)).toBeLessThan(0.05)
  })

  test('is not told by two signals alone', () => {
    const two = trendIn([1, 2].map((seed) => yearsOf(seed, (age) => (-0.5 * age) / 365.25)))
    expect(two).toEqual({ perYear: 0, variance: 0 })
  })

  test('is not taken for what comes again every year', () => {
    expect(Math.abs(trendIn(seeds.map((seed) => yearsOf(seed, yearly))).perYear)).toBeLessThan(0.1)
  })
})
