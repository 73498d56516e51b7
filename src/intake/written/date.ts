import { halfBehind, monthOfName, plainLetters } from './months.ts'

/** Which of two numbers comes first where a date is written in numbers alone and its year comes last. */
export type DateOrder = 'day-first' | 'month-first'

/** The same of dates of which none may need it. */
export type KnownOrder = DateOrder | 'none'

/**
 * A date as a table has it, with the clock beside it where there is one (minutes since midnight), the clock that it
 * lasts `until`, and how far those are from UTC where it says so.
 */
export type WrittenDate = {
  readonly date: string
  readonly minute: number | null
  readonly until: number | null
  readonly offsetMinutes: number | null
}

const LONGEST = 80
/** A name of a day before the date. */
const WEEKDAY = /^(?:le\s+|am\s+)?[\p{L}-]{2,14}\.?,?\s+(?:d(?:en|\.)\s+)?(?=\d)/iu
const YEAR_FIRST = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[-/.月월]\s?(\d{1,2})(?!\d)[.日일]?/
const CLOSE = /^(\d{4})(\d{2})(\d{2})(?!\d)/
const IN_NUMBERS = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/
const DAY_MONTH_NAMED =
  /^(\d{1,2})(?:st|nd|rd|th|er|\.|º|ª)?[\s-]+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?[\s-]+(?:de\s+|del\s+)?(\d{4}|\d{2})(?!\d)/iu
