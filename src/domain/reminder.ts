import { addDays, type Day, weekdayOf } from './day.ts'
import type { Instant } from './wallTime.ts'

/** When a calendar reminds the person, and in which words. `days` are weekdays, 1 (Monday) to 7, ascending; `clock` is `HH:mm`. */
export type Reminder = {
  /** Names the reminder in the calendar, so that a file brought in again takes the place of the one before. */
  readonly uid: string
  readonly days: readonly number[]
  readonly clock: string
  readonly words: string
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** The longest line of a calendar file, in bytes (RFC 5545, 3.1). */
const LONGEST_LINE = 75

/**
 * A reminder as a calendar file (RFC 5545): an event every week on its days, with an alarm as it begins. Its time is
 * floating: it is that hour on the wall wherever the person is, before and after clocks change. Nothing in the file
 * names the app. `days` must not be empty.
 */
export function reminderCalendar(reminder: Reminder, today: Day, now: Instant): string {
  const { uid, days, clock, words } = reminder
  const first = [0, 1, 2, 3, 4, 5, 6]
    .map((count) => addDays(today, count))
    .find((day) => days.includes(weekdayOf(day)))
  if (!first) throw new RangeError('A reminder without days')
  const begins = `${first.replaceAll('-', '')}T${clock.replace(':', '')}00`
  const text = escaped(words)
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Notebook//Reminder//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${revisionAt(now)}`,
    `DTSTAMP:${now.slice(0, 19).replaceAll(/[-:]/g, '')}Z`,
    `DTSTART:${begins}`,
    'DURATION:PT5M',
    `RRULE:FREQ=WEEKLY;BYDAY=${days.map((day) => WEEKDAYS[day - 1]).join(',')}`,
    `SUMMARY:${text}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${text}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

/** Above every number that files had when they were numbered by the second, which no integer holds past 2038. */
const FIRST_REVISION = 1_800_000_000
const NUMBERED_SINCE = Date.UTC(2026, 0)
const STEP = 2_000
/** The largest integer of a calendar file (RFC 5545, 3.3.8). */
const LAST_REVISION = 2_147_483_647

/** A number that grows with time, so that a calendar takes the later of two files; two seconds a step, to 2048. */
function revisionAt(now: Instant): number {
  const steps = Math.max(0, Math.floor((Date.parse(now) - NUMBERED_SINCE) / STEP))
  return Math.min(LAST_REVISION, FIRST_REVISION + steps)
}

function escaped(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '')
}

/** A line in pieces that fit, each further one after a blank; never within a character. */
function folded(line: string): string {
  let [out, room] = ['', LONGEST_LINE]
  for (const character of line) {
    const bytes = new TextEncoder().encode(character).length
    if (bytes > room) {
      out += '\r\n '
      room = LONGEST_LINE - 1
    }
    out += character
    room -= bytes
  }
  return out
}
