import type { Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import { happenedOn, picturedSeriesOf } from '../../insight/series.ts'

/** A signal's values from `low` to `high`, both inside, by their days; of moments also those on days without a reflection. */
export function daysInRange(
  journal: Journal,
  signal: string,
  low: number,
  high: number,
): ReadonlyMap<Day, number> {
  const days = new Map<Day, number>()
  const series = picturedSeriesOf(journal).get(signal)
  for (const { day, value } of series ? happenedOn(series) : [])
    if (value >= low && value <= high) days.set(day, value)
  return days
}

/** The values a counted signal has, ascending: what a range can begin and end with. */
export function valuesOf(journal: Journal, signal: string): readonly number[] {
  const series = picturedSeriesOf(journal).get(signal)
  const values = new Set((series ? happenedOn(series) : []).map(({ value }) => value))
  return [...values].sort((a, b) => a - b)
}
