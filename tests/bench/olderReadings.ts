import type { DailyEntry } from '../../src/insight/dailyEntry.ts'
import type { DailySeries } from '../../src/insight/series.ts'

/** A signal as the older methods read it: the days are numbers counted on, as are those of the entries. */
export type Dated = Pick<DailySeries, 'kind' | 'wears'> & {
  readonly entries: readonly { readonly number: number; readonly value: DailyEntry['value'] }[]
}

/** Past how many standard errors {@link sixWeeks} named a change. */
export const SIX_WEEKS_NAMED_FROM = 2.85

/**
 * The method readings had first, kept to be measured against: the mean of the last 42 days less the mean of what is
 * older than 70 days (or than 42, while that is fewer than 28 entries), in standard errors that treat entries d days
 * apart as correlated 0.3^d; counts as square roots; above 0 towards worse, null where entries are too few.
 */
export function sixWeeks(series: Dated, today: number): number | null {
  const recent = sideOf(series, today, 0, 41, Math.sqrt)
  const year = sideOf(series, today, 70, 364, Math.sqrt)
  const earlier = year.entries < 28 ? sideOf(series, today, 42, Number.POSITIVE_INFINITY, Math.sqrt) : year
  if (recent.entries < 8 || earlier.entries < 28) return null
  const error = Math.max(0.4, earlier.sd) * Math.sqrt(recent.varianceOfMean + earlier.varianceOfMean)
  return ((recent.mean - earlier.mean) * signOf(series)) / error
}

/** What many trackers do: this week's mean against last week's, in standard errors of independent days. */
export function sevenAgainstSeven(series: Dated, today: number): number | null {
  const same = (value: number) => value
  const week = sideOf(series, today, 0, 6, same)
  const before = sideOf(series, today, 7, 13, same)
  const all = sideOf(series, today, 0, Number.POSITIVE_INFINITY, same)
  if (week.entries < 3 || before.entries < 3) return null
  const error = Math.max(0.4, all.sd) * Math.sqrt(1 / week.entries + 1 / before.entries)
  return ((week.mean - before.mean) * signOf(series)) / error
}

const CORRELATION = 0.3

function signOf({ wears }: Dated): number {
  return wears === 'rising' ? 1 : -1
}

function sideOf(
  { kind, entries }: Dated,
  today: number,
  youngest: number,
  oldest: number,
  scaled: (value: number) => number,
) {
  let count = 0
  let mean = 0
  let squares = 0
  let pairs = 0
  let shared = 0
  let previous = 0
  for (const { number, value: plain } of entries) {
    const age = today - number
    if (age < youngest || age > oldest) continue
    const value = kind === 'count' ? scaled(plain) : plain
    shared = count === 0 ? 0 : (shared + 1) * CORRELATION ** (number - previous)
    pairs += 1 + 2 * shared
    previous = number
    count += 1
    const distance = value - mean
    mean += distance / count
    squares += distance * (value - mean)
  }
  return { entries: count, mean, sd: Math.sqrt(squares / (count - 1)), varianceOfMean: pairs / count ** 2 }
}
