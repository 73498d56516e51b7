import type { Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import { picturedSeriesOf, setAsideOf } from '../../insight/series.ts'

/** A signal's values from `low` to `high`, both inside, by their days; of moments also those on days without a reflection. */
export function daysInRange(
  journal: Journal,
  signal: string,
  low: number,
  high: number,
): ReadonlyMap<Day, number> {
  const days = new Map<Day, number>()
  const known = picturedSeriesOf(journal).get(signal)?.entries ?? []
  for (const entries of [known, setAsideOf(journal).get(signal) ?? []]) {
    for (const { day, value } of entries) if (value >= low && value <= high) days.set(day, value)
  }
  return days
}

/** The values a counted signal has, ascending: what a range can begin and end with. */
export function valuesOf(journal: Journal, signal: string): readonly number[] {
  const values = new Set<number>()
  for (const { value } of picturedSeriesOf(journal).get(signal)?.entries ?? []) values.add(value)
  for (const { value } of setAsideOf(journal).get(signal) ?? []) values.add(value)
  return [...values].sort((a, b) => a - b)
}
