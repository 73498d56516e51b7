import { UTCDateMini } from '@date-fns/utc/date/mini'
import { getISOWeek } from 'date-fns/getISOWeek'
import { getISOWeekYear } from 'date-fns/getISOWeekYear'
import { wallTimeIn } from './wallTime.ts'

/** A civil date `YYYY-MM-DD` in the person's life, years 0001 to 9999. Sorts as text. */
export type Day = string & { readonly __brand: 'Day' }

/** A calendar month `YYYY-MM`. Sorts as text. */
export type Month = string & { readonly __brand: 'Month' }

/** An ISO 8601 week `YYYY-Www`, Monday to Sunday. Sorts as text. */
export type Week = string & { readonly __brand: 'Week' }

const MILLISECONDS_A_DAY = 86_400_000

/** The first and the last day there are. */
export const FIRST_DAY = '0001-01-01' as Day
export const LAST_DAY = '9999-12-31' as Day

const FIRST = numberOf(FIRST_DAY)
const LAST = numberOf(LAST_DAY)

/** The day written as `YYYY-MM-DD`; null for any other shape and for dates that never were (31 February). */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < '0001') return null
  const number = numberOf(text)
  return Number.isNaN(number) || textOf(number) !== text ? null : (text as Day)
}

/**
 * The day that an instant belongs to for someone in `timeZone` whose day ends at `dayEndsAt` o'clock
 * (0–8, the hour on the wall). What happens before that hour belongs to the date before.
 * @throws RangeError for a time zone that this platform does not know, or an invalid date.
 */
export function dayOf(instant: Date, timeZone: string, dayEndsAt: number): Day {
  const wall = wallTimeIn(instant, timeZone)
  const date = wall.slice(0, 10) as Day
  return Number(wall.slice(11, 13)) < dayEndsAt ? addDays(date, -1) : date
}

/**
 * `count` days later; `count` may be negative. UTC on purpose: local midnight may not exist when clocks change.
 * @throws RangeError past the years 0001 to 9999, or for a count that is not whole.
 */
export function addDays(day: Day, count: number): Day {
  const number = numberOf(day) + count
  if (!Number.isInteger(number) || number < FIRST || number > LAST)
    throw new RangeError(`No such day: ${day} + ${count}`)
  return textOf(number) as Day
}

/** Whole days from `from` to `to`; negative when `to` is earlier. `addDays(from, daysBetween(from, to))` is `to`. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from)
}

/** The ISO 8601 week that holds the day; its year is the week's, which near New Year may not be the day's. */
export function weekOf(day: Day): Week {
  const date = new UTCDateMini(numberOf(day) * MILLISECONDS_A_DAY)
  return `${String(getISOWeekYear(date)).padStart(4, '0')}-W${String(getISOWeek(date)).padStart(2, '0')}` as Week
}

/** The Monday of the day's ISO week. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekdayOf(day: Day): number {
  return ((((numberOf(day) + 3) % 7) + 7) % 7) + 1
}

/** The calendar month that holds the day. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month
}

/** The week written as `YYYY-Www`; null for any other shape and for weeks the year does not have. */
export function parseWeek(text: string): Week | null {
  const match = /^(\d{4})-W(\d{2})$/.exec(text)
  const january4 = match && parseDay(`${match[1]}-01-04`)
  if (!match || !january4 || Number(match[2]) < 1 || Number(match[2]) > 53) return null
  const monday = numberOf(mondayOf(january4)) + 7 * (Number(match[2]) - 1)
  return monday <= LAST && weekOf(textOf(monday) as Day) === text ? (text as Week) : null
}

/** The Monday a week begins with. */
export function mondayOfWeek(week: Week): Day {
  return addDays(mondayOf(`${week.slice(0, 4)}-01-04` as Day), 7 * (Number(week.slice(6)) - 1))
}

/** Days since 1970-01-01, so that long series can be walked with whole numbers. NaN for text that is no date. */
export function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY
}

/** As one figure that is cut in three: pictures of twenty years ask for thousands of days, and an ISO instant takes four times as long. */
function textOf(number: number): string {
  const date = new Date(number * MILLISECONDS_A_DAY)
  const figure = date.getUTCFullYear() * 10_000 + date.getUTCMonth() * 100 + 100 + date.getUTCDate()
  const text = String(figure).padStart(8, '0')
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`
}
