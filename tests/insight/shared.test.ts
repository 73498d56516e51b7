import { describe, expect, test } from 'vitest'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { type Change, changesOf, rampAt } from '../../src/insight/change.ts'
import { loadingsOf, wornOdds } from '../../src/insight/shared.ts'

/** Signals over 250 days that share a part of every day, some of them worn by so many SDs over the last 84. */
function person(seed: number, worn: readonly number[], share = 0.5): readonly Change[] {
  const random = makeRandom(seed)
  const ages = Array.from({ length: 250 }, (_, index) => 249 - index)
  const common = ages.map(() => random.normal())
  return changesOf(
    worn.map((size) => ({
      kind: 'rating' as const,
      wears: 'rising' as const,
      ages,
      values: ages.map(
        (age, index) =>
          2 +
          size * rampAt(age) +
          Math.sqrt(share) * (common[index] ?? 0) +
          Math.sqrt(1 - share) * random.normal(),
      ),
      nowness: ages.map(rampAt),
      settled: { ages: [], values: [] },
    })),
  )
}

const oddsOf = (changes: readonly Change[]) => wornOdds(changes, loadingsOf(changes))
const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const people = Array.from({ length: 40 }, (_, index) => index + 1)

describe('what signals share', () => {
  test('is found from the days: about the root of the shared part of the variance', () => {
    const loadings = people.flatMap((seed) => loadingsOf(person(seed, [0, 0, 0, 0, 0])))
    expect(meanOf(loadings)).toBeGreaterThan(0.6)
    expect(meanOf(loadings)).toBeLessThan(0.75)
    const apart = people.flatMap((seed) => loadingsOf(person(seed, [0, 0, 0, 0, 0], 0)))
    expect(meanOf(apart)).toBeLessThan(0.25)
  })

  test('lets one worn signal stand out sharper than alone', () => {
    const together = people.map((seed) => oddsOf(person(seed, [0.8, 0, 0, 0, 0]))[0] ?? 0)
    const alone = people.map((seed) => oddsOf(person(seed, [0.8, 0, 0, 0, 0]).slice(0, 1))[0] ?? 0)
    expect(meanOf(together)).toBeGreaterThan(meanOf(alone) + 1)
  })

  test('is not taken for wear in the signals that hold', () => {
    const others = people.flatMap((seed) => oddsOf(person(seed, [1, 0, 0, 0, 0])).slice(1))
    expect(others.filter((odds) => odds > Math.log(11)).length / others.length).toBeLessThan(0.05)
  })

  test('does not hide wear of everything at once', () => {
    const all = people.map((seed) => oddsOf(person(seed, [1.2, 1.2, 1.2, 1.2, 1.2])))
    const named = all.filter((odds) => odds.some((one) => one > Math.log(11)))
    expect(named.length / people.length).toBeGreaterThan(0.85)
  })
})

test('one signal has nothing to share and is read by itself', () => {
  const [alone] = person(3, [1.5])
  if (!alone) throw new Error('No change')
  expect(loadingsOf([alone])).toEqual([0])
  expect(oddsOf([alone])[0]).toBeGreaterThan(Math.log(11))
  expect(oddsOf([])).toEqual([])
})

test('odds stay finite at any distance', () => {
  const [change] = person(4, [0])
  if (!change) throw new Error('No change')
  for (const shift of [-1000, -5, 0, 5, 1000]) {
    const odds = oddsOf([{ ...change, shift }, change])
    expect(odds.every(Number.isFinite)).toBe(true)
  }
})

/** Days of two kinds that have nothing to do with each other, from today back. */
const swinging = (days: number) => Array.from({ length: days }, (_, age) => (age % 2 ? 1 : -1))
const slow = (days: number) => Array.from({ length: days }, (_, age) => (age % 4 < 2 ? 1 : -1))
const turned = (days: readonly number[]) => days.map((value) => -value)
const unknown = (days: number) => Array.from({ length: days }, () => Number.NaN)

function changeOf(residuals: readonly number[], part: Partial<Change> = {}): Change {
  const entries = residuals.filter((value) => !Number.isNaN(value)).length
  const rest = { sd: 1, sparse: 0.1, third: 0, memory: { kept: 0.3, share: 1 }, wandering: 0 }
  return {
    shift: 0,
    variance: 0.1,
    entries,
    moves: true,
    ...rest,
    residuals: Float64Array.from(residuals),
    ...part,
  }
}

