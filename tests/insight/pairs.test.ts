import { expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { finish } from '../../src/domain/steps.ts'
import { columnOf, correlate, frameOf } from '../../src/insight/correlation.ts'
import { associationsOf } from '../../src/insight/together.ts'

const TODAY = '2026-03-18' as Day
const WEEKS = 30

/** Four signals over thirty weeks; two of them have as much in common as the seed says. */
function lifeOf(seed: number): ReadonlyMap<string, readonly number[]> {
  const random = makeRandom(seed)
  const common = Array.from({ length: WEEKS }, random.normal)
  return new Map(
    ['d', 'a', 'c', 'b'].map((key, index) => {
      const share = index < 3 ? (seed % 10) / 10 : 0
      return [key, common.map((value) => share * value + (1 - share) * random.normal())]
    }),
  )
}

/** Three days of each week, the last of which ends today. */
function seriesOf(weeks: readonly number[]) {
  return {
    entries: weeks.flatMap((value, week) =>
      [0, 2, 5].map((day) => ({ day: addDays(TODAY, 7 * (week - WEEKS) + 1 + day), value })),
    ),
  }
}

/** What Holm's steps leave of all pairs: the surest must pass a twentieth over all, the next over all but one … */
function holm(life: ReadonlyMap<string, readonly number[]>) {
  const frame = frameOf(Array.from({ length: WEEKS }, (_, index) => 52 - WEEKS + index))
  const keys = [...life.keys()].sort()
  const pairs = keys.flatMap((a, index) =>
    keys.slice(index + 1).map((b) => {
      const [one, other] = [life.get(a), life.get(b)].map((values = []) => columnOf(values, frame))
      const correlation = one && other ? correlate(one, other) : null
      if (!correlation) throw new Error('Nothing to correlate')
      return { a, b, ...correlation }
    }),
  )
  const surest = pairs.sort((x, y) => x.chance - y.chance)
  const first = surest.findIndex(({ chance }, rank) => chance > 0.05 / (pairs.length - rank))
  return surest.slice(0, first < 0 ? pairs.length : first).slice(0, 3)
}

test('the pairs that are named are those that Holm’s steps leave, the surest first, at most three', () => {
  const named = Array.from({ length: 60 }, (_, index) => {
    const life = lifeOf(index + 1)
    const series = new Map([...life].map(([key, weeks]) => [key, seriesOf(weeks)]))
    const { pairs, lookedAt, mostWeeks } = finish(associationsOf(series, TODAY))
    expect([lookedAt, mostWeeks]).toEqual([6, WEEKS])
    const expected = holm(life)
    expect(pairs.map(({ a, b }) => a + b)).toEqual(expected.map(({ a, b }) => a + b))
    for (const [place, { rho, low, high, weeks }] of pairs.entries()) {
      expect(weeks).toBe(WEEKS)
      expect(rho).toBeCloseTo(expected[place]?.rho ?? Number.NaN, 9)
      expect(low).toBeCloseTo(expected[place]?.low ?? Number.NaN, 9)
      expect(high).toBeCloseTo(expected[place]?.high ?? Number.NaN, 9)
    }
    return pairs.length
  })
  // Every number of pairs was met.
  for (const count of [0, 1, 2, 3]) expect(named).toContain(count)
})

test('weeks on the same side of both medians and on different sides are counted, others in neither', () => {
  // The medians are 4.5 and 45.5: twelve weeks together, two apart.
  const one = [1, 2, 3, 4, 5, 6, 7, 8, 2, 7, 1, 8, 4, 5]
  const other = [10, 30, 20, 46, 50, 70, 60, 80, 20, 70, 10, 90, 40, 45]
  const last = (values: readonly number[]) => seriesOf([...Array(WEEKS - values.length).fill(0), ...values])
  const entries = (values: readonly number[]) => ({ entries: last(values).entries.slice(-3 * values.length) })
  const series = new Map([
    ['x', entries(one)],
    ['y', entries(other)],
  ])
  expect(finish(associationsOf(series, TODAY)).pairs).toMatchObject([
    { a: 'x', b: 'y', weeks: 14, together: 12, apart: 2 },
  ])
})
