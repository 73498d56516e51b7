import { expect, test } from 'vitest'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { changesOf, rampAt } from '../../src/insight/change.ts'
import { evened, thirdOfCount } from '../../src/insight/evened.ts'

test.each([
  { days: 'yes or no, one in ten', mean: 0.1, variance: 0.1 * 0.9, third: 0.1 * 0.9 * 0.8 },
  { days: 'Poisson', mean: 0.4, variance: 0.4, third: 0.4 },
  { days: 'geometric', mean: 1, variance: 2, third: 6 },
  { days: 'none at all', mean: 0, variance: 0, third: 0 },
])('the third moment of a day is its distribution’s own: $days', ({ mean, variance, third }) => {
  expect(thirdOfCount(mean, variance)).toBeCloseTo(third, 12)
})

test('what lies even stays as it is', () => {
  const change = { shift: 1.2, variance: 0.1, third: 0 }
  expect(evened(change)).toBe(change)
})

test('farther out stays farther out, more of a seldom count says less, and less of it more', () => {
  const shifts = Array.from({ length: 41 }, (_, step) => (step - 20) / 20)
  const out = shifts.map((shift) => evened({ shift, variance: 0.1, third: 0.02 }).shift)
  expect(out).toEqual([...out].sort((a, b) => a - b))
  expect(out.at(-1)).toBeLessThan(1)
  expect(out[0]).toBeLessThan(-1)
})

/** Known days as they are a few weeks after a pause: a long record before it, and few days since. */
const AGES = [
  ...Array.from({ length: 180 }, (_, index) => 264 - index),
  ...Array.from({ length: 12 }, (_, index) => 19 - index),
]
const LIVES = 8000
const FAR = 2.5

test('of a moment met once a week, few days after a pause pass two and a half errors no more often than by chance', () => {
  const { poisson } = makeRandom(2601)
  let [plain, even] = [0, 0]
  for (let life = 0; life < LIVES; life++) {
    const values = AGES.map(() => poisson(1 / 7))
    const settled = { ages: [], values: [] }
    const signal = {
      kind: 'count',
      wears: 'rising',
      ages: AGES,
      values,
      nowness: AGES.map(rampAt),
      settled,
    } as const
    const [change] = changesOf([signal])
    if (!change) throw new Error('No change')
    const limit = FAR * Math.sqrt(change.variance)
    if (change.shift > limit) plain++
    if (evened(change).shift > limit) even++
  }
  // Beyond two and a half errors lie 6.2 in a thousand of what is normal.
  expect(even / LIVES).toBeLessThan(0.0062)
  expect(plain).toBeGreaterThan(1.5 * even)
})
