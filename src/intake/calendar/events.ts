// The room `calendar`: the events of an iCalendar, its zones and its rules. It knows `written`; `health` and the readers
// above may import it.

import { blankObservance, type FileZone, noteOfObservance, noteOfZone } from './fileZone.ts'
import { type CalendarProperty, visitCalendar } from './lines.ts'
import { oldZone } from './oldZone.ts'
import { addDates, type DatedTime, type Placed, placedIn } from './placedTime.ts'
import { type Lasting, parseCalendarTime, parseLasting } from './value.ts'

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
  readonly dates: DatedTime[]
  readonly exceptDates: DatedTime[]
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

/** One VCALENDAR. `zone` names what its times without a zone are in, where it says so. */
export type CalendarHead = {
  name: string | null
  zone: string | null
  isCancellation: boolean
  /** What a vCalendar 1.0 says of its clock. */
  offset: string
  daylight: string
}

/** A file's calendars, zones and events in the order they stand in. */
export type CalendarFile = {
  readonly calendars: readonly Readonly<CalendarHead>[]
  readonly zones: readonly FileZone[]
  readonly events: readonly CalendarEvent[]
}

const LONGEST_NAME = 200

const KEPT = new Set([
  ...['UID', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID'],
  ...['SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED', 'STATUS', 'TRANSP', 'ATTENDEE', 'SUMMARY', 'CATEGORIES'],
  ...['X-MICROSOFT-CDO-BUSYSTATUS', 'X-MICROSOFT-CDO-ALLDAYEVENT', 'X-MICROSOFT-MSNCALENDAR-BUSYSTATUS'],
  ...['METHOD', 'X-WR-CALNAME', 'NAME', 'TZID', 'X-LIC-LOCATION', 'TZOFFSETFROM', 'TZOFFSETTO'],
  ...['X-WR-TIMEZONE', 'TIMEZONE-ID', 'TZ', 'DAYLIGHT'],
])

/** Collects a file's events and zones. Components that are neither (to-dos, alarms, free and busy) are passed over. */
export function readEvents(text: string): CalendarFile {
  const calendars: CalendarHead[] = []
  const zones: FileZone[] = []
  const events: CalendarEvent[] = []
  const open: string[] = []
  const here = () => Math.max(0, calendars.length - 1)
  visitCalendar(text, KEPT, {
    begin: (component) => {
      if (component === 'VCALENDAR') {
        open.length = 0
        calendars.push({ name: null, zone: null, isCancellation: false, offset: '', daylight: '' })
      }
      // An event whose end is missing ends where the next begins.
      if (component === 'VEVENT') {
        open.length = Math.min(open.length, 1)
        events.push(blankEvent(here()))
      }
      if (component === 'VTIMEZONE') zones.push({ id: '', place: null, calendar: here(), observances: [] })
      if (component === 'STANDARD' || component === 'DAYLIGHT')
        zones.at(-1)?.observances.push(blankObservance())
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
  for (const [place, calendar] of calendars.entries()) {
    const zone = calendar.zone ? null : oldZone(calendar.offset, calendar.daylight, place)
    if (!zone) continue
    zones.push(zone)
    calendar.zone = zone.id
  }
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
      // vCalendar 1.0 counts: whatever is more than 0 blocks nothing.
      event.isFree ||= /^(?:TRANSPARENT|[1-9])/i.test(value)
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

function noteOfCalendar(calendar: CalendarHead | undefined, { name, value }: CalendarProperty): void {
  if (!calendar) return
  if (name === 'X-WR-TIMEZONE' || name === 'TIMEZONE-ID' || name === 'TZID') calendar.zone ??= value || null
  if (name === 'X-WR-CALNAME' || name === 'NAME') calendar.name ??= plain(value)
  if (name === 'TZ') calendar.offset = value
  if (name === 'DAYLIGHT' && /^TRUE/i.test(value)) calendar.daylight = value
  if (name === 'METHOD') calendar.isCancellation = /^CANCEL$/i.test(value)
}

function plain(value: string): string {
  return value
    .slice(0, LONGEST_NAME)
    .replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? ' ' : sign))
    .trim()
}
