import { type CalendarProperty, visitCalendar } from './calendarLines.ts'
import {
  type CalendarTime,
  type Lasting,
  parseCalendarTime,
  parseLasting,
  parseOffset,
} from './calendarValue.ts'
import type { FileZone, Observance } from './calendarZones.ts'

/** A time with the name of the zone it is written in. */
export type Placed = { readonly time: CalendarTime; readonly zone: string | undefined }

/** One VEVENT: only what says when, whether it counts, and, for the preview alone, what it is called. */
export type CalendarEvent = {
  uid: string | null
  start: Placed | null
  end: Placed | null
  lasting: Lasting | null
  recurrenceId: Placed | null
  isThisAndFuture: boolean
  readonly rules: string[]
  readonly exceptRules: string[]
  readonly dates: Placed[]
  readonly exceptDates: Placed[]
  sequence: number
  editedAt: number
  isCancelled: boolean
  isFree: boolean
  isAllDay: boolean
  name: string
  readonly categories: string[]
  readonly calendar: number
  readonly attendees: { readonly address: string; readonly hasDeclined: boolean }[]
}

/** A file's calendars: their names, zones and events in the order they stand in. */
export type CalendarFile = {
  readonly calendars: readonly { readonly name: string | null; readonly isCancellation: boolean }[]
  readonly zones: readonly FileZone[]
  readonly events: readonly CalendarEvent[]
}

const LONGEST_NAME = 200
const MOST_DATES = 20_000

const KEPT = new Set([
  ...['UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'],
  ...['SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED', 'STATUS', 'TRANSP', 'ATTENDEE', 'SUMMARY', 'CATEGORIES'],
  ...['X-MICROSOFT-CDO-BUSYSTATUS', 'X-MICROSOFT-CDO-ALLDAYEVENT', 'X-MICROSOFT-MSNCALENDAR-BUSYSTATUS'],
  ...['METHOD', 'X-WR-CALNAME', 'NAME', 'TZID', 'X-LIC-LOCATION', 'TZOFFSETFROM', 'TZOFFSETTO'],
])

/** Collects a file's events and zones. Components that are neither (to-dos, alarms, free and busy) are passed over. */
export function readEvents(text: string): CalendarFile {
  const calendars: { name: string | null; isCancellation: boolean }[] = []
  const zones: FileZone[] = []
  const events: CalendarEvent[] = []
  const open: string[] = []
  visitCalendar(text, KEPT, {
    begin: (component) => {
      if (component === 'VCALENDAR') {
        open.length = 0
        calendars.push({ name: null, isCancellation: false })
      }
      // An event whose end is missing ends where the next begins.
      if (component === 'VEVENT') {
        open.length = Math.min(open.length, 1)
        events.push(blankEvent(Math.max(0, calendars.length - 1)))
      }
      if (component === 'VTIMEZONE') zones.push({ id: '', place: null, observances: [] })
      if (component === 'STANDARD' || component === 'DAYLIGHT')
        zones.at(-1)?.observances.push({ start: null, from: null, to: null, rules: [], dates: [] })
      if (open.length < 100) open.push(component)
    },
    end: (component) => {
      const at = open.lastIndexOf(component)
      if (at >= 0) open.length = at
    },
    property: (property) => {
      const component = open.at(-1)
      const zone = zones.at(-1)
      if (component === 'VEVENT') noteOfEvent(events.at(-1), property)
      else if (component === 'VTIMEZONE') noteOfZone(zone, property)
      else if (component === 'STANDARD' || component === 'DAYLIGHT')
        noteOfObservance(zone?.observances.at(-1), property)
      else if (component === 'VCALENDAR') noteOfCalendar(calendars.at(-1), property)
    },
  })
  return { calendars, zones, events }
}

function blankEvent(calendar: number): CalendarEvent {
  return {
    ...{ uid: null, start: null, end: null, lasting: null, recurrenceId: null, isThisAndFuture: false },
    ...{ rules: [], exceptRules: [], dates: [], exceptDates: [], sequence: 0, editedAt: 0 },
    ...{
      isCancelled: false,
      isFree: false,
      isAllDay: false,
      name: '',
      categories: [],
      calendar,
      attendees: [],
    },
  }
}

