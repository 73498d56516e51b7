import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import type { Notice } from '../../src/domain/kinds/notice.ts'
import type { DailySeries } from '../../src/insight/series.ts'
import { isBackBy, standingOf } from '../../src/insight/standing.ts'
import { noticeOf } from '../fixtures/noticeOf.ts'

const TODAY = '2026-03-18' as Day
const NOTICED = addDays(TODAY, -30)
const ALWAYS = '0001-01-01' as Day
const YARDSTICK = { from: addDays(TODAY, -300), to: addDays(TODAY, -100) }

function notice(part: Partial<Notice> = {}): Notice {
  return noticeOf({ day: NOTICED, yardstick: { ...YARDSTICK, mean: 3, sd: 1, entries: 100 }, ...part })
}

/** A value for some of the days that follow each other, by the day of the first. */
function ratings(from: Day, values: readonly (number | null)[]): DailySeries {
  const entries = values.flatMap((value, index) =>
    value === null ? [] : [{ day: addDays(from, index), value }],
  )
  return { kind: 'rating', wears: 'falling', entries }
}

const times = (count: number, value: number | null) => Array<number | null>(count).fill(value)

function returned(series: DailySeries, part: Partial<Notice> = {}, today = TODAY): Day | null | undefined {
  return standingOf([notice(part)], 'one', series, today).noticed?.returned
}

describe('a mean is back', () => {
  // Within 0.3 SD of the yardstick's mean, or beyond it on the other side.
  test.each([
    { status: 'eroding', wears: 'falling', mean: 2.69, sd: 1, back: false },
    { status: 'eroding', wears: 'falling', mean: 2.71, sd: 1, back: true },
    { status: 'eroding', wears: 'falling', mean: 4, sd: 1, back: true },
    { status: 'eroding', wears: 'rising', mean: 3.31, sd: 1, back: false },
    { status: 'eroding', wears: 'rising', mean: 3.29, sd: 1, back: true },
    { status: 'eroding', wears: 'rising', mean: 1, sd: 1, back: true },
    { status: 'easing', wears: 'falling', mean: 3.31, sd: 1, back: false },
    { status: 'easing', wears: 'falling', mean: 3.29, sd: 1, back: true },
    { status: 'easing', wears: 'rising', mean: 2.69, sd: 1, back: false },
    { status: 'easing', wears: 'rising', mean: 2.71, sd: 1, back: true },
    { status: 'eroding', wears: 'falling', mean: 2.39, sd: 2, back: false },
    { status: 'eroding', wears: 'falling', mean: 2.41, sd: 2, back: true },
    // A yardstick that hardly moved counts as having an SD of 0.25.
    { status: 'eroding', wears: 'falling', mean: 2.91, sd: 0, back: false },
    { status: 'eroding', wears: 'falling', mean: 2.93, sd: 0.1, back: true },
  ] as const)(
    '$mean after $status, where $wears wears, SD $sd: $back',
    ({ mean, sd, status, wears, back }) => {
      expect(isBackBy(mean, { mean: 3, sd }, status, wears)).toBe(back)
    },
  )

  test('not when it is just 0.3 SD away: that is where a change is named', () => {
    expect(isBackBy(0.3, { mean: 0, sd: 1 }, 'eroding', 'rising')).toBe(false)
  })
})

describe('without a notice of this signal', () => {
  test.each([
    { of: 'none at all', notices: [] },
    { of: 'another signal’s', notices: [notice({ signal: 'two' })] },
    { of: 'one of tomorrow', notices: [notice({ day: addDays(TODAY, 1) })] },
  ])('$of: everything is read, nothing is kept', ({ notices }) => {
    expect(standingOf(notices, 'one', ratings(NOTICED, [2]), TODAY)).toEqual({
      ...{ noticed: null, held: null, readFrom: ALWAYS },
    })
  })
})

