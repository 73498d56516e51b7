import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween, weekdayOf } from '../../src/domain/day.ts'
import { yearCellsOf } from '../../src/insight/year.ts'
import { runs } from '../fixtures/runs.ts'

const TODAY = '2026-03-18' as Day
const rating = (values: Record<string, number>) => series('rating', values)
const count = (values: Record<string, number>) => series('count', values)

function series(kind: 'rating' | 'count', values: Record<string, number>) {
  const days = Object.keys(values).sort()
  return { kind, entries: days.map((on) => ({ day: on as Day, value: values[on] ?? 0 })) }
}

function cellsOf(...given: Parameters<typeof yearCellsOf>) {
  return yearCellsOf(...given).months.flatMap(({ days }) => days)
}

const years = fc.integer({ min: 1, max: 9999 })

describe('the grid', () => {
  test.each([
    { month: '2026-01', offset: 3, days: 31, weeks: 5 },
    { month: '2026-02', offset: 6, days: 28, weeks: 5 },
    { month: '2026-03', offset: 6, days: 31, weeks: 6 },
    { month: '2026-06', offset: 0, days: 30, weeks: 5 },
    { month: '2024-02', offset: 3, days: 29, weeks: 5 },
    { month: '2021-02', offset: 0, days: 28, weeks: 4 },
    { month: '1900-02', offset: 3, days: 28, weeks: 5 },
    { month: '0001-01', offset: 0, days: 31, weeks: 5 },
    { month: '0024-02', offset: 3, days: 29, weeks: 5 },
    { month: '9999-12', offset: 2, days: 31, weeks: 5 },
  ])('of $month begins after $offset places and has $weeks rows', ({ month, offset, days, weeks }) => {
    const { months } = yearCellsOf(rating({}), Number(month.slice(0, 4)), TODAY)
    const cells = months.find((one) => one.month === month)
    expect([cells?.offset, cells?.days.length, cells?.weeks.length]).toEqual([offset, days, weeks])
  })

  test('holds every day of the year once, each under its weekday', () => {
    fc.assert(
      fc.property(years, (year) => {
        const { months } = yearCellsOf(rating({}), year, TODAY)
        const days = months.flatMap((month) => month.days.map((cell) => cell.day))
        const digits = String(year).padStart(4, '0')
        const length = daysBetween(`${digits}-01-01` as Day, `${digits}-12-31` as Day) + 1
        expect(days).toEqual(Array.from({ length }, (_, index) => addDays(`${digits}-01-01` as Day, index)))
        for (const { weeks, days: cells } of months) {
          expect(weeks.flat().filter((cell) => cell !== null)).toEqual(cells)
          for (const week of weeks) {
            expect(week).toHaveLength(7)
            expect(week.some((cell) => cell !== null)).toBe(true)
            for (const [place, cell] of week.entries()) if (cell) expect(weekdayOf(cell.day)).toBe(place + 1)
          }
        }
      }),
      runs(100),
    )
  })

  test('has each day under its weekday, and gaps where the days are another month’s', () => {
    const { months, year } = yearCellsOf(rating({}), 2026, TODAY)
    expect([year, months.map(({ month }) => month)]).toEqual([
      2026,
      [...Array(12).keys()].map((index) => `2026-${String(index + 1).padStart(2, '0')}`),
    ])
    const rows = months[1]?.weeks.map((week) => week.map((cell) => cell?.day.slice(8) ?? '').join())
    expect(rows).toEqual([
      ',,,,,,01',
      '02,03,04,05,06,07,08',
      '09,10,11,12,13,14,15',
      '16,17,18,19,20,21,22',
      '23,24,25,26,27,28,',
    ])
  })

  test('marks what is to come; today is not, and what is written ahead is not read', () => {
    const cells = cellsOf(rating({ '2026-03-18': 2, '2026-03-19': 3 }), 2026, TODAY)
    const future = cells.filter((cell) => cell.isFuture)
    expect(future[0]?.day).toBe('2026-03-19')
    expect(future.every(({ value }) => value === null)).toBe(true)
    expect(cells.find((cell) => cell.day === TODAY)).toEqual({
      day: TODAY,
      isFuture: false,
      value: 2,
      level: 2,
    })
  })
})

describe('levels', () => {
  test('a rating is its own level, and an unknown day is not a 0', () => {
    const year = yearCellsOf(rating({ '2026-01-01': 0, '2026-01-02': 4 }), 2026, TODAY)
    expect(year.months[0]?.days.slice(0, 3).map(({ level }) => level)).toEqual([0, 4, null])
    expect(year.known).toBe(2)
    expect(year.levels).toEqual([{ low: 0, high: 0 }, null, null, null, { low: 4, high: 4 }])
  })

  test('counts go by the quartiles of the days that had any, in all years', () => {
    const values = { '2025-12-30': 1, '2025-12-31': 3, '2026-01-01': 0, '2026-01-02': 5, '2026-01-03': 30 }
    const year = yearCellsOf(count(values), 2026, TODAY)
    expect(year.months[0]?.days.slice(0, 4).map(({ level }) => level)).toEqual([0, 3, 4, null])
    expect(year.levels).toEqual([
      { low: 0, high: 0 },
      { low: 1, high: 1 },
      { low: 3, high: 3 },
      { low: 5, high: 5 },
      { low: 30, high: 30 },
    ])
    expect(year.known).toBe(3)
  })

  test('a rating between two points is at the nearer, and none is beyond the scale', () => {
    const cells = cellsOf(
      rating({ '2026-01-01': 2.5, '2026-01-02': 1.4, '2026-01-03': 9, '2026-01-04': -2 }),
      2026,
      TODAY,
    )
    expect(cells.slice(0, 4).map(({ level }) => level)).toEqual([3, 1, 4, 0])
  })

  test('the legend holds the lowest and the highest of each level, in whatever order they came', () => {
    const days = [4, 1, 2, 40, 3, 8, 16, 5].map((value, index) => [`2026-01-0${index + 1}`, value] as const)
    const { levels } = yearCellsOf(count(Object.fromEntries(days)), 2026, TODAY)
    expect(levels).toEqual([
      null,
      { low: 1, high: 2 },
      { low: 3, high: 4 },
      { low: 5, high: 8 },
      { low: 16, high: 40 },
    ])
  })

  test('one and the same count on every day is the lowest level, not the highest', () => {
    const cells = cellsOf(count({ '2026-01-01': 2, '2026-01-02': 2, '2026-01-03': 0 }), 2026, TODAY)
    expect(cells.slice(0, 3).map(({ level }) => level)).toEqual([1, 1, 0])
  })

  test('a larger count is never a lower level; only zero is 0; the legend has no overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 70 }), (values) => {
        const given = Object.fromEntries(values.map((value, index) => [addDays(TODAY, -index), value]))
        const { levels, months } = yearCellsOf(count(given), 2026, TODAY)
        for (const { value, level } of months.flatMap(({ days }) => days)) {
          if (value === null) continue
          expect(level === 0).toBe(value === 0)
          const range = levels[level]
          expect(range && range.low <= value && value <= range.high).toBe(true)
        }
        const ranges = levels.flatMap((range) => range ?? [])
        for (const [index, { low, high }] of ranges.entries()) {
          expect(low).toBeLessThanOrEqual(high)
          expect(low).toBeGreaterThan(ranges[index - 1]?.high ?? -1)
        }
      }),
    )
  })
})
