import { ruleOfOld } from './oldRule.ts'
import { type CalendarTime, parseCalendarTime } from './value.ts'

/** How often a rule repeats. Rules of minutes and seconds are no appointments. */
export type Frequency = 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY'

/** A day of the week, 0 (Monday) to 6; the `nth` of its month or year, from the end where negative, 0 for every. */
export type RuleWeekday = { readonly weekday: number; readonly nth: number }

/** An RRULE of RFC 5545, its parts as numbers. An empty list is a part that is not there. */
export type RecurrenceRule = {
  readonly frequency: Frequency
  readonly interval: number
  readonly count: number | null
  readonly until: CalendarTime | null
  /** The day a week begins with, 0 (Monday) to 6. */
  readonly weekStart: number
  readonly weekdays: readonly RuleWeekday[]
  readonly months: readonly number[]
  readonly monthDays: readonly number[]
  readonly yearDays: readonly number[]
  readonly weekNumbers: readonly number[]
  readonly hours: readonly number[]
  readonly minutes: readonly number[]
  readonly seconds: readonly number[]
  readonly positions: readonly number[]
  /** Whether a day that its month has not is the one before or behind it, as RFC 7529 has it; else it is none. */
  readonly skip: 'BACKWARD' | 'FORWARD' | null
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const FREQUENCIES: readonly string[] = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY']
const MOST_OF_A_PART = 400

/** Reads a rule. A part that this RFC does not have is passed over; one that it has and that makes no sense is a fault. */
export function parseRule(text: string): RecurrenceRule | 'unreadable-rule' | 'too-often' {
  const parts = new Map<string, string>()
  // Some programs write the property's name twice, and parts that they leave empty.
  const bare = (ruleOfOld(text.trim()) ?? text)
    .replaceAll(/\s/g, '')
    .toUpperCase()
    .replace(/^RRULE:/, '')
  for (const part of bare.split(';')) {
    const [name = '', value] = part.split('=')
    if (value) parts.set(name, value.replace(/,+$/, ''))
  }
  const frequency = parts.get('FREQ') ?? ''
  if (frequency === 'SECONDLY' || frequency === 'MINUTELY') return 'too-often'
  if (!FREQUENCIES.includes(frequency)) return 'unreadable-rule'
  const numbers = (name: string, least: number, most: number) =>
    numbersOf(parts.get(name), (value) => value !== 0 || least === 0, least, most)
  const until = parts.has('UNTIL') ? parseCalendarTime(parts.get('UNTIL') ?? '') : null
  const [interval] = numbersOf(parts.get('INTERVAL'), () => true, 0, 1_000_000) ?? []
  const count = numbersOf(parts.get('COUNT'), () => true, -1, 1_000_000_000)
  const lists = {
    weekdays: weekdaysOf(parts.get('BYDAY')),
    months: numbers('BYMONTH', 1, 12),
    monthDays: numbers('BYMONTHDAY', -31, 31),
    yearDays: numbers('BYYEARDAY', -366, 366),
    weekNumbers: numbers('BYWEEKNO', -53, 53),
    hours: numbers('BYHOUR', 0, 23),
    minutes: numbers('BYMINUTE', 0, 59),
    seconds: numbers('BYSECOND', 0, 59),
    positions: numbers('BYSETPOS', -366, 366),
  }
  if (!count || (parts.has('UNTIL') && !until) || !isWhole(lists)) return 'unreadable-rule'
  // Of other calendars than ours nobody here knows the months.
  if (!/^(?:GREGORIAN)?$/.test(parts.get('RSCALE') ?? '')) return 'unreadable-rule'
  const skip = parts.get('SKIP')
  const weekStart = WEEKDAYS.indexOf(parts.get('WKST') ?? 'MO')
  return {
    frequency: frequency as Frequency,
    interval: Math.max(1, interval ?? 1),
    // No rule is made to happen never: programs that keep 0 or -1 for "no end" write it.
    count: Math.max(0, count[0] ?? 0) || null,
    until,
    skip: skip === 'BACKWARD' || skip === 'FORWARD' ? skip : null,
    weekStart: Math.max(0, weekStart),
    ...lists,
  }
}

type Whole<Lists> = { [Name in keyof Lists]: NonNullable<Lists[Name]> }

function isWhole<Lists extends Record<string, readonly unknown[] | null>>(
  lists: Lists,
): lists is Lists & Whole<Lists> {
  return Object.values(lists).every((list) => list !== null)
}

/** Null where a number is none, or lies outside what its part may hold. */
function numbersOf(
  text: string | undefined,
  isSound: (value: number) => boolean,
  least: number,
  most: number,
): readonly number[] | null {
  if (text === undefined) return []
  const numbers = text
    .split(',', MOST_OF_A_PART)
    .map((part) => (/^[+-]?\d{1,9}$/.test(part) ? Number(part) : Number.NaN))
  return numbers.every((value) => value >= least && value <= most && isSound(value))
    ? [...new Set(numbers)]
    : null
}

function weekdaysOf(text: string | undefined): readonly RuleWeekday[] | null {
  if (text === undefined) return []
  const days = [...new Set(text.split(',', MOST_OF_A_PART))].map((part) => {
    const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(part)
    const weekday = WEEKDAYS.indexOf(match?.[2] ?? '')
    return match && weekday >= 0 ? { weekday, nth: Number(match[1] ?? 0) } : null
  })
  return days.every((day) => day !== null) ? days : null
}
