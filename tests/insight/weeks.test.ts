import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import type { Reading } from '../../src/insight/reading.ts'
import {
  bandOf,
  firstDayOf,
  grainOf,
  knownPartOf,
  MOST_POINTS,
  meansBy,
  pointsOf,
  SPAN_CHOICES,
  spanOf,
} from '../../src/insight/weeks.ts'

const TODAY = '2026-03-18' as Day // a Wednesday
const day = (text: string) => text as Day
const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('1990-01-01'), count))

test('of a span what is known is shown, at least a fortnight of it', () => {
  const half = spanOf('6m', TODAY, null)
  expect(knownPartOf(half, day('2026-02-01'))).toEqual({ from: '2026-02-01', to: TODAY })
  expect(knownPartOf(half, day('2026-03-16'))).toEqual({ from: '2026-03-05', to: TODAY })
  expect(knownPartOf(half, day('2020-01-01'))).toEqual(half)
  expect(knownPartOf(half, null)).toEqual(half)
})

describe('weekly means', () => {
  test('a week with no known day is a gap, not a zero; a zero is a zero', () => {
    const entries = [
      { day: day('2026-02-24'), value: 1 },
      { day: day('2026-02-26'), value: 4 },
      { day: day('2026-03-10'), value: 0 },
    ]
    expect(meansBy('week', { entries }, { from: day('2026-02-24'), to: TODAY })).toEqual([
      { from: '2026-02-19', to: '2026-02-25', entries: 1, mean: 1, low: 1, high: 1 },
      { from: '2026-02-26', to: '2026-03-04', entries: 1, mean: 4, low: 4, high: 4 },
      { from: '2026-03-05', to: '2026-03-11', entries: 1, mean: 0, low: 0, high: 0 },
      { from: '2026-03-12', to: '2026-03-18', entries: 0, mean: null, low: null, high: null },
    ])
  })

  test('a point has the mean, the lowest and the highest of its days', () => {
    const entries = [3, 1, 4, 2].map((value, index) => ({ day: addDays(TODAY, index - 3), value }))
    expect(meansBy('week', { entries }, { from: TODAY, to: TODAY })).toEqual([
      { from: addDays(TODAY, -6), to: TODAY, entries: 4, mean: 2.5, low: 1, high: 4 },
    ])
  })

  test('a month, quarter and year are whole from their first day to their last', () => {
    const ends = (grain: 'month' | 'quarter' | 'year', from: string, to: string) =>
      meansBy(grain, { entries: [] }, { from: day(from), to: day(to) }).map((point) => point.to)
    expect(ends('month', '2024-01-31', '2024-03-31')).toEqual(['2024-01-31', '2024-02-29', '2024-03-31'])
    expect(ends('quarter', '2023-12-31', '2024-07-01')).toEqual([
      ...['2023-12-31', '2024-03-31', '2024-06-30', '2024-07-01'],
    ])
    expect(ends('year', '2023-12-31', '2025-01-01')).toEqual(['2023-12-31', '2024-12-31', '2025-01-01'])
  })

  test('days before a month’s beginning and after the span are in no point', () => {
    const entries = ['2024-01-31', '2024-02-01', '2024-02-20', '2024-02-21'].map((on) => ({
      day: day(on),
      value: 1,
    }))
    const [only, ...others] = meansBy(
      'month',
      { entries },
      { from: day('2024-02-10'), to: day('2024-02-20') },
    )
    expect([only?.entries, only?.from, others]).toEqual([2, '2024-02-01', []])
  })

  test('weeks are whole and end with today, across New Year too', () => {
    const points = meansBy('week', { entries: [] }, { from: day('2020-12-20'), to: day('2021-01-14') })
    expect(points.map(({ from, to }) => [from, to])).toEqual([
      ['2020-12-18', '2020-12-24'],
      ['2020-12-25', '2020-12-31'],
      ['2021-01-01', '2021-01-07'],
      ['2021-01-08', '2021-01-14'],
    ])
  })

  test.each([
    ['month', '2024-02-10', ['2024-02-01', '2024-03-01', '2024-04-01']],
    ['quarter', '2023-11-10', ['2023-10-01', '2024-01-01', '2024-04-01']],
    ['year', '2022-03-01', ['2022-01-01', '2023-01-01', '2024-01-01']],
  ] as const)('a longer span goes by calendar %s', (grain, from, starts) => {
    const points = meansBy(grain, { entries: [] }, { from: day(from), to: day('2024-04-10') })
    expect(points.map((point) => point.from)).toEqual(starts)
    expect(points.at(-1)?.to).toBe('2024-04-10')
  })

  test('points follow without holes, hold every known day once, and are few enough to read', () => {
    const known = fc.uniqueArray(fc.tuple(days, fc.integer({ min: 0, max: 9 })), {
      selector: ([on]) => on,
      maxLength: 300,
    })
    fc.assert(
      fc.property(known, days, days, (given, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a]
        const entries = given
          .map(([on, value]) => ({ day: on, value }))
          .sort((x, y) => (x.day < y.day ? -1 : 1))
        const points = pointsOf({ entries }, { from, to })
        const start = points[0]?.from ?? from
        expect(start <= from).toBe(true)
        expect(points.at(-1)?.to).toBe(to)
        for (const [index, point] of points.entries()) {
          if (index > 0) expect(point.from).toBe(addDays(points[index - 1]?.to ?? from, 1))
          expect(point.mean === null).toBe(point.entries === 0)
          if (point.mean !== null) expect(point.low <= point.mean && point.mean <= point.high).toBe(true)
        }
        const shown = entries.filter((entry) => start <= entry.day && entry.day <= to)
        expect(points.reduce((sum, point) => sum + point.entries, 0)).toBe(shown.length)
        if (grainOf({ from, to }) !== 'year') expect(points.length).toBeLessThanOrEqual(MOST_POINTS)
      }),
    )
  })
})

