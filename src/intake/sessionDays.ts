import { type Day, numberOf } from '../domain/day.ts'
import { HOURS_OF_A_DAY, LAST_MINUTE, MOST_WORKLOAD, type Workload } from '../domain/kinds/workload.ts'
import { sortByStart } from './calendar/byStart.ts'
import { type CalendarNotice, readNamedCalendar } from './calendar.ts'
import { CALLED_OFF_STEMS } from './table/calledOff.ts'
import { plainLetters } from './written/months.ts'
import { homeZoneOf, wallOf } from './written/zone.ts'

/**
 * Something in a calendar that may have been a session, on the wall at home in milliseconds as if it were UTC.
 * `event` is its place among the reading's names.
 */
export type Candidate = { readonly start: number; readonly end: number; readonly event: number }

/** What an event is called, for the person to choose by. It must not be kept. */
export type EventNames = {
  readonly name: string
  readonly calendar: string | null
  readonly categories: readonly string[]
}

/** What calendars hold, before the person says which of it were sessions. */
export type CalendarTally = {
  readonly events: number
  readonly candidates: readonly Candidate[]
  readonly names: readonly EventNames[]
  readonly skipped: Readonly<Record<SkippedEvent, number>>
  readonly notices: ReadonlyMap<CalendarNotice, number>
}

/** Why an occurrence cannot have been a session. */
export type SkippedEvent = 'allDay' | 'free' | 'cancelled' | 'noLength' | 'tooLong'

const MINUTE = 60_000
const LONGEST = 12 * 60 * MINUTE
/** Less than this between two sessions makes them back to back; a gap of at least a break ends a stretch. */
const BACK_TO_BACK = 10 * MINUTE
const BREAK = 15 * MINUTE

/** Everything in these calendars that took the person's time, from a day up to and without another. */
export function tallyCalendars(
  texts: readonly string[],
  options: { readonly from: Day; readonly to: Day; readonly timeZone: string },
): CalendarTally {
  const home = homeZoneOf(options.timeZone)
  const candidates: Candidate[] = []
  const names: EventNames[] = []
  const skipped = { allDay: 0, free: 0, cancelled: 0, noLength: 0, tooLong: 0 }
  const notices = new Map<CalendarNotice, number>()
  let events = 0
  for (const text of texts) {
    const reading = readNamedCalendar(text, options)
    const places = new Map<unknown, number>()
    const off = new Map<unknown, boolean>()
    events += reading.events
    for (const [notice, count] of reading.notices) notices.set(notice, (notices.get(notice) ?? 0) + count)
    for (const { start, end, event, allDay, busy, cancelled } of reading.times) {
      const isOff = off.get(event) ?? isNamedOff(event.name)
      off.set(event, isOff)
      const length = end - start
      const reason = reasonToSkip({ allDay, busy, length, cancelled: cancelled || isOff })
      if (reason) {
        skipped[reason]++
        continue
      }
      const place = places.get(event) ?? names.length
      if (place === names.length) {
        places.set(event, place)
        const calendar = reading.file.calendars[event.calendar]?.name ?? null
        names.push({ name: event.name, calendar, categories: event.categories })
      }
      const wall = wallOf(home, start)
      candidates.push({ start: wall, end: wall + length, event: place })
    }
  }
  return { events, candidates: sortByStart(candidates), names, skipped, notices }
}

/** The figures of each day on which there was a session. `sessions` are ascending; a day ends at `dayEndsAt`. */
export function sessionDays(
  sessions: readonly Candidate[],
  dayEndsAt: number,
): readonly Pick<Workload, 'day' | 'figures' | 'read'>[] {
  const byDay = new Map<Day, Candidate[]>()
  for (const session of distinct(sessions)) {
    const isLate = new Date(session.start).getUTCHours() < dayEndsAt
    const day = new Date(session.start - (isLate ? 86_400_000 : 0)).toISOString().slice(0, 10) as Day
    const rows = byDay.get(day)
    if (rows) rows.push(session)
    else byDay.set(day, [session])
  }
  return Array.from(byDay, ([day, rows]) => dayOfSessions(day, rows))
}

/** Several calendars often hold the same appointment. */
function distinct(sessions: readonly Candidate[]): readonly Candidate[] {
  return sessions.filter(({ start, end }, index) => {
    const before = sessions[index - 1]
    return before?.start !== start || before.end !== end
  })
}

function dayOfSessions(day: Day, rows: readonly Candidate[]): Pick<Workload, 'day' | 'figures' | 'read'> {
  const midnight = numberOf(day) * 86_400_000
  const minuteOf = (wall: number) => Math.min(LAST_MINUTE, Math.floor((wall - midnight) / MINUTE))
  const starts: Record<string, number> = {}
  const ends: Record<string, number> = {}
  let [backToBack, minutes, longest, lastEnd, stretchStart] = [0, 0, 0, Number.NEGATIVE_INFINITY, 0]
  for (const { start, end } of rows) {
    add(starts, Math.floor(minuteOf(start) / 60))
    add(ends, Math.floor((minuteOf(end) - 1) / 60))
    minutes += Math.round((end - start) / MINUTE)
    if (start - lastEnd < BACK_TO_BACK) backToBack++
    if (start - lastEnd >= BREAK) stretchStart = start
    lastEnd = Math.max(lastEnd, end)
    longest = Math.max(longest, Math.round((lastEnd - stretchStart) / MINUTE))
  }
  return {
    day,
    figures: {
      ...{ afterHoursEmails: null, sessions: atMost(rows.length), backToBackSessions: atMost(backToBack) },
      ...{ lateSessions: null, longestStretch: atMost(longest) },
    },
    read: {
      ...{ sort: 'calendar', starts, ends, minutes: atMost(minutes) },
      ...{ firstStart: minuteOf(rows[0]?.start ?? midnight), lastEnd: minuteOf(lastEnd) },
    },
  }
}

/** But nothing that is still to be done: a cancellation is a noun. */
const OFF = new RegExp(
  `^(?!cancel:|\\S*(?:[ct]i[ao]|ung|ing|ment))(?:${CALLED_OFF_STEMS})\\S*(?: edildi)?\\s?[:：]`,
)

/** Whether an entry bears in front of its name what Outlook puts there once it is called off. */
export function isNamedOff(name: string): boolean {
  return OFF.test(plainLetters(name.slice(0, 40)).trim())
}

/** Why something cannot have been a session; null where it may. `length` is in milliseconds. */
export function reasonToSkip(one: {
  readonly allDay: boolean
  readonly busy: boolean
  readonly cancelled: boolean
  readonly length: number
}): SkippedEvent | null {
  if (one.cancelled) return 'cancelled'
  if (one.allDay) return 'allDay'
  if (!one.busy) return 'free'
  if (one.length <= 0) return 'noLength'
  return one.length > LONGEST ? 'tooLong' : null
}

function add(hours: Record<string, number>, hour: number): void {
  const key = String(Math.min(HOURS_OF_A_DAY - 1, Math.max(0, hour)))
  hours[key] = Math.min(MOST_WORKLOAD, (hours[key] ?? 0) + 1)
}

function atMost(value: number): number {
  return Math.min(MOST_WORKLOAD, value)
}
