import { type Frequency, parseRule, type RecurrenceRule } from './recurrenceRule.ts'
import type { CalendarTime } from './value.ts'

/** What expanding may still cost, so that no file can keep the app busy for long. Counted down. */
export type Steps = { left: number }

/** Why a rule gives no times, or not all: it cannot be read, repeats by the minute, or the steps ran out. */
export type RuleFault = 'unreadable-rule' | 'too-often' | 'too-many'

/** Times on the wall at which something happens; with a fault, those found before it. */
export type Times = { readonly walls: readonly number[]; readonly fault: RuleFault | null }

const DAY = 86_400_000
const HOUR = 3_600_000
/** One rule's share: a period costs about what looking at its days does, a time that is found what placing it does. */
const STEPS_A_RULE = 120_000
const COST_OF_A_TIME = 3
/** Weekdays are cheap to look at; a year has many days. */
const COST_OF: Readonly<Record<Frequency, number>> = {
  YEARLY: 60,
  MONTHLY: 10,
  WEEKLY: 2,
  DAILY: 1,
  HOURLY: 1,
}
const DAYS_IN: Readonly<Record<Frequency, number>> = {
  YEARLY: 366,
  MONTHLY: 31,
  WEEKLY: 7,
  DAILY: 1,
  HOURLY: 1,
}

/**
 * When a rule happens from `window.from` up to and without `window.to`, all on the event's own wall, ascending; never
 * before `start`, and at `start` only if the rule has it. `untilOf` brings the rule's end to that wall. Follows
 * RFC 5545, 3.3.10, period by period, so that a rule which never comes true ends where the window does.
 */
export function timesOfRule(
  text: string,
  start: number,
  window: { readonly from: number; readonly to: number },
  untilOf: (until: CalendarTime) => number,
  steps: Steps,
): Times {
  const parsed = parseRule(text)
  if (typeof parsed === 'string') return { walls: [], fault: parsed }
  const rule = withDefaults(parsed, start)
  const end = Math.min(window.to, rule.until ? untilOf(rule.until) + 1 : window.to)
  const walls: number[] = []
  const cost = COST_OF[rule.frequency]
  let count = rule.count ?? Number.POSITIVE_INFINITY
  let left = Math.min(STEPS_A_RULE, steps.left)
  // What is counted must be counted from the first; what is not can be looked at from the window on.
  for (let index = rule.count === null ? firstPeriod(rule, start, window.from) : 0; ; index++) {
    const period = periodAt(rule, start, index)
    if (period.from >= end || count <= 0) break
    const found = timesWithin(rule, period, left / COST_OF_A_TIME)
    const spent = cost + (found ? found.length * COST_OF_A_TIME : left)
    left -= spent
    steps.left -= spent
    if (left < 0) return { walls, fault: 'too-many' }
    for (const wall of found ?? []) {
      if (wall < start) continue
      if (wall >= end || count <= 0) break
      count--
      if (wall >= window.from) walls.push(wall)
    }
  }
  return { walls, fault: null }
}

/** What a rule leaves open is as the event's start has it. */
function withDefaults(rule: RecurrenceRule, start: number): RecurrenceRule {
  const date = new Date(start)
  const { frequency, weekdays, monthDays, yearDays, weekNumbers } = rule
  const isOpen = weekdays.length + monthDays.length + yearDays.length + weekNumbers.length === 0
  const months =
    isOpen && frequency === 'YEARLY' && rule.months.length === 0 ? [date.getUTCMonth() + 1] : rule.months
  const isByMonth = frequency === 'YEARLY' || frequency === 'MONTHLY'
  const hours = rule.hours.length > 0 || frequency === 'HOURLY' ? rule.hours : [date.getUTCHours()]
  return {
    ...rule,
    months,
    monthDays: isOpen && isByMonth ? [date.getUTCDate()] : monthDays,
    weekdays: isOpen && frequency === 'WEEKLY' ? [{ weekday: weekdayOf(start / DAY), nth: 0 }] : weekdays,
    hours,
    minutes: rule.minutes.length > 0 ? rule.minutes : [date.getUTCMinutes()],
    seconds: rule.seconds.length > 0 ? rule.seconds : [date.getUTCSeconds()],
  }
}

/** A year, a month, a week, a day, or an hour: from its first moment up to and without its last. */
type Period = { readonly from: number; readonly to: number }

function periodAt({ frequency, interval, weekStart }: RecurrenceRule, start: number, index: number): Period {
  const step = index * interval
  const date = new Date(start)
  switch (frequency) {
    case 'YEARLY': {
      const year = date.getUTCFullYear() + step
      return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) }
    }
    case 'MONTHLY': {
      const month = date.getUTCMonth() + step
      return { from: Date.UTC(date.getUTCFullYear(), month), to: Date.UTC(date.getUTCFullYear(), month + 1) }
    }
    case 'WEEKLY': {
      const day = Math.floor(start / DAY)
      const from = (day - ((weekdayOf(day) - weekStart + 7) % 7) + 7 * step) * DAY
      return { from, to: from + 7 * DAY }
    }
    case 'DAILY': {
      const from = (Math.floor(start / DAY) + step) * DAY
      return { from, to: from + DAY }
    }
    case 'HOURLY': {
      const from = (Math.floor(start / HOUR) + step) * HOUR
      return { from, to: from + HOUR }
    }
  }
}

/** A period that surely lies before the window, and not much before. */
function firstPeriod({ frequency, interval }: RecurrenceRule, start: number, from: number): number {
  const longest = frequency === 'HOURLY' ? HOUR : DAYS_IN[frequency] * DAY
  return Math.max(0, Math.floor((from - start) / (longest * interval)) - 1)
}

