import { describe, expect, it } from 'vitest'
import { makeRandom } from '../../src/domain/sampleRandom.ts'

const draws = (draw: () => number, count = 20_000) => Array.from({ length: count }, draw)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
function sd(values: readonly number[]): number {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

describe('draws from a seed', () => {
  it('are the same on every device: as mulberry32 gives them', () => {
    const { uniform } = makeRandom(1)
    expect(draws(uniform, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522])
  })

  it('are spread evenly from 0 up to 1', () => {
    const values = draws(makeRandom(2).uniform)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
    expect(mean(values)).toBeCloseTo(0.5, 2)
    expect(sd(values)).toBeCloseTo(Math.sqrt(1 / 12), 2)
  })

  it('between two bounds stay there and reach both', () => {
    const { between } = makeRandom(3)
    const values = draws(() => between(-2, 3))
    expect([Math.min(...values) >= -2, Math.max(...values) < 3]).toEqual([true, true])
    expect([Math.min(...values), Math.max(...values)].map(Math.round)).toEqual([-2, 3])
  })

  it('of a list take each about as often, and nothing from an empty one', () => {
    const { pick } = makeRandom(4)
    const picked = Array.from({ length: 3000 }, () => pick(['a', 'b', 'c']))
    for (const item of ['a', 'b', 'c']) {
      const share = picked.filter((one) => one === item).length / picked.length
      expect(share).toBeCloseTo(1 / 3, 1)
    }
    expect(() => pick([])).toThrow(RangeError)
  })

  it('that are normal have a mean of 0 and an SD of 1', () => {
    const values = draws(makeRandom(5).normal)
    expect(Math.abs(mean(values))).toBeLessThan(0.02)
    expect(sd(values)).toBeCloseTo(1, 1)
    // 68 % within one SD, 95 % within two.
    expect(values.filter((value) => Math.abs(value) < 1).length / values.length).toBeCloseTo(0.683, 1)
    expect(values.filter((value) => Math.abs(value) < 1.96).length / values.length).toBeCloseTo(0.95, 1)
  })

  it.each([0.3, 2, 7])('that are Poisson of mean %d are whole, with as large a variance', (expected) => {
    const { poisson } = makeRandom(6)
    const values = draws(() => poisson(expected))
    expect(values.every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
    expect(mean(values) / expected).toBeCloseTo(1, 1)
    expect(sd(values) ** 2 / expected).toBeCloseTo(1, 1)
  })

  it.each([0, 0.5, 0.9])('that last keep %d of the one before, at an SD of 1', (kept) => {
    const values = draws(makeRandom(7).lasting(kept), 100_000)
    const products = values.slice(1).map((value, index) => value * (values[index] ?? 0))
    expect(sd(values)).toBeCloseTo(1, 1)
    expect(Math.abs(mean(products) - kept)).toBeLessThan(0.03)
  })
})