describe('how much of the past is shown', () => {
  test.each([
    ['6w', '2026-02-05', 'week', 6],
    ['6m', '2025-09-18', 'week', 26],
    ['2y', '2024-03-21', 'week', 104],
    ['all', '2006-03-18', 'quarter', 81],
  ] as const)('%s begins on %s, by %s', (choice, from, grain, points) => {
    const span = spanOf(choice, TODAY, day('2006-03-18'))
    expect(span).toEqual({ from, to: TODAY })
    expect(grainOf(span)).toBe(grain)
    expect(pointsOf({ entries: [] }, span)).toHaveLength(points)
  })

  test.each([
    // 110 weeks, months and quarters, and one more of each.
    { from: addDays(TODAY, -769), grain: 'week' },
    { from: addDays(TODAY, -770), grain: 'month' },
    { from: day('2017-02-28'), grain: 'month' },
    { from: day('2017-01-31'), grain: 'quarter' },
    { from: day('1999-01-01'), grain: 'quarter' },
    { from: day('1998-12-31'), grain: 'year' },
  ])('a span from $from on is shown by $grain', ({ from, grain }) => {
    expect(grainOf({ from, to: TODAY })).toBe(grain)
  })

  test('only "all" goes back to the first known day', () => {
    const long = day('2010-01-01')
    expect(SPAN_CHOICES.map((choice) => spanOf(choice, TODAY, long).from)).toEqual([
      ...['2026-02-05', '2025-09-18', '2024-03-21', '2010-01-01'],
    ])
    expect(spanOf('all', TODAY, day('2026-02-05')).from).toBe('2026-02-05')
    expect(spanOf('all', TODAY, day('2026-02-04')).from).toBe('2026-02-04')
  })

  test('everything is at least six weeks, for someone who began this week or not at all', () => {
    for (const first of [null, day('2026-03-17')])
      expect(spanOf('all', TODAY, first)).toEqual(spanOf('6w', TODAY, first))
    expect(SPAN_CHOICES).toEqual(['6w', '6m', '2y', 'all'])
  })

  test('the first known day is the earliest of all series', () => {
    const series = (from: string | null) =>
      ({ kind: 'rating', wears: null, entries: from ? [{ day: day(from), value: 1 }] : [] }) as const
    expect(firstDayOf([series(null), series('2025-05-01'), series('2024-12-31')])).toBe('2024-12-31')
    expect(firstDayOf([series(null)])).toBeNull()
  })
})

describe('the yardstick band', () => {
  const reading = (from: string, to: string, mean: number): Reading => ({
    status: 'steady',
    recent: { from: TODAY, to: TODAY, entries: 8, mean: 1 },
    yardstick: { from: day(from), to: day(to), entries: 77, mean, sd: 1 },
    statistic: 0,
    standardError: 1,
    odds: { worn: 0, eased: 0, namedFrom: 2 },
    isSame: true,
    isCovered: true,
    noticed: null,
  })

  test('holds the middle eight in ten of the earlier weeks, not of the days', () => {
    // Eleven weeks whose means are 0 to 10, each from days one below and one above it.
    const start = day('2025-01-06')
    const entries = Array.from({ length: 22 }, (_, index) => ({
      day: addDays(start, Math.floor(index / 2) * 7 + (index % 2)),
      value: Math.floor(index / 2) + (index % 2 ? 1 : -1),
    }))
    const last = addDays(start, 76)
    expect(bandOf(reading(start, last, 5), { entries })).toEqual({ mean: 5, low: 1, high: 9 })
  })

  test('passes over weeks in which nothing is known, in whatever order high and low weeks came', () => {
    const start = day('2025-01-06')
    const means = [9, 0, null, 10, 3, 1, 8, 2, null, 7, 4, 6, 5]
    const entries = means.flatMap((value, week) =>
      value === null ? [] : [{ day: addDays(start, 7 * week), value }],
    )
    const last = addDays(start, 7 * means.length - 1)
    expect(bandOf(reading(start, last, 5), { entries })).toEqual({ mean: 5, low: 1, high: 9 })
  })

  test('is a line where every week was alike, and always holds the mean', () => {
    const entries = Array.from({ length: 77 }, (_, index) => ({
      day: addDays(day('2025-01-06'), index),
      value: 2,
    }))
    expect(bandOf(reading('2025-01-06', '2025-03-23', 2), { entries })).toEqual({ mean: 2, low: 2, high: 2 })
    expect(bandOf(reading('2025-01-06', '2025-03-23', 2.5), { entries })).toEqual({
      mean: 2.5,
      low: 2,
      high: 2.5,
    })
  })

  test('is not drawn before there is a yardstick', () => {
    const tally = { entries: 1, needed: 8 }
    expect(
      bandOf({ status: 'not-enough', recent: tally, yardstick: tally, leftOut: 0 }, { entries: [] }),
    ).toBeNull()
    expect(bandOf(null, { entries: [] })).toBeNull()
  })
})
