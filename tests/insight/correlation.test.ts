import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Correlation, columnOf, correlate, frameOf } from '../../src/insight/correlation.ts'
import { runs } from '../fixtures/runs.ts'

function correlated(a: readonly number[], b: readonly number[], weeks = [...a.keys()]): Correlation | null {
  const frame = frameOf(weeks)
  return correlate(columnOf(a, frame), columnOf(b, frame))
}

function found(...given: Parameters<typeof correlated>): Correlation {
  const correlation = correlated(...given)
  if (!correlation) throw new Error('Nothing to correlate')
  return correlation
}

/** Two columns over weeks with gaps. */
const columns = fc
  .array(
    fc.record({
      a: fc.integer({ min: 0, max: 9 }),
      b: fc.integer({ min: 0, max: 9 }),
      gap: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 12, maxLength: 40 },
  )
  .map((rows) => {
    let week = 0
    const weeks = rows.map(({ gap }) => (week += gap))
    return { a: rows.map((row) => row.a), b: rows.map((row) => row.b), weeks }
  })

/** Middle ranks by counting, and least squares by the normal equations: slow and another way round. */
function slowRho(a: readonly number[], b: readonly number[], weeks: readonly number[]): number {
  const left = ranksLeft(a, weeks)
  const right = ranksLeft(b, weeks)
  const product = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, one, index) => sum + one * (y[index] ?? 0), 0)
  return product(left, right) / Math.sqrt(product(left, left) * product(right, right))
}

function ranksLeft(values: readonly number[], weeks: readonly number[]): number[] {
  const ranks = values.map(
    (one) =>
      values.filter((other) => other < one).length + (values.filter((other) => other === one).length + 1) / 2,
  )
  const middle = weeks.reduce((sum, week) => sum + week, 0) / weeks.length
  const powers = weeks.map((week) => [1, (week - middle) / 10, ((week - middle) / 10) ** 2])
  const rows = [0, 1, 2].map((i) => [
    ...[0, 1, 2].map((j) => powers.reduce((sum, row) => sum + (row[i] ?? 0) * (row[j] ?? 0), 0)),
    powers.reduce((sum, row, index) => sum + (row[i] ?? 0) * (ranks[index] ?? 0), 0),
  ])
  const solution = solve(rows)
  return ranks.map((rank, index) =>
    (powers[index] ?? []).reduce((rest, power, place) => rest - power * (solution[place] ?? 0), rank),
  )
}

/** Gauss and Jordan, without exchanging rows: the matrix is positive. */
function solve(rows: readonly (readonly number[])[]): number[] {
  const matrix = rows.map((row) => [...row])
  for (const [place, row] of matrix.entries()) {
    const pivot = row[place] ?? 1
    for (const index of row.keys()) row[index] = (row[index] ?? 0) / pivot
    for (const other of matrix) {
      if (other === row) continue
      const factor = other[place] ?? 0
      for (const index of other.keys()) other[index] = (other[index] ?? 0) - factor * (row[index] ?? 0)
    }
  }
  return matrix.map((row) => row[3] ?? 0)
}

describe('the rank correlation', () => {
  test('is that of ranks from which a curve over the weeks is taken', () => {
    fc.assert(
      fc.property(columns, ({ a, b, weeks }) => {
        const correlation = correlated(a, b, weeks)
        if (correlation) expect(correlation.rho).toBeCloseTo(slowRho(a, b, weeks), 8)
      }),
      runs(500),
    )
  })

  test('is 1 of a column with itself, and nothing of one that never moves or only drifts', () => {
    const swinging = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8]
    expect(found(swinging, swinging).rho).toBeCloseTo(1, 12)
    expect(correlated(swinging, Array(12).fill(2))).toBeNull()
    expect(correlated(swinging, [...swinging.keys()])).toBeNull()
  })

  test('lies in its interval; turning a column round turns both round', () => {
    fc.assert(
      fc.property(columns, ({ a, b, weeks }) => {
        const there = correlated(a, b, weeks)
        const back = correlated(
          a,
          b.map((value) => -value),
          weeks,
        )
        if (!there || !back) return
        expect(there.low).toBeLessThanOrEqual(there.rho)
        expect(there.high).toBeGreaterThanOrEqual(there.rho)
        expect(back.rho).toBeCloseTo(-there.rho, 9)
        expect(back.low).toBeCloseTo(-there.high, 6)
        expect(back.chance).toBeCloseTo(there.chance, 6)
      }),
      runs(500),
    )
  })
})

