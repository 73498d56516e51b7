import { viewOf } from './heap.ts'
import { FROM_1601 } from './property.ts'

/** One occurrence that was changed: which it was, and what it is now, on the wall of the series in milliseconds. */
export type ChangedOccurrence = {
  readonly original: number
  readonly start: number
  readonly end: number
  /** Whether it shows as free, or lasts all day; null where that is as in the series. */
  readonly isFree: boolean | null
  readonly isAllDay: boolean | null
}

/**
 * How an appointment repeats, on the wall of its own zone in milliseconds as if it were UTC: the first start and end,
 * which were taken out, and which changed. `rule` is a recurrence rule of RFC 5545, null for a pattern that is not known.
 */
export type RecurrencePattern = {
  readonly rule: string | null
  readonly start: number
  readonly end: number
  readonly without: readonly number[]
  readonly changed: readonly ChangedOccurrence[]
}

const MINUTE = 60_000
const DAY = 1440
const [READER, READER_OF_APPOINTMENTS] = [0x3004, 0x3006]
const [NUMBERED, DATED] = [0x2022, 0x2021]
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const LAST_OF_MONTH = 5
/** The calendars whose days are those of RFC 5545; others follow the moon, or other years. */
const GREGORIAN = new Set([0, 1, 2, 9, 10, 11, 12])

/**
 * Reads the pattern by which Outlook repeats an appointment ([MS-OXOCAL] 2.2.1.44). Null where it is none. What is cut
 * off behind the pattern itself is left out.
 */
export function recurrencePatternIn(bytes: Uint8Array): RecurrencePattern | null {
  const numbers = new Numbers(bytes)
  const [reader] = [numbers.short(), numbers.short()]
  const [frequency, type, calendar] = [numbers.short(), numbers.short(), numbers.short()]
  numbers.long()
  const period = numbers.long()
  numbers.long()
  const rule = ruleOf(type, frequency, period, numbers)
  const [end, count, weekStart] = [numbers.long(), numbers.long(), numbers.long()]
  const deleted = numbers.dates()
  const moved = new Set(numbers.dates())
  const [from, until] = [numbers.date(), numbers.date()]
  if (reader !== READER || numbers.isOver) return null
  const isKnown = numbers.long() === READER_OF_APPOINTMENTS
  numbers.long()
  const [starts, ends] = [numbers.long(), numbers.long()]
  if (!isKnown || numbers.isOver || starts > 2 * DAY || ends < starts || ends - starts > 31 * DAY) return null
  const changed = changedIn(numbers)
  const ending = end === NUMBERED ? `;COUNT=${count}` : end === DATED ? `;UNTIL=${dateText(until)}` : ''
  return {
    rule:
      rule === null || !GREGORIAN.has(calendar)
        ? null
        : `${rule};WKST=${WEEKDAYS[weekStart] ?? 'SU'}${ending}`,
    start: from + starts * MINUTE,
    end: from + ends * MINUTE,
    // What was changed is among what was taken out.
    without: deleted.filter((date) => !moved.has(date)).map((date) => date + starts * MINUTE),
    changed,
  }
}

/** Null for a pattern that is not known; its own numbers are passed over all the same. */
function ruleOf(type: number, frequency: number, period: number, numbers: Numbers): string | null {
  const every = (name: string, interval: number) =>
    interval >= 1 && interval <= 9999 && Number.isInteger(interval)
      ? `FREQ=${name};INTERVAL=${interval}`
      : null
  const along = (start: string | null, more: string) => (start === null ? null : start + more)
  switch (type) {
    case 0:
      return every('DAILY', period / DAY)
    case 1: {
      const days = weekdaysIn(numbers.long())
      // "Every weekday" is a day's pattern by its frequency, and a week's by its type.
      const weeks = frequency === 0x200a ? 1 : period
      return days === '' ? null : along(every('WEEKLY', weeks), `;BYDAY=${days}`)
    }
    case 2:
    case 4:
      return along(every('MONTHLY', period), monthDay(numbers.long()))
    case 3: {
      const [days, place] = [weekdaysIn(numbers.long()), numbers.long()]
      if (days === '' || place < 1 || place > LAST_OF_MONTH) return null
      return along(
        every('MONTHLY', period),
        `;BYDAY=${days};BYSETPOS=${place === LAST_OF_MONTH ? -1 : place}`,
      )
    }
    case 0x0a:
    case 0x0c:
      numbers.long()
      return null
    case 0x0b:
      numbers.long()
      numbers.long()
      return null
    default:
      return null
  }
}

/** A day that a month does not have is its last. */
function monthDay(day: number): string {
  if (day >= 31) return ';BYMONTHDAY=-1'
  if (day <= 28) return `;BYMONTHDAY=${Math.max(1, day)}`
  return `;BYMONTHDAY=${Array.from({ length: day - 27 }, (_, index) => 28 + index).join()};BYSETPOS=-1`
}

function weekdaysIn(bits: number): string {
  return WEEKDAYS.filter((_, place) => (bits & (1 << place)) !== 0).join()
}

/** What each changed occurrence overrides, in the order it is written in; texts have two lengths before them. */
const OVERRIDES = [
  { bit: 0x01, size: 'text' },
  { bit: 0x02, size: 4 },
  { bit: 0x04, size: 4 },
  { bit: 0x08, size: 4 },
  { bit: 0x10, size: 'text' },
  { bit: 0x20, size: 4, name: 'isFree' },
  { bit: 0x40, size: 4 },
  { bit: 0x80, size: 4, name: 'isAllDay' },
  { bit: 0x100, size: 4 },
] as const

function changedIn(numbers: Numbers): readonly ChangedOccurrence[] {
  const changed: ChangedOccurrence[] = []
  for (let left = numbers.short(); left > 0; left--) {
    const [start, end, original] = [numbers.date(), numbers.date(), numbers.date()]
    const flags = numbers.short()
    const own: { isFree: boolean | null; isAllDay: boolean | null } = { isFree: null, isAllDay: null }
    for (const override of OVERRIDES) {
      if ((flags & override.bit) === 0) continue
      if (override.size === 'text') {
        numbers.short()
        numbers.skip(numbers.short())
        continue
      }
      const value = numbers.long()
      if ('name' in override) own[override.name] = override.name === 'isFree' ? value === 0 : value !== 0
    }
    if (numbers.isOver) break
    changed.push({ original, start, end, ...own })
  }
  return changed
}

function dateText(date: number): string {
  return new Date(date).toISOString().slice(0, 10).replaceAll('-', '')
}

/** Numbers in a row; behind the end they are 0, and `isOver` says so. */
class Numbers {
  isOver = false
  #at = 0
  readonly #view: DataView

  constructor(bytes: Uint8Array) {
    this.#view = viewOf(bytes)
  }

  short(): number {
    return this.#has(2) ? this.#view.getUint16(this.#at - 2, true) : 0
  }

  long(): number {
    return this.#has(4) ? this.#view.getUint32(this.#at - 4, true) : 0
  }

  /** Minutes since 1601, in milliseconds since 1970. */
  date(): number {
    return this.long() * MINUTE - FROM_1601
  }

  /** As many as the number before them says. */
  dates(): readonly number[] {
    const count = this.long()
    const dates: number[] = []
    while (dates.length < count && !this.isOver) dates.push(this.date())
    return dates
  }

  skip(bytes: number): void {
    this.#has(bytes)
  }

  #has(bytes: number): boolean {
    if (this.#at + bytes > this.#view.byteLength) this.isOver = true
    else this.#at += bytes
    return !this.isOver
  }
}
