import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Compared, changesOf, rampAt } from '../../src/insight/change.ts'

const days = fc
  .array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }), {
    minLength: 80,
    maxLength: 300,
    size: 'max',
  })
  .map((values): Compared => {
    const known = values.flatMap((value, index) =>
      value === null ? [] : [{ age: values.length - 1 - index, value }],
    )
    const ages = known.map(({ age }) => age)
    return {
      kind: 'rating',
      wears: 'rising',
      ages,
      values: known.map(({ value }) => value),
      nowness: ages.map(rampAt),
    }
  })
  .filter(({ values }) => values.length > 40 && new Set(values).size > 1)

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

test('the shift and its variance are what the plain sums over all pairs give', () => {
  fc.assert(
    fc.property(days, (signal) => {
      const [change] = changesOf([signal])
      const { ages, values, nowness } = signal
      const centred = nowness.map((weight) => weight - mean(nowness))
      const squares = centred.reduce((sum, weight) => sum + weight ** 2, 0)
      const level = mean(values)
      const slope = centred.reduce((sum, weight, i) => sum + weight * ((values[i] ?? 0) - level), 0) / squares
      const residuals = values.map((value, i) => value - level - slope * (centred[i] ?? 0))
      const scatter = residuals.reduce((sum, residual) => sum + residual ** 2, 0)
      const sd = Math.sqrt((scatter + 60 * 0.85 ** 2) / (values.length - 2 + 60))
      expect(change?.shift).toBeCloseTo(slope / sd, 9)

      const neighbours = ages.flatMap((age, i) => ((ages[i - 1] ?? age) - age === 1 ? [i] : []))
      const products = neighbours.reduce((sum, i) => sum + (residuals[i] ?? 0) * (residuals[i - 1] ?? 0), 0)
      const seen = products / (scatter / values.length)
      const usual = (seen + 100 * 0.3) / (neighbours.length + 100)
      const memory = Math.max(0, (seen + 100 * usual) / (neighbours.length + 100))
      let pairs = 0
      for (const [i, a] of centred.entries()) {
        for (const [j, b] of centred.entries())
          pairs += a * b * memory ** Math.abs((ages[i] ?? 0) - (ages[j] ?? 0))
      }
      expect(change?.variance).toBeCloseTo(pairs / squares ** 2 + 0.018, 9)
    }),
    { numRuns: 40 },
  )
})

test('moods that last make a change less sure', () => {
  const ages = Array.from({ length: 200 }, (_, index) => 199 - index)
  const signal = (values: readonly number[]): Compared => ({
    kind: 'rating',
    wears: 'falling',
    ages,
    values,
    nowness: ages.map(rampAt),
  })
  const [lasting] = changesOf([signal(ages.map((age) => (Math.floor(age / 4) % 2 ? 1 : 3)))])
  const [turning] = changesOf([signal(ages.map((age) => (age % 2 ? 1 : 3)))])
  expect(lasting?.variance).toBeGreaterThan(1.3 * (turning?.variance ?? Number.POSITIVE_INFINITY))
})