describe('the interval', () => {
  // These swing from week to week, so that no week keeps anything of the one before.
  const a = [1, 9, 2, 8, 3, 7, 1, 6, 4, 9, 2, 7, 3, 8, 1, 9, 4, 6, 2, 8]
  const b = [2, 7, 1, 9, 6, 4, 3, 8, 1, 6, 4, 9, 1, 7, 3, 6, 2, 9, 1, 5]

  test('is Fisher’s, with the variance of Bonett and Wright, for weeks that keep nothing', () => {
    const { rho, low, high, chance } = found(a, b)
    const error = Math.sqrt((1 + rho ** 2 / 2) / (20 - 5))
    expect(Math.atanh(low)).toBeCloseTo(Math.atanh(rho) - 1.959964 * error, 9)
    expect(Math.atanh(high)).toBeCloseTo(Math.atanh(rho) + 1.959964 * error, 9)
    expect(chance < 0.05).toBe(low > 0)
  })

  test('its chance is the normal distribution’s', () => {
    // Shares of a normal distribution outside ±z, from tables.
    for (const [z, share] of [
      [1, 0.317311],
      [1.959964, 0.05],
      [3.290527, 0.001],
      [4.891638, 0.000001],
    ] as const) {
      const error = Math.sqrt(1 / 15)
      // A rho whose own variance is taken into account, found by halving.
      let [low, high] = [0, 0.999999]
      for (let step = 0; step < 60; step++) {
        const middle = (low + high) / 2
        if (Math.atanh(middle) / (error * Math.sqrt(1 + middle ** 2 / 2)) < z) low = middle
        else high = middle
      }
      const rest = (values: readonly number[]) => ({ rest: Float64Array.from(values), size: 1, kept: 0 })
      const one = rest([1, ...Array(19).fill(0)])
      const other = rest([low, Math.sqrt(1 - low ** 2), ...Array(18).fill(0)])
      expect((correlate(one, other)?.chance ?? 0) / share).toBeCloseTo(1, 4)
    }
  })

  test('is wider where weeks keep much of the week before', () => {
    const slow = (values: readonly number[]) => values.flatMap((value) => [value, value, value])
    const [quick, lasting] = [found(slow(a), b.concat(a, b)), found(slow(a), slow(b))]
    const width = ({ low, high }: Correlation) => Math.atanh(high) - Math.atanh(low)
    expect(width(lasting)).toBeGreaterThan(1.3 * width(quick))
  })

  test('ends within −1 and 1, however sure', () => {
    const { low, high } = found(a, a)
    expect([low > 0.99, high <= 1]).toEqual([true, true])
  })
})

describe('how much a week keeps of the week before', () => {
  /** The correlation of weeks that follow each other, with what taking the curve out has hidden put back. */
  function plainKept(values: readonly number[], weeks: readonly number[]): number {
    const left = ranksLeft(values, weeks)
    const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length
    const products = left.flatMap((value, index) =>
      weeks[index] === (weeks[index - 1] ?? Number.NaN) + 1 ? [value * (left[index - 1] ?? 0)] : [],
    )
    const share = mean(products) / mean(left.map((value) => value ** 2))
    return Math.max(0, Math.min(0.95, share + (3 + 5 * share) / left.length))
  }
  const every = [...Array(20).keys()]
  const slow = [1, 1, 2, 5, 6, 6, 5, 3, 2, 2, 4, 7, 9, 8, 8, 6, 3, 1, 2, 2]

  test.each([
    { of: 'weeks without a gap', values: slow, weeks: every },
    { of: 'weeks with gaps', values: slow, weeks: every.map((week) => week + Math.floor(week / 3)) },
    { of: 'weeks that swing', values: every.map((week) => (week % 2) * 3 + (week % 3)), weeks: every },
    {
      of: 'long waves',
      values: [...Array(52).keys()].map((week) => Math.sin(week / 4)),
      weeks: [...Array(52).keys()],
    },
  ])('of $of is what the plain sums give', ({ values, weeks }) => {
    expect(columnOf(values, frameOf(weeks)).kept).toBeCloseTo(plainKept(values, weeks), 9)
  })

  test('is nothing where weeks swing to and fro, or where none follows another', () => {
    expect(
      columnOf(
        every.map((week) => week % 2),
        frameOf(every),
      ).kept,
    ).toBe(0)
    expect(columnOf(slow, frameOf(every.map((week) => 2 * week))).kept).toBe(0)
    expect(columnOf(Array(20).fill(3), frameOf(every)).kept).toBe(0)
  })

  test('is never more than 0.95', () => {
    const long = [...Array(200).keys()]
    expect(
      columnOf(
        long.map((week) => Math.sin(week / 20)),
        frameOf(long),
      ).kept,
    ).toBe(0.95)
  })

  test.each([
    { weeks: 30, kept: [0, 0.9], effective: 30 },
    { weeks: 30, kept: [0.5, 0.5], effective: 18 },
    { weeks: 45, kept: [0.25, 0.8], effective: 30 },
    // Never taken to tell less than six weeks would.
    { weeks: 12, kept: [0.9, 0.9], effective: 6 },
  ])('makes $weeks weeks that keep $kept tell as much as $effective', ({ weeks, kept, effective }) => {
    const [first = 0, second = 0] = kept
    const one = { rest: Float64Array.from([3, 4, ...Array(weeks - 2).fill(0)]), size: 25, kept: first }
    const other = { rest: Float64Array.from([4, 3, ...Array(weeks - 2).fill(0)]), size: 25, kept: second }
    const found = correlate(one, other)
    const error = Math.sqrt((1 + 0.96 ** 2 / 2) / (effective - 5))
    expect(found?.rho).toBeCloseTo(0.96, 12)
    expect(Math.atanh(found?.low ?? 0)).toBeCloseTo(Math.atanh(0.96) - 1.959964 * error, 9)
    expect(Math.atanh(found?.high ?? 0)).toBeCloseTo(Math.atanh(0.96) + 1.959964 * error, 9)
  })
})

test('a frame is a level, a slope and a bend that have nothing to do with each other, each of size 1', () => {
  const { weeks, curves } = frameOf([3, 4, 6, 7, 11, 12, 20])
  expect(weeks).toEqual([3, 4, 6, 7, 11, 12, 20])
  const product = (a: Float64Array, b: Float64Array) =>
    a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
  expect(curves).toHaveLength(3)
  for (const [i, one] of curves.entries())
    for (const [j, other] of curves.entries()) expect(product(one, other)).toBeCloseTo(i === j ? 1 : 0, 12)
  const [level, slope] = curves
  expect(new Set(level).size).toBe(1)
  expect([...(slope ?? [])].sort((a, b) => a - b)).toEqual([...(slope ?? [])])
})
