import { addDays, type Day } from './day.ts'
import { type Instant, instantOf, type WallTime, wallTimeAt } from './wallTime.ts'

/** When the sample person did things: a day of theirs and hours since its midnight; past 24 is after the next. */
export type Clock = { readonly at: (day: Day, hours: number) => WallTime }

/** The clock on the wall of a zone, for hours from 6 in the morning on. @throws RangeError for an unknown zone. */
export function makeClock(timeZone: string): Clock {
  const offsets = new Map<Day, string>()
  const at = (day: Day, hours: number): WallTime => {
    const date = hours >= 24 ? addDays(day, 1) : day
    const minutes = Math.floor((hours % 24) * 60)
    const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
    // Clocks change at night: an hour of the night is asked of the zone, the others share their noon's offset.
    if (hours >= 24) return wallTimeAt(date, time, timeZone)
    let offset = offsets.get(date)
    if (offset === undefined) {
      offset = wallTimeAt(date, '12:00', timeZone).slice(16)
      offsets.set(date, offset)
    }
    return `${date}T${time}${offset}` as WallTime
  }
  return { at }
}

/** The instant so many minutes after a wall time. */
export function after(at: WallTime, minutes: number): Instant {
  return instantOf(new Date(Date.parse(at) + 60_000 * minutes))
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
