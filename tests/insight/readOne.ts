import { addDays, type Day } from '../../src/domain/day.ts'
import { type Reading, readAll } from '../../src/insight/reading.ts'
import type { DailySeries } from '../../src/insight/series.ts'

export const TODAY = '2026-03-18' as Day

/** Values by days ago. */
export function seriesFrom(
  values: readonly (readonly [daysAgo: number, value: number])[],
  { kind = 'rating', wears = 'falling' }: Partial<Omit<DailySeries, 'entries'>> = {},
): DailySeries {
  const byAge = [...new Map(values)].sort(([a], [b]) => b - a)
  return { kind, wears, entries: byAge.map(([daysAgo, value]) => ({ day: addDays(TODAY, -daysAgo), value })) }
}

export function read(series: DailySeries, context?: Parameters<typeof readAll>[2]): Reading {
  const reading = readAll(new Map([['one', series]]), TODAY, context).get('one')
  if (!reading) throw new Error('No reading')
  return reading
}

/** Ages `from` to `to`, one value a day that swings around a level. */
export function daily(from: number, to: number, level: number): (readonly [number, number])[] {
  return Array.from({ length: to - from + 1 }, (_, index) => [
    from + index,
    level + ((from + index) % 2 ? 0.5 : -0.5),
  ])
}

export function decided(reading: Reading): Exclude<Reading, { status: 'not-enough' }> {
  if (reading.status === 'not-enough') throw new Error('Not enough entries')
  return reading
}
