import { expect, test } from 'vitest'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { changesOf, rampAt } from '../../src/insight/change.ts'
import { evened } from '../../src/insight/evened.ts'
import { scatterOf } from '../../src/insight/scatter.ts'

const AGES = Array.from({ length: 240 }, (_, index) => 239 - index)

/** A count of so many a day on average before, and from 84 days ago on rising to another figure. */
function counted(seed: number, before: number, now: number) {
  const { poisson } = makeRandom(seed)
  const values = AGES.map((age) => poisson(before + (now - before) * rampAt(age)))
  return { kind: 'count', wears: 'rising', ages: AGES, values, nowness: AGES.map(rampAt) } as const
}

function scattered({ kind, values, nowness }: ReturnType<typeof counted>) {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return scatterOf(
    { kind, values, nowness },
    Float64Array.from(values, (value) => value - mean),
  )
}

function middle(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

test('a count that has risen is measured by what its days before scatter by', () => {
  const seeds = Array.from({ length: 60 }, (_, index) => 100 + index)
  const held = middle(seeds.map((seed) => scattered(counted(seed, 0.2, 0.2)).variance))
  const risen = middle(seeds.map((seed) => scattered(counted(seed, 0.2, 1.2)).variance))
  expect(held).toBeCloseTo(0.2, 1)
  expect(risen).toBeLessThan(1.5 * held)
})

test('where only few days are before, the level of all of them tells', () => {
  const nowness = AGES.map((age) => (age < 238 ? 1 : 0))
  const values = AGES.map((age) => (age < 238 ? age % 2 : 0))
  const residuals = Float64Array.from(values, (value) => value - 0.5)
  const { level, variance } = scatterOf({ kind: 'count', values, nowness }, residuals)
  expect(level).toBeGreaterThan(0.4)
  expect(variance).toBeGreaterThan(0.2)
})

test('a rating that wears scatters as all of its days do', () => {
  const values = AGES.map((age) => (age < 42 ? 1 : 3))
  const residuals = Float64Array.from(values, (value) => value - 2.65)
  const all = residuals.reduce((sum, residual) => sum + residual ** 2, 0)
  const { variance } = scatterOf({ kind: 'rating', values, nowness: AGES.map(rampAt) }, residuals)
  expect(variance).toBeCloseTo((all + 20 * 0.65 ** 2) / (AGES.length - 2 + 20), 12)
})

test('a moment met once a fortnight that comes three times a week stands out in most lives', () => {
  const lives = 200
  let far = 0
  for (let life = 0; life < lives; life++) {
    const settled = { ages: [], values: [] }
    const [change] = changesOf([{ ...counted(life, 1 / 14, 3 / 7), settled }])
    if (!change) throw new Error('No change')
    if (evened(change).shift > 2 * Math.sqrt(change.variance)) far++
  }
  expect(far).toBeGreaterThan(0.84 * lives)
})
