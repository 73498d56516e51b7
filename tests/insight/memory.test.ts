import { expect, test } from 'vitest'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { rampAt } from '../../src/insight/change.ts'
import { memoryOf, NO_NEIGHBOURS, neighboursOf, sharedMemory } from '../../src/insight/memory.ts'

const KEPT = 0.7
const LIVES = 60

/** A third of a year of moods that last, less a level and the slope that a reading fits to them. */
function residualsOf(seed: number): { ages: readonly number[]; residuals: Float64Array } {
  const { lasting, uniform } = makeRandom(seed)
  const mood = lasting(KEPT)
  const days = Array.from({ length: 120 }, (_, index) => ({ age: 119 - index, value: mood() }))
  const known = days.filter(() => uniform() < 0.7)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const level = mean(known.map(({ value }) => value))
  const nowness = known.map(({ age }) => rampAt(age))
  const centre = mean(nowness)
  const squares = nowness.reduce((sum, weight) => sum + (weight - centre) ** 2, 0)
  const slope =
    known.reduce((sum, { value }, index) => sum + ((nowness[index] ?? 0) - centre) * value, 0) / squares
  return {
    ages: known.map(({ age }) => age),
    residuals: Float64Array.from(
      known,
      ({ value }, index) => value - level - slope * ((nowness[index] ?? 0) - centre),
    ),
  }
}

test('what a line through the same days takes of their memory is given back', () => {
  const [products, pairs] = [new Float64Array(4), new Float64Array(4)]
  for (let seed = 1; seed <= LIVES; seed++) {
    const { ages, residuals } = residualsOf(seed)
    const found = neighboursOf(ages, residuals)
    for (let lag = 0; lag < 4; lag++) {
      products[lag] = (products[lag] ?? 0) + (found.products[lag] ?? 0)
      pairs[lag] = (pairs[lag] ?? 0) + (found.pairs[lag] ?? 0)
    }
  }
  for (let lag = 0; lag < 4; lag++)
    expect((products[lag] ?? 0) / (pairs[lag] ?? 0)).toBeGreaterThan(KEPT ** (lag + 1) - 0.048)
})

test('without a day it is what is usual', () => {
  const shared = sharedMemory([], 'rating')
  expect(shared).toEqual([0.3, 0.11, 0.04, 0.015])
  const { kept, share } = memoryOf(NO_NEIGHBOURS, shared)
  expect(kept * share).toBeCloseTo(0.3, 12)
})

test('days that all lie on the line tell nothing', () => {
  expect(neighboursOf([2, 1, 0], new Float64Array(3))).toBe(NO_NEIGHBOURS)
})
