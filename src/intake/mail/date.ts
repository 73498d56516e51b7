import { halfBehind, monthOfName, plainLetters, weekdayOfName } from '../written/months.ts'
import { UTC, utcOf } from '../written/zone.ts'
import { tidyName, zoneOfName, zoneOfPath } from '../written/zoneName.ts'
import { ZONES_OF_SHORT_NAMES } from '../written/zoneTable.ts'
import { wordsOfHeader } from './words.ts'

/**
 * What a Date header says. `wall` is the time as written, in milliseconds as if it were UTC; `offset` is minutes east
 * of UTC, null where none is given that can be used. `isUtc` marks `-0000`: the time is UTC, and where the writer was
 * is not said.
 */
export type MailDate = { readonly wall: number; readonly offset: number | null; readonly isUtc: boolean }

const WEEKDAY = String.raw`(?:([\p{L}-]{1,14})(?!\p{L})\.?\s*,?\s*(?:den\s+)?)?`
/** Some programs part hours from minutes by a dot, an h or nothing, or put words before ("à", "um", "kl.", a day's name). */
const TIME = String.raw`(?:\p{L}{1,12}\.?,?\s+){0,2}(\d{1,2})(?:\s*[:.h]\s*|(?<=\b\d\d)(?=\d\d\b))(\d{2})(?:\s*[:.]\s*(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?\s?m\b\.?)?`
const DAY_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})(?:\.?\s+(?:de\s+)?|\.|er\s+|[-/])(\p{L}{3,12})\.?,?(?:\s+(?:de\s+)?|[-/])(\d{2,4})\.?\s*,?\s+${TIME}(.*)$`,
  'iu',
)
const MONTH_FIRST = new RegExp(
  String.raw`^${WEEKDAY}(\p{L}{3,12})\.?\s+(\d{1,2})\s*,?\s+(?:(\d{4})\s*,?\s+)?${TIME}(.*)$`,
  'iu',
)
const NUMBERS = new RegExp(
  String.raw`^${WEEKDAY}(\d{1,2})([\s.\/\-])\s*(\d{1,2})\3\s*(\d{4}|(?<=\.)\d\d)\.?\s*,?\s+${TIME}(.*)$`,
  'iu',
)
const ISO =
  /^(?:[a-z-]{2,14}\.?\s*,?\s*)?(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})\.?[T,\s]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?\s?m\b\.?)?(.*)$/i

/**
 * Hours east of UTC: those RFC 5322 names, and those that tell winter from summer. Others mean one thing wherever they
 * are met in mail where {@link ZONES_OF_SHORT_NAMES} has one place for them.
 */
const NAMED_ZONES: Readonly<Record<string, number>> = {
  ...{ UT: 0, WET: 0, WEST: 1, BST: 1 },
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
  ...{ AST: -4, ADT: -3, NST: -3.5, NDT: -2.5, AKST: -9, AKDT: -8 },
  ...{ CET: 1, CEST: 2, CEDT: 2, MET: 1, MEST: 2, MEZ: 1, MESZ: 2, EET: 2, EEST: 3 },
  ...{ AEST: 10, AEDT: 11, ACST: 9.5, ACDT: 10.5, NZST: 12, NZDT: 13 },
}

/** No place on earth was ever further from UTC; what is written beyond it is no offset that can be used. */
const FURTHEST = 16 * 60

/**
 * A Date header's value, its folding included: RFC 5322 with its obsolete forms (years of two and three digits, named
 * zones, no seconds, no day name, comments, blanks anywhere), the order of C's `asctime`, ISO 8601, months named in
 * other languages of the West or written as numbers (day first; the day of the week decides where both orders could
 * be). Null for what is none of these or never was (31 February): it is called unreadable rather than guessed at. A
 * day name that does not fit its date is passed over. A leap second is the second before it.
 */
export function parseMailDate(value: string): MailDate | null {
  // Of one character a byte, in which a no-break space may be half a letter.
  const text = withoutComments(value).replace(/[ \t\r\n]+/g, ' ')
  const isPlain = !/[^\x20-\x7e]|=\?/.test(text)
  return readDate(isPlain ? text.trim() : eastern(plainLetters(halfBehind(wordsOfHeader(text)))))
}

function readDate(text: string): MailDate | null {
  const dayFirst = DAY_FIRST.exec(text)
  if (dayFirst) {
    const [, , day, month = '', year, hour, minute, second, half, zone] = dayFirst
    return dated(yearOf(year), monthOfName(month), day, [hour, minute, second, half], zone)
  }
  const monthFirst = MONTH_FIRST.exec(text)
  if (monthFirst) {
    const [, , month = '', day, year, hour, minute, second, half, rest = ''] = monthFirst
    const time = [hour, minute, second, half]
    if (year) return dated(Number(year), monthOfName(month), day, time, rest)
    const last = /^(.*?)\s(\d{4})(\s.*)?$/.exec(` ${rest.trim()}`)
    if (!last) return null
    return dated(Number(last[2]), monthOfName(month), day, time, last[1]?.trim() || last[3])
  }
  const iso = ISO.exec(text)
  if (iso) {
    const [, year, , month, day, hour, minute, second, half, zone] = iso
    return dated(Number(year), Number(month), day, [hour, minute, second, half], zone)
  }
  const numbers = NUMBERS.exec(text)
  return numbers && dateOfNumbers(numbers)
}

/** The signs behind a year, a month and a day in Chinese and Japanese. */
function eastern(text: string): string {
  return text
    .replace(/(\d{4})年\s*(\d{1,2})月\s*(\d{1,2})日/, '$1-$2-$3 ')
    .replace(/(\d)月/, '$1')
    .replace(/[\u2212–](?=\d{4})/, '-')
}

/** Of two numbers that could both be a month the first is the day, unless a day of the week says otherwise. */
function dateOfNumbers([
  ,
  name = '',
  first = '',
  sign,
  second,
  year,
  ...rest
]: RegExpExecArray): MailDate | null {
  const [hour, minute, seconds, half, zone] = rest
  const as = (day: string | undefined, month: string | undefined) =>
    dated(yearOf(year), Number(month), day, [hour, minute, seconds, half], zone)
  const [dayFirst, monthFirst] = [as(first, second), as(second, first)]
  if (!dayFirst || !monthFirst || first === second) return dayFirst ?? monthFirst
  const weekday = weekdayOfName(name)
  const fits = ({ wall }: MailDate) => new Date(wall).getUTCDay() === weekday
  if (weekday !== null && fits(dayFirst) !== fits(monthFirst)) return fits(dayFirst) ? dayFirst : monthFirst
  // With strokes, one half of the world writes the day first and the other half the month.
  return sign === '/' ? null : dayFirst
}

/** Comments nest and may hold quoted brackets; one that never ends runs to the end. */
function withoutComments(value: string): string {
  if (!value.includes('(')) return value
  let text = ''
  let depth = 0
  for (let index = 0; index < value.length; index++) {
    const sign = value[index]
    if (sign === '\\') index++
    else if (sign === '(') depth++
    else if (sign === ')' && depth > 0) {
      depth--
      text += ' '
    } else if (depth === 0) text += sign
  }
  return text
}

/** RFC 5322, 4.3: 00 to 49 are this century's, 50 to 99 and three digits count from 1900. */
function yearOf(text = ''): number {
  const year = Number(text)
  if (text.length === 4) return year
  return text.length === 2 && year < 50 ? 2000 + year : 1900 + year
}

function dated(
  year: number,
  month: number,
  dayText: string | undefined,
  [hourText, minuteText, secondText, half]: readonly (string | undefined)[],
  zone = '',
): MailDate | null {
  const day = Number(dayText)
  const hour = half ? clockHour(Number(hourText), half) : Number(hourText)
  const minute = Number(minuteText)
  const second = Math.min(Number(secondText ?? 0), secondText === '60' ? 59 : 99)
  if (year < 1900 || month < 1 || month > 12 || !(hour <= 23) || minute > 59 || second > 59) return null
  const wall = Date.UTC(year, month - 1, day, hour, minute, second)
  const date = new Date(wall)
  if (day < 1 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return { wall, ...zoneOf(zone.trim(), wall) }
}

function clockHour(hour: number, half: string): number {
  const later = /p/i.test(half) ? 12 : 0
  // Some programs put it behind a clock of 24 hours too.
  return hour > 12 ? (later > 0 ? hour : Number.NaN) : (hour % 12) + later
}

/** A number wins over a name; letters of the military are not used, as RFC 5322 has it that most were written wrongly. */
function zoneOf(text: string, wall: number): { offset: number | null; isUtc: boolean } {
  // Some programs leave the minutes away.
  const numeric = /(?:^|[\sA-Z])([+-]) ?(?:(\d{1,2})[:.]?(\d{2})|(\d{1,2}))(?!\d)/i.exec(text)
  if (numeric) {
    const minutes = Number(numeric[3] ?? 0)
    const size = Number(numeric[2] ?? numeric[4]) * 60 + minutes
    if (numeric[1] === '-' && size === 0) return { offset: null, isUtc: true }
    if (minutes > 59 || size > FURTHEST) return { offset: null, isUtc: false }
    return { offset: numeric[1] === '-' ? -size : size, isUtc: false }
  }
  // Some programs write what their platform calls its zone. Letters alone are those above, or nobody's.
  const [, letters = '', more = ' '] = /^"?([A-Z]+)"?(|\s.*)$/i.exec(text) ?? []
  const hours = NAMED_ZONES[letters.toUpperCase()]
  const words = tidyName(text)
  const isOne = more !== '' || (hours === undefined && ZONES_OF_SHORT_NAMES.get(words)?.length === 1)
  const zone = isOne && words !== '' ? (zoneOfPath(words) ?? zoneOfName(words, UTC)?.zone) : null
  if (zone) return { offset: Math.round((wall - utcOf(zone, wall)) / 60_000), isUtc: false }
  const summer = / dst\b/i.test(more) ? 1 : 0
  return { offset: hours === undefined ? null : (hours + summer) * 60, isUtc: false }
}
