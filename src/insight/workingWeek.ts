import { addDays, type Day, weekdayOf } from '../domain/day.ts'
import { settingOf } from '../domain/entries.ts'
import type { Journal } from '../domain/journal.ts'
import { countWithin, HOURS_OF_A_DAY, type HourCounts, type SessionDay } from '../domain/kinds/workload.ts'

/** When the person works: from one hour of the day up to another, past midnight where that comes first, on these weekdays. */
export type WorkingWeek = {
  readonly from: number
  readonly to: number
  /** 1 (Monday) to 7. */
  readonly days: readonly number[]
}

/** The working week as the person has it now; whatever was read by the hour is held against it, long ago as well. */
export function workingWeekOf(journal: Journal): WorkingWeek {
  return { ...settingOf(journal, 'workingHours'), days: settingOf(journal, 'workingDays') }
}

/**
 * Whether an hour of a day's round (0 to 29, the small hours of the next morning included) lies outside the working
 * week. Work that runs past midnight belongs to the weekday on which it began.
 */
function isAfterHours(day: Day, hour: number, { from, to, days }: WorkingWeek): boolean {
  if (from < to) return hour < from || hour >= to || !days.includes(weekdayOf(day))
  const isOff = (began: Day) => !days.includes(weekdayOf(began))
  if (hour >= from && hour < 24 + to) return isOff(day)
  return hour >= to || isOff(addDays(day, -1))
}

/** How many of a day's counts by the hour lie outside the working week. */
export function afterHoursOf(day: Day, counts: HourCounts, week: WorkingWeek): number {
  let sum = 0
  for (const [hour, count] of Object.entries(counts))
    if (Number(hour) < HOURS_OF_A_DAY && isAfterHours(day, Number(hour), week)) sum += count
  return sum
}

/**
 * How many of a day's sessions begin before the working day or end after it; on a day off all of them. Starts and ends
 * are counted apart, so that of work past midnight it is what either alone shows.
 */
export function sessionsOutside(
  day: Day,
  { starts, ends }: Pick<SessionDay, 'starts' | 'ends'>,
  week: WorkingWeek,
): number {
  const { from, to, days } = week
  if (from >= to) return Math.max(afterHoursOf(day, starts, week), afterHoursOf(day, ends, week))
  if (!days.includes(weekdayOf(day))) return countWithin(starts, 0, HOURS_OF_A_DAY)
  // One that begins before the day and ends after it is one.
  const all = countWithin(starts, 0, HOURS_OF_A_DAY)
  return Math.min(all, countWithin(starts, 0, from) + countWithin(ends, to, HOURS_OF_A_DAY))
}
