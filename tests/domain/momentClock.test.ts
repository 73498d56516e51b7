import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { dayEndOf } from '../../src/domain/momentClock.ts'
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
