import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { dayEndOf, timeOf } from '../../src/domain/momentClock.ts'
import type { WallTime } from '../../src/domain/wallTime.ts'

const DAY = '2026-03-18' as Day
const [SAME, NEXT] = [DAY, '2026-03-19']
const dayEnd = (date: string, clock: string, now: number) =>
  dayEndOf({ day: DAY, at: `${date}T${clock}-04:00` as WallTime }, now)

test.each([
  // Put on its day while days ended at four; now they end at midnight, or earlier.
  [NEXT, '00:40', 0, '01:10', true],
  [NEXT, '00:40', 0, '03:20', true],
  [NEXT, '02:40', 1, '00:10', true],
  [NEXT, '05:40', 4, '05:10', true],
  [NEXT, '00:40', 0, '23:50', false],
  // Put on its day while days ended at midnight, or at four; now they end later.
  [SAME, '00:40', 4, '00:10', false],
  [SAME, '00:40', 4, '03:20', false],
  [SAME, '05:00', 8, '04:30', false],
  [SAME, '05:00', 8, '06:30', false],
  // Nothing says that the day ended otherwise.
  [SAME, '22:30', 4, '00:40', true],
  [NEXT, '00:40', 4, '22:30', false],
])(
  'a moment on the morning of %s at %s, its day now ending at %i: %s is after midnight, %s',
  (date, was, now, clock, isNext) => {
    expect(Number(clock.slice(0, 2)) < dayEnd(date, was, now)).toBe(isNext)
  },
)

test('a moment without an hour says nothing of when its day ended', () => {
  expect(dayEndOf({ day: DAY, at: `${NEXT}T12:00-04:00` as WallTime, hour: 'unknown' }, 0)).toBe(0)
})

test.each<[at: string, clock: string, dayEnd: number, then: string]>([
  // The night to 8 March 2026 has no 02:30 in Toronto, whenever its day ends: it is the hour after, as it was then.
  ...[3, 4, 8].map((dayEnd): [string, string, number, string] => [
    '2026-03-07T22:30-05:00',
    '02:30',
    dayEnd,
    '2026-03-08T03:30-04:00',
  ]),
  ['2026-03-07T22:30-05:00', '01:30', 4, '2026-03-08T01:30-05:00'],
  ['2026-03-07T22:30-05:00', '04:30', 8, '2026-03-08T04:30-04:00'],
  ['2026-03-07T22:30-05:00', '03:30', 3, '2026-03-07T03:30-05:00'],
  // The night to 1 November has 01:30 twice: the one that the moment's own clock is on, or the first.
  ...[3, 4, 8].map((dayEnd): [string, string, number, string] => [
    '2026-10-31T23:00-04:00',
    '01:30',
    dayEnd,
    '2026-11-01T01:30-04:00',
  ]),
  ['2026-11-01T01:50-05:00', '01:30', 4, '2026-11-01T01:30-05:00'],
  ['2026-10-31T23:00-04:00', '02:30', 4, '2026-11-01T02:30-05:00'],
  // What happened elsewhere keeps the clock of there.
  ['2026-03-07T22:30+09:00', '02:30', 4, '2026-03-08T02:30+09:00'],
])('a moment at %s, put at %s in a day that ends at %i, is at %s', (at, clock, dayEnd, then) => {
  const date = at.slice(0, 10)
  const day = (Number(at.slice(11, 13)) < dayEnd ? '2026-10-31' : date) as Day
  expect(timeOf({ day, at: at as WallTime }, day, clock, dayEnd, 'America/Toronto')).toBe(then)
})

test('put on another day, a moment has the hours of that night where the person is', () => {
  const moment = { day: '2026-03-05' as Day, at: '2026-03-05T22:30+09:00' as WallTime }
  const at = timeOf(moment, '2026-03-07' as Day, '02:30', 4, 'America/Toronto')
  expect(at).toBe('2026-03-08T03:30-04:00')
})
