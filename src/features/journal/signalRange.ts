import type { Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import { happenedOn, picturedSeriesOf } from '../../insight/series.ts'
import type { Signal } from '../../insight/signal.ts'

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

/** What a range of what was measured is parted by: half hours asleep, thousands of steps. */
const MEASURED_BY = { sleep: 30, steps: 1000 } as const

/**
 * What a range of a counted signal can begin and end with, ascending: each of its values, or round ones about all of
 * them where each day has another. None where there is no value.
 */
export function endsOf(journal: Journal, signal: Signal): readonly number[] {
  const values = valuesOf(journal, signal.key)
  const [least, most] = [values[0], values.at(-1)]
  if (signal.source !== 'measured' || least === undefined || most === undefined) return values
  const by = MEASURED_BY[signal.figure]
  const first = Math.floor(least / by)
  return Array.from({ length: Math.ceil(most / by) - first + 1 }, (_, at) => (first + at) * by)
}

/** The values a counted signal has, ascending. */
export function valuesOf(journal: Journal, signal: string): readonly number[] {
  const series = picturedSeriesOf(journal).get(signal)
  const values = new Set((series ? happenedOn(series) : []).map(({ value }) => value))
  return [...values].sort((a, b) => a - b)
}