const MONTH_NAMED_DAY =
  /^(?:\p{L}{2,12}\.?,?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu
const YEAR_NAMED = /^(\d{4})\.?\s+(?:\p{L}{1,12}\.?,?\s+)?(\p{L}{3,12})\.?\s+(\d{1,2})(?!\d)/u
const CLOCK =
  /(?<![\d.:])(\d{1,2})(?:\s?[:.hu]\s?(\d{2})(?::\d{2}(?:[.,]\d{1,9})?)?|\s?(?:h(?:rs?|\b)|u(?:hr|\b))|(?=\s?[ap]\.?\s?m\b)|(?=\s?(?:-|–|to|bis|à|a|hasta)\s?\d{1,2}(?::\d|\s?(?:h|uhr|[ap]\.?\s?m)\b)))(?!\d)\s?([apπμ]\.?\s?[mμ](?!\w)|(?<=\d)[ap]\b)?/giu
/** Clocks without a sign between, and nothing beside them: `0900`, `930-1020`, `1400 h`. */
const BARE_CLOCKS = /^\s*\d{3,4}(?:\s?[-–]\s?\d{3,4})?\s?(?:h|hrs?|uhr)?\s*$/i
const OFFSET = /(?<=\d|\s)(?:(Z|UTC|GMT)|(?:UTC|GMT)([+-])(\d{1,2})|(?:UTC|GMT)?([+-])(\d{2}):?(\d{2}))$/

/** A date in one of the ways tables have; null for any other text, and for a date that never was. */
export function writtenDate(text: string, order: KnownOrder): WrittenDate | null {
  const written = halfBehind(text.trim().slice(0, LONGEST)).trim()
  const whole = written.normalize('NFC')
  // A month may stand first where else a day of the week does.
  const isWhole = dateIn(whole, order) !== null
  const bare = isWhole ? whole : whole.replace(WEEKDAY, '')
  const found = dateIn(bare, order)
  if (!found) return null
  const rest = bare
    .slice(found.length)
    .replace(/\s\([^()]{1,40}\)$/, '')
    .replace(/^T(\d\d)(?:(\d\d)(?:\d\d)?(?!:))?/, (_, hour, minute) => (minute ? `${hour}:${minute}` : hour))
  const [minute = null, until = null] = clocksIn(isSpan(rest) ? rest : rest.replace(OFFSET, ''))
  const [, utc, shortSign, short, longSign, long, minutes = 0] =
    (minute === null || isSpan(rest) ? null : OFFSET.exec(rest)) ?? []
  const sign = shortSign ?? longSign
  const away = (Number(short ?? long) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1)
  return { date: found.date, minute, until, offsetMinutes: utc ? 0 : sign ? away : null }
}

/** `09:00-09:50`, which could be an offset but for its minutes, or for being the later clock. */
function isSpan(text: string): boolean {
  const [, from = '', to = ''] = /\s(\d{1,2}:\d{2})\s?-\s?(\d{2}:\d{2})$/.exec(text) ?? []
  return to !== '' && (to > from.padStart(5, '0') || !/(?:00|30|45)$/.test(to))
}

/** Every clock of 12 or 24 hours in a text (`9:00 AM - 9:50 AM`, `14 h 05`, `9 Uhr`), in minutes since midnight. */
export function clocksIn(text: string): readonly number[] {
  const clocks: number[] = []
  let isOpen = false
  const written = BARE_CLOCKS.test(text) ? text.replace(/\d\d(?!\d)/g, ':$&') : text
  for (const [, hours, minutes, half] of halfBehind(written.slice(0, LONGEST)).matchAll(CLOCK)) {
    const [hour, minute] = [Number(hours), Number(minutes ?? 0)]
    const isHalf = half !== undefined
    const isLate = isHalf && /^[pμ]/i.test(half)
    // Some programs put it behind a clock of 24 hours too.
    const isEndOfDay = hour === 24 && minute === 0 && !isHalf
    if (minute > 59 || (hour > (isHalf && !isLate ? 12 : 23) && !isEndOfDay)) continue
    const clock = (isHalf && hour < 13 ? (hour % 12) + (isLate ? 12 : 0) : hour) * 60 + minute
    const before = clocks.at(-1) ?? clock
    // Of `1:00 - 1:50 PM` both are in the afternoon, of `11:00 - 12:20 PM` one is.
    if (isHalf && isOpen && before < 720 && before + 720 <= clock) clocks[clocks.length - 1] = before + 720
    clocks.push(clock)
    isOpen = !isHalf && hour > 0 && hour < 13
  }
  return clocks
}

/**
 * What the dates of a column themselves say of their order: a number past 12 is no month, and a dot comes after a day.
 * `none` where no date needs it; null where either could be meant, so that the person must say.
 */
export function dateOrderOf(texts: readonly string[]): KnownOrder | null {
  const seen = { dayFirst: 0, monthFirst: 0, open: 0 }
  for (const text of texts) {
    const match = IN_NUMBERS.exec(text.trim().replace(WEEKDAY, ''))
    if (!match) continue
    const [first, second] = [Number(match[1]), Number(match[3])]
    if (match[2] === '.' || (first > 12 && second <= 12)) seen.dayFirst++
    else if (second > 12 && first <= 12) seen.monthFirst++
    else if (first !== second) seen.open++
  }
  if (seen.dayFirst === 0 && seen.monthFirst === 0) return seen.open === 0 ? 'none' : null
  return seen.dayFirst >= seen.monthFirst ? 'day-first' : 'month-first'
}

function dateIn(text: string, order: KnownOrder): { readonly date: string; readonly length: number } | null {
  const plain = plainLetters(text)
  const yearFirst = YEAR_FIRST.exec(text) ?? CLOSE.exec(text)
  if (yearFirst) return dated(yearFirst[0], yearFirst[1], yearFirst[2], yearFirst[3])
  const inNumbers = IN_NUMBERS.exec(text)
  if (inNumbers) {
    const [all, first, , second, year] = inNumbers
    return order === 'day-first' ? dated(all, year, second, first) : dated(all, year, first, second)
  }
  return named(plain)
}

function named(text: string): { readonly date: string; readonly length: number } | null {
  const day = DAY_MONTH_NAMED.exec(text)
  if (day) return dated(day[0], day[3], monthOfName(day[2] ?? ''), day[1])
  const month = MONTH_NAMED_DAY.exec(text)
  if (month) return dated(month[0], month[3], monthOfName(month[1] ?? ''), month[2])
  const year = YEAR_NAMED.exec(text)
  return year && dated(year[0], year[1], monthOfName(year[2] ?? ''), year[3])
}

function dated(
  all: string,
  year: string | undefined,
  month: string | number | undefined,
  day: string | undefined,
) {
  const written = Number(year)
  const full = (year ?? '').length === 2 ? written + 2000 : written
  const date = dateText(full, Number(month), Number(day))
  return date === null ? null : { date, length: all.length }
}

/** `YYYY-MM-DD` from numbers, or null for a date that never was. */
export function dateText(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && year >= 1900 ? date.toISOString().slice(0, 10) : null
}
