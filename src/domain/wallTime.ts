/**
 * When something happened, as the clock on the wall showed it there: `YYYY-MM-DDTHH:mm±HH:mm`.
 * Keeps both the lived hour and the instant, so travel never moves what was written.
 */
export type WallTime = string & { readonly __brand: 'WallTime' }

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`. Sorts as text. */
export type Instant = string & { readonly __brand: 'Instant' }

const formats = new Map<string, Intl.DateTimeFormat>()

/** The instant of a date, as text. @throws RangeError for an invalid date. */
export function instantOf(date: Date): Instant {
  return date.toISOString() as Instant
}

/** What the wall showed at an instant in a time zone, to the minute. @throws RangeError for an unknown zone. */
export function wallTimeOf(date: Date, timeZone: string): WallTime {
  const wall = wallTimeIn(date, timeZone)
  const offset = Math.round((Date.parse(`${wall}Z`) - date.getTime()) / 60_000)
  return `${wall.slice(0, 16)}${offsetText(offset)}` as WallTime
}

/**
 * The wall time of a date and a clock time that the person named, in a zone. An hour that the change to
 * summer time skips becomes the hour after it; an hour that happens twice is the first of the two.
 */
export function wallTimeAt(date: string, clock: string, timeZone: string): WallTime {
  const asIfUtc = Date.parse(`${date}T${clock}:00Z`)
  const offsets = [-1, 1].map((side) => {
    const near = new Date(asIfUtc + side * 86_400_000)
    return Date.parse(`${wallTimeIn(near, timeZone)}Z`) - Math.floor(near.getTime() / 1000) * 1000
  })
  const [before = 0, after = 0] = offsets
  const first = wallTimeOf(new Date(asIfUtc - before), timeZone)
  const wanted = `${date}T${clock}`
  if (first.startsWith(wanted)) return first
  const second = wallTimeOf(new Date(asIfUtc - after), timeZone)
  return second.startsWith(wanted) ? second : first
}

/** The hour on the wall, 0–23. */
export function hourOf(wallTime: WallTime): number {
  return Number(wallTime.slice(11, 13))
}

/** The clock part, `HH:mm`. */
export function clockOf(wallTime: WallTime): string {
  return wallTime.slice(11, 16)
}

/** The instant a wall time names. */
export function instantOfWallTime(wallTime: WallTime): Instant {
  return instantOf(new Date(wallTime))
}

/** `YYYY-MM-DDTHH:mm:ss` on the wall of a time zone; floor 0 keeps it to itself and `day.ts`. */
export function wallTimeIn(date: Date, timeZone: string): string {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    })
    formats.set(timeZone, format)
  }
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of format.formatToParts(date)) part[type] = value
  return `${(part.year ?? '').padStart(4, '0')}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}`
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
