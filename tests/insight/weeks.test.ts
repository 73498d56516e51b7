import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, weekdayOf, weekOf } from '../../src/domain/day.ts'
import type { Reading } from '../../src/insight/reading.ts'
import {
  bandOf,
  firstDayOf,
  grainOf,
  MOST_POINTS,
  meansBy,
  pointsOf,
  SPAN_CHOICES,
  spanOf,
} from '../../src/insight/weeks.ts'

const TODAY = '2026-03-18' as Day // a Wednesday
const day = (text: string) => text as Day
const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays(day('1990-01-01'), count))

describe('weekly means', () => {
  test('a week with no known day is a gap, not a zero; a zero is a zero', () => {
    const entries = [
      { day: day('2026-02-24'), value: 1 },
      { day: day('2026-02-26'), value: 4 },
      { day: day('2026-03-10'), value: 0 },
    ]
    expect(meansBy('week', { entries }, { from: day('2026-02-25'), to: TODAY })).toEqual([
      { from: '2026-02-23', to: '2026-03-01', entries: 2, mean: 2.5, low: 1, high: 4 },
      { from: '2026-03-02', to: '2026-03-08', entries: 0, mean: null, low: null, high: null },
      { from: '2026-03-09', to: '2026-03-15', entries: 1, mean: 0, low: 0, high: 0 },
      { from: '2026-03-16', to: '2026-03-18', entries: 0, mean: null, low: null, high: null },
    ])
  })

  test('a point is one ISO week, across New Year too', () => {
    const points = meansBy('week', { entries: [] }, { from: day('2020-12-20'), to: day('2021-01-17') })
    expect(points.map(({ from }) => weekOf(from))).toEqual([
      '2020-W51',
      '2020-W52',
      '2020-W53',
      '2021-W01',
      '2021-W02',
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
    ['6w', '2026-02-09', 'week', 6],
    ['6m', '2025-09-22', 'week', 26],
    ['2y', '2024-03-25', 'week', 104],
    ['all', '2006-03-13', 'quarter', 81],
  ] as const)('%s begins on %s, by %s', (choice, from, grain, points) => {
    const span = spanOf(choice, TODAY, day('2006-03-18'))
    expect(span).toEqual({ from, to: TODAY })
    expect(weekdayOf(span.from)).toBe(1)
    expect(grainOf(span)).toBe(grain)
    expect(pointsOf({ entries: [] }, span)).toHaveLength(points)
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
  const reading = (mean: number, sd: number): Reading => ({
    status: 'steady',
    recent: { from: TODAY, to: TODAY, entries: 8, mean: 1 },
    yardstick: { from: TODAY, to: TODAY, entries: 28, mean, sd },
    statistic: 0,
    standardError: 1,
  })

  test.each([
    ['rating', 2, 0.5, { mean: 2, low: 1.5, high: 2.5 }],
    ['rating', 3.5, 1, { mean: 3.5, low: 2.5, high: 4 }],
    ['count', 0.5, 2, { mean: 0.5, low: 0, high: 2.5 }],
    ['count', 5, 2, { mean: 5, low: 3, high: 7 }],
  ] as const)('of a %s with mean %d and SD %d stays on its scale', (kind, mean, sd, band) => {
    expect(bandOf(reading(mean, sd), kind)).toEqual(band)
  })

  test('is not drawn before there is a yardstick', () => {
    const tally = { entries: 1, needed: 8 }
    expect(bandOf({ status: 'not-enough', recent: tally, yardstick: tally }, 'count')).toBeNull()
    expect(bandOf(undefined, 'count')).toBeNull()
  })
})
