import { UTC, utcOf, wallOf, type Zone } from '../written/zone.ts'
import type { CalendarEvent } from './events.ts'
import type { DatedTime, Placed } from './placedTime.ts'
import type { Lasting } from './value.ts'
import { type CalendarZones, wallIn } from './zones.ts'

/** How an event lies in time once its zone is known. Walls are milliseconds as if they were UTC. */
export type EventLie = {
  readonly calendar: number
  readonly wall: number
  readonly zone: Zone
  readonly allDay: boolean
  /** Without a zone of its own: that of its calendar, or home. */
  readonly isFloating: boolean
  readonly endOf: Ending
}

/** The end of what starts at an instant; of whole days, at a midnight as if it were UTC. */
export type Ending = (start: number) => number

const DAY = 86_400_000

/** Null for an event that says neither when it starts nor which occurrence it changes. */
export function lieOf(event: CalendarEvent, zones: CalendarZones): EventLie | null {
  const { calendar } = event
  const start = event.start ?? event.recurrenceId
  if (!start) return null
  const date = dateOf(start, event, zones)
  if (date !== null) {
    const ending = endOfDays(event, date, zones)
    return { calendar, wall: date, zone: UTC, allDay: true, isFloating: false, endOf: ending }
  }
  const isFloating = !start.time.isUtc && !start.zone
  const zone = isFloating ? zoneWithout(event, zones) : zones.zoneOf(start, calendar)
  const { wall } = start.time
  return { calendar, wall, zone, allDay: false, isFloating, endOf: endOfClock(event, wall, zone, zones) }
}

/** The length that a date of a list has of its own, or null. */
export function endOfDate(
  { time, zone, end, lasting }: DatedTime,
  lie: EventLie,
  zones: CalendarZones,
): Ending | null {
  if (lie.allDay) return null
  if (lasting) return lastingFrom(lasting, lie.zone)
  if (!end) return null
  const zoneOf = (placed: Placed) =>
    !placed.time.isUtc && !placed.zone ? lie.zone : zones.zoneOf(placed, lie.calendar)
  const exact = utcOf(zoneOf(end), end.time.wall) - utcOf(zoneOf({ time, zone }), time.wall)
  return exact > 0 ? (start) => start + exact : null
}

/** The first date of what lasts all day. Outlook says so beside a midnight, which may be written in UTC. */
function dateOf(
  { time }: Placed,
  { isAllDay, calendar }: CalendarEvent,
  zones: CalendarZones,
): number | null {
  if (time.isDate) return time.wall
  if (!isAllDay) return null
  if (time.wall % DAY === 0) return time.wall
  const local = wallIn(zones.own(calendar), time)
  return local % DAY === 0 ? local : null
}

/** A day lasts a day, whatever is said. */
function endOfDays({ end, lasting, calendar }: CalendarEvent, date: number, zones: CalendarZones): Ending {
  const until = end && (end.time.wall % DAY === 0 ? end.time.wall : wallIn(zones.own(calendar), end.time))
  const days = until !== null ? Math.ceil((until - date) / DAY) : daysOf(lasting)
  return (start) => start + Math.max(1, days) * DAY
}

function daysOf(lasting: Lasting | null): number {
  return lasting ? lasting.days + Math.ceil(lasting.exact / DAY) : 1
}

/** An end before the start says nothing of how long it lasts; neither does none at all. */
function endOfClock(event: CalendarEvent, wall: number, zone: Zone, zones: CalendarZones): Ending {
  const exact = event.end ? lengthTo(event.end, event, wall, zone, zones) : 0
  if (exact > 0) return (start) => start + exact
  return event.lasting ? lastingFrom(event.lasting, zone) : (start) => start
}

function lastingFrom({ days, exact }: Lasting, zone: Zone): Ending {
  return (start) => (days > 0 ? utcOf(zone, wallOf(zone, start) + days * DAY) : start) + exact
}

/** An end without a zone is in that of its start. In zones that would put it first, both are clocks of one wall. */
function lengthTo(end: Placed, event: CalendarEvent, wall: number, zone: Zone, zones: CalendarZones): number {
  const start = utcOf(zone, wall)
  const isFloating = !end.time.isUtc && !end.zone
  if (!isFloating) {
    const zoneOfEnd = zones.zoneOf(end, event.calendar)
    const exact = utcOf(zoneOfEnd, end.time.wall) - start
    return exact > 0 || zoneOfEnd === zone ? exact : end.time.wall - wall
  }
  // Beside a start in UTC, the calendar's own zone is meant, where it has one.
  const exact = zone === UTC ? utcOf(zones.own(event.calendar, UTC), end.time.wall) - start : 0
  return exact > 0 ? exact : utcOf(zone, end.time.wall) - start
}

/** Of a start without a zone: its calendar's, where it has one; else that of its end; else home. */
function zoneWithout({ end, calendar }: CalendarEvent, zones: CalendarZones): Zone {
  const ofEnd = end?.zone && !end.time.isUtc ? zones.zoneOf(end, calendar) : zones.home
  return zones.own(calendar, ofEnd)
}
