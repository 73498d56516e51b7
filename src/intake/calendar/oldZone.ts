import type { FileZone, Observance } from './fileZone.ts'
import { parseCalendarTime, parseOffset } from './value.ts'

/** What a calendar's zone is called that only the head of a vCalendar 1.0 tells of. */
export const OLD_ZONE = 'vcalendar 1.0'

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const DAY = 86_400_000
/** Before any appointment. */
const LONG_AGO = 1970

/**
 * The zone of a vCalendar 1.0, from its `TZ` and what it has of `DAYLIGHT:TRUE;+02;20260329T020000;20261025T030000;;`:
 * its summer is taken for that of every year. Null where `TZ` says nothing.
 */
export function oldZone(tz: string, daylight: string, calendar: number): FileZone | null {
  const standard = parseOffset(tz)
  if (standard === null) return null
  const [, ahead = '', begin = '', end = ''] = daylight.split(';')
  const summer = parseOffset(ahead)
  const halves = summer === null ? [] : [half(begin, standard, summer), half(end, summer, standard)]
  const always = { start: parseCalendarTime('16010101'), from: standard, to: standard, rules: [], dates: [] }
  return {
    ...{ id: OLD_ZONE, place: null, calendar },
    observances: [always, ...halves.flatMap((one) => one ?? [])],
  }
}

/** From then on, and on the same Sunday of that month in every year. */
function half(text: string, from: number, to: number): Observance | null {
  const time = parseCalendarTime(text)
  if (!time) return null
  const wall = time.wall + (time.isUtc ? from : 0)
  const date = new Date(wall)
  const isLast = new Date(wall + 7 * DAY).getUTCMonth() !== date.getUTCMonth()
  const day = `${isLast ? -1 : Math.ceil(date.getUTCDate() / 7)}${WEEKDAYS[date.getUTCDay()]}`
  return {
    start: { wall: date.setUTCFullYear(LONG_AGO), isDate: false, isUtc: false },
    ...{
      from,
      to,
      rules: [`FREQ=YEARLY;BYMONTH=${new Date(wall).getUTCMonth() + 1};BYDAY=${day}`],
      dates: [],
    },
  }
}