describe('after a notice', () => {
  test('the yardstick is kept while the signal is not back, from the day of the notice on', () => {
    const kept = { noticed: { since: NOTICED, returned: null }, held: YARDSTICK, readFrom: ALWAYS }
    expect(standingOf([notice()], 'one', ratings(NOTICED, times(31, 2)), TODAY)).toEqual(kept)
    expect(standingOf([notice()], 'one', ratings(NOTICED, []), TODAY)).toEqual(kept)
    expect(standingOf([notice()], 'one', ratings(NOTICED, times(31, 2)), NOTICED)).toEqual(kept)
  })

  test('it is let go once the signal is back', () => {
    expect(standingOf([notice()], 'one', ratings(NOTICED, times(31, 3)), TODAY)).toEqual({
      ...{ noticed: { since: NOTICED, returned: addDays(NOTICED, 7) }, held: null, readFrom: ALWAYS },
    })
  })

  test('the latest of several counts', () => {
    const older = notice({ day: addDays(NOTICED, -100) })
    for (const notices of [
      [older, notice()],
      [notice(), older],
    ])
      expect(standingOf(notices, 'one', ratings(NOTICED, []), TODAY).noticed?.since).toBe(NOTICED)
  })

  test.each([
    { newNormal: addDays(TODAY, 1), readFrom: ALWAYS, isKept: true },
    { newNormal: TODAY, readFrom: addDays(NOTICED, -41), isKept: false },
    { newNormal: addDays(TODAY, -10), readFrom: addDays(NOTICED, -41), isKept: false },
  ])(
    'a new normal from $newNormal on reads what was recent at the notice',
    ({ newNormal, readFrom, isKept }) => {
      const standing = standingOf([notice({ newNormal })], 'one', ratings(NOTICED, []), TODAY)
      expect(standing.readFrom).toBe(readFrom)
      expect([standing.noticed !== null, standing.held !== null]).toEqual([isKept, isKept])
    },
  )
})

describe('the day on which a signal is back', () => {
  test('needs eight known days among the last 42', () => {
    // The eighth known day is a week after the notice; with seven nothing is said.
    expect(returned(ratings(addDays(NOTICED, 1), times(8, 3)))).toBe(addDays(NOTICED, 8))
    expect(returned(ratings(addDays(NOTICED, 1), times(7, 3)))).toBeNull()
    expect(returned(ratings(addDays(NOTICED, 1), [...times(7, 3), ...times(10, null), 3]))).toBe(
      addDays(NOTICED, 18),
    )
  })

  test('is after the notice, not on its day', () => {
    expect(returned(ratings(addDays(NOTICED, -20), times(21, 3)))).toBe(addDays(NOTICED, 1))
    expect(returned(ratings(addDays(NOTICED, -20), times(21, 3)), {}, NOTICED)).toBeNull()
  })

  test('is told from 42 days, of which the oldest drops out each day', () => {
    const noticed = addDays(TODAY, -60)
    // 42 days of 2, then 3: after so many days of 3 the mean of 42 is (2 × (42 − n) + 3n) / 42, past 2.7 from n = 30.
    const series = ratings(addDays(noticed, -41), [...times(42, 2), ...times(60, 3)])
    expect(returned(series, { day: noticed })).toBe(addDays(noticed, 30))
  })

  test('does not look at what was recent before the day after the notice', () => {
    const noticed = addDays(TODAY, -40)
    // One very good day, 42 days before the first day that is looked at, would pull the mean up.
    const series = ratings(addDays(noticed, -41), [99, ...times(81, 2)])
    expect(returned(series, { day: noticed })).toBeNull()
    const within = ratings(addDays(noticed, -40), [99, ...times(80, 2)])
    expect(returned(within, { day: noticed })).toBe(addDays(noticed, 1))
  })

  test('is not one after today', () => {
    const series = ratings(addDays(NOTICED, 1), times(60, 3))
    expect(returned(series, {}, addDays(NOTICED, 7))).toBeNull()
    expect(returned(series, {}, addDays(NOTICED, 8))).toBe(addDays(NOTICED, 8))
  })

  test('goes by the direction that wears', () => {
    const rising: DailySeries = { ...ratings(NOTICED, times(31, 2)), wears: 'rising' }
    expect(returned(rising)).toBe(addDays(NOTICED, 7))
    expect(returned({ ...rising, entries: ratings(NOTICED, times(31, 4)).entries })).toBeNull()
  })
})
