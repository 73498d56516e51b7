import { describe, expect, test } from 'vitest'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import type { Dated } from './olderReadings.ts'
import { kendall, RIVALS } from './rivals.ts'

const TODAY = 200
const DAYS = Array.from({ length: TODAY + 1 }, (_, day) => day)

function livedAs(valueOn: (day: number) => number, days = DAYS): Dated {
  return {
    kind: 'rating',
    wears: 'rising',
    entries: days.map((number) => ({ number, value: valueOn(number) })),
  }
}

describe.each(Object.entries(RIVALS))('%s', (_, rival) => {
  const { normal } = makeRandom(5)
  const noise = DAYS.map(() => normal())
  const worn = (day: number) => 2 + (noise[day] ?? 0) + Math.max(0, (day - TODAY + 84) / 42)

  test('speaks for wear where a signal wears, against it where the signal is turned round', () => {
    expect(rival(livedAs(worn), TODAY)).toBeGreaterThan(2)
    const turned = { ...livedAs(worn), wears: 'falling' } as const
    expect(rival(turned, TODAY)).toBeLessThan(1)
  })

  test('says nothing of a signal that never moves', () => {
    expect(
      rival(
        livedAs(() => 2),
        TODAY,
      ),
    ).toBeCloseTo(0)
  })

  test('does not speak from too few entries', () => {
    expect(rival(livedAs(worn, DAYS.slice(-35)), TODAY)).toBeNull()
    expect(rival(livedAs(worn, DAYS.slice(0, -40)), TODAY)).toBeNull()
  })
})

test('Mann–Kendall of a few values', () => {
  // Five values that only rise: S = 10, variance 50 / 3.
  expect(kendall([1, 2, 3, 4, 5])).toBeCloseTo(9 / Math.sqrt(50 / 3))
  // With a tie of two: S = 9, variance (300 − 18) / 18.
  expect(kendall([1, 2, 2, 4, 5])).toBeCloseTo(8 / Math.sqrt(282 / 18))
})
