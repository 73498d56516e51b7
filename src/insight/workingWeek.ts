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
 * Whether an hour since a day's midnight (from 24 on of the next morning) lies outside the working week. Work that runs
 * past midnight belongs to the weekday on which it began.
 */
function isAfterHours(day: Day, hour: number, { from, to, days }: WorkingWeek): boolean {
  const began = addDays(day, Math.floor(hour / 24))
  const shown = hour % 24
  const isOff = (date: Day) => !days.includes(weekdayOf(date))
  if (from < to) return shown < from || shown >= to || isOff(began)
  return shown >= from ? isOff(began) : shown >= to || isOff(addDays(began, -1))
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
  const begun = afterHoursOf(day, starts, week)
  if (from >= to) return Math.max(begun, afterHoursOf(day, ends, week))
  if (!days.includes(weekdayOf(day))) return begun
  // One that begins before the day and ends after it is one; and one of a night may end within the next working day.
  const all = countWithin(starts, 0, HOURS_OF_A_DAY)
  const late = Object.fromEntries(Object.entries(ends).filter(([hour]) => Number(hour) >= to))
  return Math.max(begun, Math.min(all, countWithin(starts, 0, from) + afterHoursOf(day, late, week)))
}