/** Null where a period has more than `most` times: by the second of every hour, no appointment is meant. */
function timesWithin(rule: RecurrenceRule, period: Period, most: number): readonly number[] | null {
  const timesADay = rule.hours.length * rule.minutes.length * rule.seconds.length
  const walls: number[] = []
  const first = Math.floor(period.from / DAY)
  const last = Math.ceil(period.to / DAY)
  for (let day = first; day < last; day++) {
    const date = new Date(day * DAY)
    if (rule.months.length > 0 && !rule.months.includes(date.getUTCMonth() + 1)) {
      // On to the next month.
      day = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1) / DAY - 1
      continue
    }
    const isSkipping = rule.skip !== null && hasSkipped(rule, date)
    const isOther = !isDayOf(rule, day, date)
    if (isOther && !isSkipping) continue
    if (walls.length + timesADay > most) return null
    if (!isOther || rule.skip === 'BACKWARD') addTimes(walls, rule, day, period)
    if (isSkipping && rule.skip === 'FORWARD')
      addTimes(walls, rule, day + 1, { ...period, to: period.to + DAY })
  }
  if (rule.positions.length === 0) return walls
  const chosen = rule.positions.flatMap((position) => walls.at(position > 0 ? position - 1 : position) ?? [])
  return [...new Set(chosen)].sort((a, b) => a - b)
}

/** Whether this is the last day of a month that has no such day as the rule names. */
function hasSkipped({ monthDays }: RecurrenceRule, date: Date): boolean {
  const last = daysInMonth(date)
  return date.getUTCDate() === last && monthDays.some((one) => one > last)
}

function isDayOf(rule: RecurrenceRule, day: number, date: Date): boolean {
  const { weekdays, monthDays, yearDays, weekNumbers } = rule
  if (weekdays.length > 0 && !weekdays.some((one) => isWeekdayOf(rule, one, day, date))) return false
  if (monthDays.length > 0) {
    const fromEnd = date.getUTCDate() - daysInMonth(date) - 1
    if (!monthDays.includes(date.getUTCDate()) && !monthDays.includes(fromEnd)) return false
  }
  if (yearDays.length > 0) {
    const year = date.getUTCFullYear()
    const number = day - Date.UTC(year, 0) / DAY + 1
    const fromEnd = day - Date.UTC(year + 1, 0) / DAY
    if (!yearDays.includes(number) && !yearDays.includes(fromEnd)) return false
  }
  return weekNumbers.length === 0 || isInWeekOf(rule, day, date)
}

/** The nth of a month where the rule goes by months, or names some; of the year where it goes by years alone. */
function isWeekdayOf(
  { frequency, months }: RecurrenceRule,
  { weekday, nth }: { readonly weekday: number; readonly nth: number },
  day: number,
  date: Date,
): boolean {
  if (weekdayOf(day) !== weekday) return false
  if (nth === 0 || (frequency !== 'YEARLY' && frequency !== 'MONTHLY')) return true
  const isOfMonth = frequency === 'MONTHLY' || months.length > 0
  const year = date.getUTCFullYear()
  const first = isOfMonth ? day - date.getUTCDate() + 1 : Date.UTC(year, 0) / DAY
  const next = isOfMonth ? first + daysInMonth(date) : Date.UTC(year + 1, 0) / DAY
  return nth > 0 ? Math.floor((day - first) / 7) + 1 === nth : Math.floor((next - 1 - day) / 7) + 1 === -nth
}

/** Weeks are counted from the first that has at least four days in the year. */
function isInWeekOf({ weekNumbers, weekStart }: RecurrenceRule, day: number, date: Date): boolean {
  const year = date.getUTCFullYear()
  const first = firstWeekOf(year, weekStart)
  const next = firstWeekOf(year + 1, weekStart)
  if (day < first) return isWeek(weekNumbers, day, firstWeekOf(year - 1, weekStart), first)
  return day >= next ? weekNumbers.includes(1) : isWeek(weekNumbers, day, first, next)
}

function isWeek(weekNumbers: readonly number[], day: number, first: number, next: number): boolean {
  const number = Math.floor((day - first) / 7) + 1
  return weekNumbers.includes(number) || weekNumbers.includes(number - 1 - (next - first) / 7)
}

function firstWeekOf(year: number, weekStart: number): number {
  const first = Date.UTC(year, 0) / DAY
  const into = (weekdayOf(first) - weekStart + 7) % 7
  return into <= 3 ? first - into : first + 7 - into
}

function addTimes(walls: number[], rule: RecurrenceRule, day: number, { from, to }: Period): void {
  const { hours, minutes, seconds, frequency } = rule
  const hour = Math.floor(from / HOUR) % 24
  if (frequency === 'HOURLY' && hours.length > 0 && !hours.includes(hour)) return
  const single = hours.length <= 1 && minutes.length === 1 && seconds.length === 1
  const times: number[] = []
  for (const at of frequency === 'HOURLY' ? [hour] : hours)
    for (const minute of minutes)
      for (const second of seconds) times.push(day * DAY + ((at * 60 + minute) * 60 + second) * 1000)
  if (!single) times.sort((a, b) => a - b)
  for (const wall of times) if (wall >= from && wall < to) walls.push(wall)
}

/** 0 (Monday) to 6, of a day counted from 1970-01-01, which was a Thursday. */
function weekdayOf(day: number): number {
  return (((Math.floor(day) + 3) % 7) + 7) % 7
}

function daysInMonth(date: Date): number {
  return new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
}