describe('how strongly each carries what all have in common', () => {
  // What twenty days alike say is drawn to half of it, and sixty days to three quarters.
  test.each([
    { of: 'three alike', days: [swinging(20), swinging(20), swinging(20)], loadings: [0.5 ** 0.5] },
    { of: 'two alike for long, but never above 0.8', days: [slow(60), slow(60)], loadings: [0.8, 0.8] },
    { of: 'two that go opposite ways', days: [slow(20), turned(slow(20))], loadings: [0.15, 0.15] },
    {
      of: 'two that are known on other days',
      days: [
        [...slow(20), ...unknown(20)],
        [...unknown(20), ...slow(20)],
      ],
      loadings: [0.15, 0.15],
    },
    {
      of: 'two alike on the twenty days that both know',
      days: [
        [...slow(40), ...unknown(20)],
        [...unknown(20), ...slow(40)],
      ],
      loadings: [0.5 ** 0.5, 0.5 ** 0.5],
    },
    {
      of: 'two alike and one that has nothing to do with them',
      days: [swinging(20), swinging(20), slow(20)],
      loadings: [
        (20 * (0.25 / (0.5 / 3) ** 0.5) + 60 * (0.5 / 3) ** 0.5) / 80,
        (20 * (0.25 / (0.5 / 3) ** 0.5) + 60 * (0.5 / 3) ** 0.5) / 80,
        (60 * (0.5 / 3) ** 0.5) / 80,
      ],
    },
  ])('$of', ({ days, loadings }) => {
    const found = loadingsOf(days.map((residuals) => changeOf(residuals)))
    for (const [index, loading] of loadings.entries()) expect(found[index]).toBeCloseTo(loading, 12)
  })

  test('a signal that never moves carries nothing and changes nothing for the others', () => {
    const [one, other] = [changeOf(swinging(30)), changeOf(swinging(25))]
    const still = changeOf(
      Array.from({ length: 30 }, () => 0),
      { moves: false },
    )
    const [first, second] = loadingsOf([one, other])
    expect(loadingsOf([still, one, still, other])).toEqual([0, first, 0, second])
    expect(loadingsOf([still, one])).toEqual([0, 0])
  })

  test('a day counts by how far it lies off, whichever way', () => {
    const one = [3, -1, 0, 2, -4]
    const other = [1, 1, -2, 2, -2]
    // 14 over the root of 30 times 14, drawn by 5 days of 25.
    const average = Math.sqrt((14 / Math.sqrt(30 * 14) / 25) * 5)
    for (const loading of loadingsOf([changeOf(one), changeOf(other)]))
      expect(loading).toBeCloseTo(average, 12)
  })
})

/** As docs/readings.md has it: for each level of the mood a product over the signals, averaged over the levels. */
function plainOdds(signals: readonly (readonly [shift: number, variance: number, loading: number])[]) {
  const normal = (x: number, mean: number, variance: number) =>
    Math.exp(-((x - mean) ** 2) / (2 * variance)) / Math.sqrt(variance)
  const levels = Array.from({ length: 19 }, (_, index) => -3 + index / 3)
  return signals.map((_, asked) => {
    const sums = levels.map((mood) => {
      const states = signals.map(([shift, variance, loading]) => {
        const middle = loading * Math.sqrt(variance) * mood
        const own = variance * (1 - loading ** 2)
        return {
          worn: 0.25 * normal(Math.min(shift, middle + 1), middle + 1, own + 0.3 ** 2),
          other:
            0.74 * normal(shift, middle, own) +
            0.01 * normal(Math.max(shift, middle - 1), middle - 1, own + 0.3 ** 2),
        }
      })
      const others = states.reduce(
        (product, { worn, other }, index) => (index === asked ? product : product * (worn + other)),
        Math.exp(-(mood ** 2) / 2),
      )
      return { worn: others * (states[asked]?.worn ?? 0), other: others * (states[asked]?.other ?? 0) }
    })
    const sumOf = (part: 'worn' | 'other') => sums.reduce((sum, each) => sum + each[part], 0)
    return Math.log(sumOf('worn') / sumOf('other'))
  })
}

describe('the odds of wear', () => {
  test.each([
    { of: 'one alone that has not moved', signals: [[0, 0.1, 0]] },
    { of: 'one alone, worn by one SD', signals: [[1, 0.1, 0]] },
    { of: 'one alone, worn by far more', signals: [[2.2, 0.2, 0]] },
    { of: 'one alone that has eased', signals: [[-1.3, 0.1, 0]] },
    {
      of: 'one worn among two that hold',
      signals: [
        [0.8, 0.1, 0.6],
        [0.1, 0.08, 0.5],
        [-0.1, 0.2, 0.7],
      ],
    },
    {
      of: 'three that are all worn',
      signals: [
        [0.9, 0.1, 0.6],
        [1.1, 0.08, 0.5],
        [0.7, 0.2, 0.7],
      ],
    },
    {
      of: 'one that has nothing in common with two others',
      signals: [
        [0.7, 0.1, 0],
        [0.9, 0.1, 0.8],
        [0.2, 0.3, 0.4],
      ],
    },
    {
      of: 'one eased while another is worn',
      signals: [
        [-1.5, 0.15, 0.3],
        [1.2, 0.1, 0.8],
      ],
    },
  ] as const)('of $of are what the formula gives', ({ signals }) => {
    const changes = signals.map(([shift, variance]) => changeOf([], { shift, variance }))
    const found = wornOdds(
      changes,
      signals.map(([, , loading]) => loading),
    )
    for (const [index, odds] of plainOdds(signals).entries()) expect(found[index]).toBeCloseTo(odds, 8)
  })
})
