import { type CalendarTime, type Lasting, parseCalendarTime, parseLasting } from './value.ts'

/** A time with the name of the zone it is written in. */
export type Placed = { readonly time: CalendarTime; readonly zone: string | undefined }

/** A date of a list. A period has a length of its own: an end, or how long it lasts; a plain date has neither. */
export type DatedTime = Placed & { readonly end: Placed | null; readonly lasting: Lasting | null }

/** More dates than that no list of a person's appointments has. */
const MOST_DATES = 20_000

type Parameters = Readonly<Record<string, string>>

/** A property's time, or null. A value that says it is a date is one, whatever clock stands behind it. */
export function placedIn(value: string, parameters: Parameters): Placed | null {
  const isDate = parameters.VALUE?.toUpperCase() === 'DATE'
  const time = parseCalendarTime((isDate ? value.split('T')[0] : value)?.replaceAll('"', '') ?? '')
  return time && { time, zone: parameters.TZID || undefined }
}

/** Adds a property's list of dates or periods to `dates`. What cannot be read is left out. */
export function addDates(dates: DatedTime[], value: string, parameters: Parameters): void {
  // Semicolons are of the calendars before RFC 2445, and of some programs since.
  for (const part of value.split(/[,;]/)) {
    if (dates.length >= MOST_DATES) return
    const [start = '', length = ''] = part.split('/', 2)
    const placed = placedIn(start, parameters)
    if (!placed) continue
    const lasting = parseLasting(length)
    dates.push({ ...placed, end: lasting ? null : placedIn(length, parameters), lasting })
  }
}
