import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { after, makeClock } from '../../src/domain/sampleClock.ts'
import type { WallTime } from '../../src/domain/wallTime.ts'

describe('the clock of a sample person', () => {
  const { at } = makeClock('America/Toronto')
  it.each([
    ['2026-01-10', 9.25, '2026-01-10T09:15-05:00'],
    ['2026-07-10', 21.5, '2026-07-10T21:30-04:00'],
    ['2026-01-10', 23.99, '2026-01-10T23:59-05:00'],
    ['2026-01-10', 24, '2026-01-11T00:00-05:00'],
    ['2026-01-31', 25.75, '2026-02-01T01:45-05:00'],
    // The night in which clocks go forward, and the morning after it.
    ['2026-03-07', 25, '2026-03-08T01:00-05:00'],
    ['2026-03-07', 27.5, '2026-03-08T03:30-04:00'],
    ['2026-03-08', 9, '2026-03-08T09:00-04:00'],
  ])('on %s at %d hours shows %s', (day, hours, wall) => {
    expect(at(day as Day, hours)).toBe(wall)
    expect(at(day as Day, hours), 'asked again').toBe(wall)
  })
})

it('so many minutes after a wall time is an instant', () => {
  expect(after('2026-01-10T23:50-05:00' as WallTime, 15)).toBe('2026-01-11T05:05:00.000Z')
})
