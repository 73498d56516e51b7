import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  mondayOf,
  mondayOfWeek,
  monthOf,
  numberOf,
  parseDay,
  parseWeek,
  weekdayOf,
  weekOf,
} from '../../src/domain/day.ts'
import { runs } from '../fixtures/runs.ts'

const ZONES = Intl.supportedValuesOf('timeZone')
const FIRST = '0001-01-01' as Day
const LAST = '9999-12-31' as Day
const RUNS = runs(200_000)

const day = fc.integer({ min: 0, max: 3_652_058 }).map((count) => addDays(FIRST, count))
const zone = fc.constantFrom(...ZONES)
const dayEndsAt = fc.integer({ min: 0, max: 8 })
const instant = fc.date({ min: new Date('1900-01-01Z'), max: new Date('2100-01-01Z'), noInvalidDate: true })

/** The wall's date and hour by another road than the domain's: the platform's own words, in another locale. */
const formats = new Map<string, Intl.DateTimeFormat>()
function wallIn(date: Date, timeZone: string): { date: string; hour: number } {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-US', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' })
  formats.set(timeZone, format)
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric' })
  const match = /^(\d+)\/(\d+)\/\d+, (\d+):/.exec(format.format(date))
  if (!match) throw new Error(format.format(date))
  const [, month = '', dayOfMonth = '', hour = ''] = match
  return {
    date: `${parts.format(date).padStart(4, '0')}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`,
    hour: Number(hour),
  }
}

