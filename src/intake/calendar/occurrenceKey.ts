import { UTC } from '../written/zone.ts'
import type { EventLie } from './eventLie.ts'
import type { Placed } from './placedTime.ts'
import { type CalendarZones, rewall, wallIn } from './zones.ts'

/** What an exception or a change names: a start on its series' wall, or a whole date of a series that has a clock. */
export type OccurrenceKey = number

const DAY = 86_400_000
const PART = 0.5

/**
 * All that a time may name in a series. In RFC 5545 it is one start; programs also write dates, midnights, clocks
 * without their zone, and a Z behind the clock of a series that has no zone. What a series does not have is not met.
 */
export function keysOf(placed: Placed, lie: EventLie, zones: CalendarZones): readonly OccurrenceKey[] {
  const { time, zone } = placed
  if (lie.allDay) return [dateOf(placed, lie, zones)]
  if (time.isDate) return [dateKey(time.wall)]
  const isFloating = !time.isUtc && !zone
  const written = isFloating ? lie.zone : zones.zoneOf(placed, lie.calendar)
  const keys: OccurrenceKey[] = [rewall(time.wall, written, lie.zone)]
  if (isFloating) {
    const own = zones.own(lie.calendar, lie.zone)
    if (own !== lie.zone) keys.push(rewall(time.wall, own, lie.zone))
  }
  if (time.isUtc && lie.isFloating) keys.push(time.wall)
  if (!time.isUtc && time.wall % DAY === 0 && lie.wall % DAY !== 0 && written === lie.zone)
    keys.push(dateKey(time.wall))
  return keys
}

/** The one start on the series' wall that a time names best; of a date, at the series' hour. */
export function wallFor(placed: Placed, lie: EventLie, zones: CalendarZones): number {
  const { time, zone } = placed
  if (lie.allDay) return dateOf(placed, lie, zones)
  if (time.isDate) return time.wall + (lie.wall % DAY)
  if (time.isUtc || zone) return rewall(time.wall, zones.zoneOf(placed, lie.calendar), lie.zone)
  return lie.zone === UTC ? rewall(time.wall, zones.own(lie.calendar, UTC), UTC) : time.wall
}

/** Whether one of `keys` names the start at `wall`. */
export function isNamed(keys: { has(key: OccurrenceKey): boolean; readonly size: number }, wall: number) {
  return keys.size > 0 && (keys.has(wall) || keys.has(dateKey(wall)))
}

/** A whole date. No clock shows parts of a millisecond, so it is not the midnight it begins with. */
export function dateKey(wall: number): OccurrenceKey {
  return Math.floor(wall / DAY) * DAY + PART
}

/** The date of something that lasts all day. In UTC, Exchange means the midnight of the calendar's own zone. */
function dateOf({ time }: Placed, lie: EventLie, zones: CalendarZones): number {
  const wall = time.wall % DAY === 0 ? time.wall : wallIn(zones.own(lie.calendar), time)
  return Math.floor(wall / DAY) * DAY
}