function noteOfEvent(event: CalendarEvent | undefined, { name, parameters, value }: CalendarProperty): void {
  if (!event) return
  const placed = () => placedIn(value, parameters)
  switch (name) {
    case 'UID':
      event.uid = value === '' ? null : value
      break
    case 'DTSTART':
      event.start ??= placed()
      break
    case 'DTEND':
      event.end ??= placed()
      break
    case 'DURATION':
      event.lasting ??= parseLasting(value)
      break
    case 'RECURRENCE-ID':
      event.recurrenceId ??= placed()
      event.isThisAndFuture = parameters.RANGE?.toUpperCase() === 'THISANDFUTURE'
      break
    case 'RRULE':
      event.rules.push(value)
      break
    case 'EXRULE':
      event.exceptRules.push(value)
      break
    case 'RDATE':
      addDates(event.dates, value, parameters)
      break
    case 'EXDATE':
      addDates(event.exceptDates, value, parameters)
      break
    case 'SEQUENCE':
      event.sequence = Number.parseInt(value, 10) || 0
      break
    case 'DTSTAMP':
    case 'LAST-MODIFIED':
      event.editedAt = Math.max(event.editedAt, parseCalendarTime(value)?.wall ?? 0)
      break
    case 'STATUS':
      event.isCancelled = /^CANCEL/i.test(value)
      break
    case 'TRANSP':
      event.isFree ||= /^TRANSPARENT/i.test(value)
      break
    case 'X-MICROSOFT-CDO-BUSYSTATUS':
    case 'X-MICROSOFT-MSNCALENDAR-BUSYSTATUS':
      event.isFree ||= /^FREE/i.test(value)
      break
    case 'X-MICROSOFT-CDO-ALLDAYEVENT':
      event.isAllDay = /^TRUE/i.test(value)
      break
    case 'SUMMARY':
      event.name = plain(value)
      break
    case 'CATEGORIES':
      event.categories.push(
        ...value
          .split(/(?<!\\),/)
          .map(plain)
          .filter(Boolean)
          .slice(0, 20),
      )
      break
    case 'ATTENDEE':
      event.attendees.push({
        address: value.replace(/^mailto:/i, '').toLowerCase(),
        hasDeclined: parameters.PARTSTAT?.toUpperCase() === 'DECLINED',
      })
  }
}

function noteOfZone(zone: FileZone | undefined, { name, value }: CalendarProperty): void {
  if (!zone) return
  if (name === 'TZID') zone.id = value.replaceAll('"', '')
  if (name === 'X-LIC-LOCATION') zone.place = value
}

function noteOfObservance(
  observance: Observance | undefined,
  { name, parameters, value }: CalendarProperty,
): void {
  if (!observance) return
  if (name === 'DTSTART') observance.start = parseCalendarTime(value)
  if (name === 'TZOFFSETFROM') observance.from = parseOffset(value)
  if (name === 'TZOFFSETTO') observance.to = parseOffset(value)
  if (name === 'RRULE') observance.rules.push(value)
  if (name === 'RDATE') {
    const dates: Placed[] = []
    addDates(dates, value, parameters)
    observance.dates.push(...dates.map(({ time }) => time))
  }
}

function noteOfCalendar(
  calendar: { name: string | null; isCancellation: boolean } | undefined,
  { name, value }: CalendarProperty,
): void {
  if (!calendar) return
  if (name === 'X-WR-CALNAME' || name === 'NAME') calendar.name ??= plain(value)
  if (name === 'METHOD') calendar.isCancellation = /^CANCEL$/i.test(value)
}

/** A value that says it is a date is one, whatever clock stands behind it. */
function placedIn(value: string, parameters: Readonly<Record<string, string>>): Placed | null {
  const isDate = parameters.VALUE?.toUpperCase() === 'DATE'
  const time = parseCalendarTime((isDate ? value.split('T')[0] : value)?.replaceAll('"', '') ?? '')
  return time && { time, zone: parameters.TZID || undefined }
}

/** A list of dates; of a period, its start. What cannot be read is left out. */
function addDates(dates: Placed[], value: string, parameters: Readonly<Record<string, string>>): void {
  for (const part of value.split(',')) {
    if (dates.length >= MOST_DATES) return
    const placed = placedIn(part.split('/')[0] ?? '', parameters)
    if (placed) dates.push(placed)
  }
}

function plain(value: string): string {
  return value
    .slice(0, LONGEST_NAME)
    .replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign))
    .trim()
}
