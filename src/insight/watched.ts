import { addDays, type Day } from '../domain/day.ts'
import type { DailyEntry } from './dailyEntry.ts'
import { type DailySeries, entriesBetween } from './series.ts'
import { RECENT_NEEDED } from './standing.ts'

/** Over how many days what can be read no longer is still counted as watched, less from day to day. */
const WATCHED_DAYS = 182

/**
 * How many signals somebody watches. Each that can be read today and is `moving` counts as one; each that cannot be read
 * counts by the days of the last half-year on which it was known, whatever it meant, as a share of those of the best known
 * one: so that who stops logging, or asks otherwise, is not told from one day to the next what the day before was too
 * little to be told.
 */
export function watchedSignals(
  series: ReadonlyMap<string, DailySeries>,
  moving: ReadonlyMap<string, boolean>,
  today: Day,
): number {
  const from = addDays(today, 1 - WATCHED_DAYS)
  const lately = Array.from(series, ([key, { entries, watched = entries }]) => {
    const days = entriesBetween(watched, from, today)
    return { isMoving: moving.get(key), days }
  })
  const most = Math.max(1, ...lately.map(({ days }) => days.length))
  let [readable, known] = [0, 0]
  for (const { isMoving, days } of lately)
    if (isMoving) readable += 1
    else if (isMoving === undefined && days.length >= RECENT_NEEDED && moves(days)) known += days.length
  return readable + known / most
}

function moves(days: readonly DailyEntry[]): boolean {
  return days.some(({ value }) => value !== days[0]?.value)
}
