/** A date or date-time of a calendar: `wall` in milliseconds as if it were UTC. */
export type CalendarTime = { readonly wall: number; readonly isDate: boolean; readonly isUtc: boolean }

/** How long something lasts: whole days on the wall, and exact milliseconds. */
export type Lasting = { readonly days: number; readonly exact: number }

const TIME =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/i
/** Some programs forget the T. */
const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/i
const DAY = 86_400_000
const LONGEST_DAYS = 10_000
/** Outlook's zones begin in 1601; whatever is older is a slip. */
const FIRST_YEAR = 1600
const LARGEST_OFFSET = DAY

/**
 * A DATE or DATE-TIME, also with the punctuation or the offset from UTC that some programs add; null for what is none
 * or never was. 24:00, which ISO 8601 has and RFC 5545 does not, is the midnight that ends a day.
 */
export function parseCalendarTime(text: string): CalendarTime | null {
  const match = TIME.exec(text.trim())
  if (!match) return null
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0))
  if (year === undefined || month === undefined || day === undefined) return null
  if (hour === undefined || minute === undefined || second === undefined) return null
  const midnight = Date.UTC(year, month - 1, day)
  const date = new Date(midnight)
  if (year < FIRST_YEAR || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  const isEndOfDay = hour === 24 && minute === 0 && second === 0
  if ((hour > 23 && !isEndOfDay) || minute > 59 || second > 60) return null
  const wall = midnight + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000
  const offset = match[7] && !/z/i.test(match[7]) ? (parseOffset(match[7]) ?? 0) : 0
  return { wall: wall - offset, isDate: match[4] === undefined, isUtc: match[7] !== undefined }
}

/** A DURATION that is not negative; null for any other text. */
export function parseLasting(text: string): Lasting | null {
  const match = DURATION.exec(text.trim())
  if (!match || match[1] === '-') return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((part) => Number(part ?? 0))
  const whole = 7 * weeks + days
  const exact = ((hours * 60 + minutes) * 60 + seconds) * 1000
  return whole + exact / DAY > LONGEST_DAYS ? null : { days: whole, exact }
}

/** An offset from UTC, `+HHmm` or `+HHmmss`, also written shorter or without its sign, in milliseconds; else null. */
export function parseOffset(text: string): number | null {
  const match = /^([+-])?(\d{1,2})(?::?(\d{2}))?(?::?(\d{2}))?$/.exec(text.trim())
  if (!match) return null
  const size = (Number(match[2]) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0)) * 1000
  if (size > LARGEST_OFFSET) return null
  return match[1] === '-' ? -size : size
}
