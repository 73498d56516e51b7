import { expect, test } from 'vitest'
import { timesOfRule } from '../../src/intake/calendar/recurrence.ts'
import { parseCalendarTime } from '../../src/intake/calendar/value.ts'
import recurrences from '../fixtures/recurrences.json' with { type: 'json' }

const WINDOW = { from: Date.UTC(2023, 0), to: Date.UTC(2026, 0) }
const follow = (rule: string, start: string, left = 1_000_000) => {
  const wall = parseCalendarTime(start)?.wall ?? Number.NaN
  const steps = { left }
  const { walls, fault } = timesOfRule(rule, wall, WINDOW, (until) => until.wall, steps)
  return {
    times: walls.map((time) => new Date(time).toISOString().slice(0, 16)),
    fault,
    spent: left - steps.left,
  }
}

test('rules of every kind happen when python-dateutil 2.9 says they do', () => {
  expect(recurrences.length).toBeGreaterThan(100)
  for (const { start, rule, count, first, last } of recurrences) {
    const { times, fault } = follow(rule, start)
    const found = { start, rule, count: times.length, first: times.slice(0, 3), last: times.at(-1) }
    expect({ ...found, fault }).toEqual({ start, rule, count, first, last, fault: null })
  }
})

test.each([
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYDAY=6MO',
  'FREQ=WEEKLY;BYDAY=MO;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=HOURLY;BYHOUR=3;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=4;COUNT=5',
  'FREQ=DAILY;BYSETPOS=2',
])('%s never comes true, and ends', (rule) => {
  expect(follow(rule, '20220101T100000').times).toEqual([])
})

test('a rule without end, from long ago, costs no more than the window', () => {
  const { times, spent } = follow('FREQ=DAILY', '16010101T100000')
  expect(times).toHaveLength(3 * 365 + 1)
  expect(spent).toBeLessThan(5000)
})

test('a rule that is counted for ever stops, and says so', () => {
  expect(follow('FREQ=DAILY;COUNT=999999999', '16010101T100000')).toMatchObject({
    times: [],
    fault: 'too-many',
  })
  expect(follow('FREQ=DAILY', '20230101T100000', 10)).toMatchObject({ fault: 'too-many' })
})

test.each([
  ['FREQ=SECONDLY', 'too-often'],
  ['FREQ=MINUTELY;INTERVAL=50', 'too-often'],
  ['', 'unreadable-rule'],
  ['FREQ=FORTNIGHTLY', 'unreadable-rule'],
  ['FREQ=WEEKLY;BYDAY=XX', 'unreadable-rule'],
  ['FREQ=WEEKLY;COUNT=many', 'unreadable-rule'],
  ['FREQ=MONTHLY;BYMONTHDAY=0', 'unreadable-rule'],
  ['FREQ=YEARLY;BYMONTH=13', 'unreadable-rule'],
  ['FREQ=DAILY;UNTIL=soon', 'unreadable-rule'],
  ['RSCALE=HEBREW;FREQ=YEARLY', 'unreadable-rule'],
])('%s is %s', (rule, fault) => {
  expect(follow(rule, '20230101T100000')).toMatchObject({ times: [], fault })
})

test('what is written untidily is read all the same', () => {
  const tidy = follow('FREQ=WEEKLY;BYDAY=MO,TU;COUNT=4', '20230102T100000').times
  expect(tidy).toHaveLength(4)
  for (const rule of [
    'freq=weekly; byday=MO, TU; count=4;',
    'BYDAY=MO,TU;COUNT=4;FREQ=WEEKLY;INTERVAL=0;X-A=1',
  ])
    expect(follow(rule, '20230102T100000').times).toEqual(tidy)
})

/** RFC 7529, 4.1. */
test.each([
  ['BACKWARD', '20240131', '', '01-31 02-29 03-31 04-30'],
  ['FORWARD', '20240131', '', '01-31 03-01 03-31 05-01'],
  ['OMIT', '20240131', '', '01-31 03-31 05-31 07-31'],
  ['BACKWARD', '20240130', ';BYMONTHDAY=30,31', '01-30 01-31 02-29 03-30'],
])('of days that a month has not, SKIP=%s makes from %s%s on %s', (skip, start, more, days) => {
  const rule = `RSCALE=GREGORIAN;FREQ=MONTHLY${more};SKIP=${skip};COUNT=4`
  expect(follow(rule, `${start}T100000`).times).toEqual(days.split(' ').map((day) => `2024-${day}T10:00`))
})

test.each([
  ['BACKWARD', '2023-02-28 2024-02-29 2025-02-28'],
  ['FORWARD', '2023-03-01 2024-02-29 2025-03-01'],
])('a leap day in years without one, SKIP=%s', (skip, days) => {
  const { times } = follow(`RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=${skip}`, '20200229T100000')
  expect(times).toEqual(days.split(' ').map((day) => `${day}T10:00`))
})