/** The week by the rule of ISO 8601 itself: the year of a week is the year of its Thursday. */
function weekByThursday(of: Day): string {
  const date = new Date(`${of}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 4 - (date.getUTCDay() || 7))
  const year = date.getUTCFullYear()
  const january1 = new Date(`${String(year).padStart(4, '0')}-01-01T12:00:00Z`)
  const week = Math.floor((date.getTime() - january1.getTime()) / (7 * 86_400_000)) + 1
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}

describe('parseDay', () => {
  it.each(['2024-02-29', '0001-01-01', '9999-12-31', '2000-02-29', '2026-11-01'])('takes %s', (text) => {
    expect(parseDay(text)).toBe(text)
  })

  it.each([
    ['a date that never was', '2026-02-30'],
    ['29 February of a common year', '2023-02-29'],
    ['29 February of 1900', '1900-02-29'],
    ['the year 0', '0000-12-31'],
    ['month 0', '2026-00-10'],
    ['month 13', '2026-13-01'],
    ['day 0', '2026-01-00'],
    ['a short year', '926-01-01'],
    ['missing zeros', '2026-1-1'],
    ['a time behind it', '2026-01-01T00:00'],
    ['a line behind it', '2026-01-01\n'],
    ['other digits', '２０２６-01-01'],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(parseDay(text)).toBe(null)
  })
})

describe('dayOf', () => {
  it.each([
    ['before the day ends', '2026-11-24T04:40:00Z', 'America/Toronto', 4, '2026-11-23'],
    ['at the hour the day ends', '2026-11-24T09:00:00Z', 'America/Toronto', 4, '2026-11-24'],
    ['a minute before', '2026-11-24T08:59:59.999Z', 'America/Toronto', 4, '2026-11-23'],
    ['with midnight as the end', '2026-11-24T05:00:00Z', 'America/Toronto', 0, '2026-11-24'],
    ['across a date line', '2026-11-23T20:00:00Z', 'Pacific/Auckland', 4, '2026-11-24'],
    ['in the night clocks go forward', '2026-03-08T07:30:00Z', 'America/Toronto', 4, '2026-03-07'],
    ...[3, 5, 8].flatMap(
      (end) =>
        [
          // 01:59, and a minute later 03:00; 01:30 twice.
          [
            `before the hour that is skipped, ${end}`,
            '2026-03-08T06:59:00Z',
            'America/Toronto',
            end,
            '2026-03-07',
          ],
          [
            `after it, ${end}`,
            '2026-03-08T07:00:00Z',
            'America/Toronto',
            end,
            end > 3 ? '2026-03-07' : '2026-03-08',
          ],
          [
            `in the hour that comes twice, ${end}`,
            '2026-11-01T05:30:00Z',
            'America/Toronto',
            end,
            '2026-10-31',
          ],
          [`in it once more, ${end}`, '2026-11-01T06:30:00Z', 'America/Toronto', end, '2026-10-31'],
          [`02:30 twice in Berlin, ${end}`, '2026-10-25T00:30:00Z', 'Europe/Berlin', end, '2026-10-24'],
          [`and once more, ${end}`, '2026-10-25T01:30:00Z', 'Europe/Berlin', end, '2026-10-24'],
        ] as [string, string, string, number, string][],
    ),
    ['where midnight does not exist', '2026-09-06T04:00:00Z', 'America/Santiago', 0, '2026-09-06'],
    ['before a new year', '2026-01-01T02:00:00Z', 'UTC', 4, '2025-12-31'],
  ])('%s', (_, at, timeZone, end, expected) => {
    expect(dayOf(new Date(at), timeZone, end)).toBe(expected)
  })

  it('is the date on the wall, or the one before while the day has not ended, in every zone', () => {
    fc.assert(
      fc.property(instant, zone, dayEndsAt, (at, timeZone, end) => {
        const wall = wallIn(at, timeZone)
        const shifted = wall.hour < end ? addDays(wall.date as Day, -1) : wall.date
        expect(dayOf(at, timeZone, end)).toBe(shifted)
      }),
      RUNS,
    )
  })

  it('never goes back to the day before, whatever the clocks do in a night', () => {
    for (const timeZone of [
      'America/Toronto',
      'America/St_Johns',
      'Europe/Lisbon',
      'Australia/Lord_Howe',
      'Africa/Cairo',
    ])
      for (let end = 0; end <= 8; end++) {
        let before = ''
        for (let at = Date.UTC(2025, 8); at < Date.UTC(2026, 10, 3); at += 1_800_000) {
          const now = dayOf(new Date(at), timeZone, end)
          if (now < before) throw new Error(`${timeZone}, ${end}: ${new Date(at).toISOString()}`)
          before = now
        }
      }
  })

  it('knows every zone of the platform', () => {
    for (const timeZone of ZONES) expect(parseDay(dayOf(new Date(0), timeZone, 4))).not.toBe(null)
    expect(ZONES.length).toBeGreaterThan(300)
  })

  it('throws for a zone that is none and a date that is none', () => {
    expect(() => dayOf(new Date(0), 'Nowhere/Atall', 4)).toThrow(RangeError)
    expect(() => dayOf(new Date(Number.NaN), 'UTC', 4)).toThrow(RangeError)
  })
})

describe('day arithmetic', () => {
  it('goes there and back', () => {
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(daysBetween(from, to)).toBe(0 - daysBetween(to, from))
        expect(from < to).toBe(daysBetween(from, to) > 0)
      }),
      RUNS,
    )
  })

  it('counts like an independent calendar', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (from, count) => {
        fc.pre(numberOf(from) + count >= numberOf(FIRST) && numberOf(from) + count <= numberOf(LAST))
        const date = new Date(`${from}T12:00:00Z`)
        date.setUTCDate(date.getUTCDate() + count)
        expect(addDays(from, count)).toBe(date.toISOString().slice(0, 10))
      }),
      RUNS,
    )
  })

  it('stops at both ends of the calendar', () => {
    expect(() => addDays(LAST, 1)).toThrow(RangeError)
    expect(() => addDays(FIRST, -1)).toThrow(RangeError)
    expect(() => addDays(FIRST, 0.5)).toThrow(RangeError)
    expect(() => addDays(FIRST, Number.NaN)).toThrow(RangeError)
    expect(addDays(addDays(LAST, -3_652_058), 3_652_058)).toBe(LAST)
  })
})

describe('weeks', () => {
  it.each([
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-11-23', '2026-W48'],
    ['2027-01-01', '2026-W53'],
  ])('%s lies in %s', (date, week) => {
    expect(weekOf(date as Day)).toBe(week)
  })

  it('are those of ISO 8601, and come back from their text', () => {
    const insideWeeks = day.filter((date) => date > '0001-01-07' && date < '9999-12-25')
    fc.assert(
      fc.property(insideWeeks, (date) => {
        const week = weekOf(date)
        expect(week).toBe(weekByThursday(date))
        expect(parseWeek(week)).toBe(week)
        expect(mondayOfWeek(week)).toBe(mondayOf(date))
        expect(weekdayOf(mondayOf(date))).toBe(1)
        expect(daysBetween(mondayOf(date), date)).toBe(weekdayOf(date) - 1)
      }),
      RUNS,
    )
  })

  it.each(['2021-W53', '2026-W00', '2026-W54', '2026-W1', '2026-48', '0000-W10', ''])(
    'there is no %s',
    (text) => {
      expect(parseWeek(text)).toBe(null)
    },
  )
})

it('a month is the front of a day', () => {
  expect(monthOf('2026-11-23' as Day)).toBe('2026-11')
})
