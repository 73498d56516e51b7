import { type Day, numberOf } from '../domain/day.ts'
import { sortByStart } from './calendar/byStart.ts'
import { type CalendarEvent, type CalendarFile, readEvents } from './calendar/events.ts'
import { type EventTime, isNewer, timesOfEvent } from './calendar/occurrences.ts'
import type { RuleFault, Steps } from './calendar/recurrence.ts'
import { CalendarZones } from './calendar/zones.ts'
import { homeZoneOf, utcOf } from './written/zone.ts'

/** What a calendar was read from and until: `from` inside, `to` outside, days on the wall of the home zone. */
export type CalendarOptions = { readonly from: Day; readonly to: Day; readonly timeZone: string }

/**
 * One time something takes place, in UTC. What lasts all day runs from its first date's midnight to that after its
 * last, as if both were UTC. `busy` is false for what is shown as free and for what the person declined.
 */
export type Occurrence = {
  readonly start: string
  readonly end: string
  readonly allDay: boolean
  readonly busy: boolean
  readonly cancelled: boolean
}

/** Why something could not be read as it was meant. `unknown-zone`: the home zone stood in. */
export type CalendarNotice = RuleFault | 'unreadable-event' | 'unknown-zone'

/** `events` counts every VEVENT, `notices` how often each difficulty was met; `calendars` is 0 for what is no calendar. */
export type CalendarReading = {
  readonly calendars: number
  readonly events: number
  readonly notices: ReadonlyMap<CalendarNotice, number>
  readonly occurrences: readonly Occurrence[]
}

/** A reading with, for the preview alone, the event each occurrence is of. */
export type NamedReading = Omit<CalendarReading, 'occurrences'> & {
  readonly file: CalendarFile
  readonly times: readonly (EventTime & { readonly busy: boolean; readonly cancelled: boolean })[]
}

const DAY = 86_400_000
/** What a file may cost: three years of every week for each event, and decades of every day for some; no practice has half a million sessions. */
const STEPS = { whole: 250_000, perEvent: 1_000, most: 2_000_000 }
const MOST_TIMES = 2_000_000

/**
 * Reads when a calendar's events take place, those that touch the days from `from` up to `to`, sorted by start. Each
 * event stands for itself: one that cannot be read is counted and the others still are. Bounded in time and memory.
 * @throws RangeError for a home zone that this platform does not know.
 */
export function readCalendar(text: string, options: CalendarOptions): CalendarReading {
  const { calendars, events, notices, times } = readNamedCalendar(text, options)
  const occurrences = times.map(({ start, end, allDay, busy, cancelled }) => ({
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    allDay,
    busy,
    cancelled,
  }))
  return { calendars, events, notices, occurrences }
}

/** The same with each occurrence's event, whose names are for the person to choose by and must not be kept. */
export function readNamedCalendar(text: string, { from, to, timeZone }: CalendarOptions): NamedReading {
  const file = readEvents(text)
  const home = homeZoneOf(timeZone)
  const [fromDay, toDay] = [numberOf(from) * DAY, numberOf(to) * DAY]
  const window = { fromDay, toDay, from: utcOf(home, fromDay), to: utcOf(home, toDay) }
  const dated = file.events.filter(({ start }) => start !== null).length
  const steps: Steps = { left: Math.min(STEPS.most, STEPS.whole + STEPS.perEvent * dated) }
  const zones = new CalendarZones(timeZone, file, window, steps)
  const notices = new Map<CalendarNotice, number>()
  const note = (notice: CalendarNotice) => notices.set(notice, (notices.get(notice) ?? 0) + 1)
  const owner = ownerOf(file)
  const times: NamedReading['times'][number][] = []
  for (const { masters, changes } of families(file.events)) {
    for (const event of [...masters, ...changes])
      if (!event.start && !event.recurrenceId) note('unreadable-event')
    for (const [index, master] of (masters.length > 0 ? masters : [null]).entries()) {
      const found = timesOfEvent(master, index === 0 ? changes : [], window, zones, steps)
      for (const fault of found.faults) note(fault)
      if (times.length + found.times.length > MOST_TIMES) note('too-many')
      else {
        const standings = new Map<CalendarEvent, ReturnType<typeof standing>>()
        for (const time of found.times) {
          const known = standings.get(time.event) ?? standing(time.event, master, file, owner)
          standings.set(time.event, known)
          times.push({ ...time, ...known })
        }
      }
    }
  }
  for (const _ of zones.unknown) note('unknown-zone')
  const events = file.events.length
  return { calendars: file.calendars.length, events, notices, file, times: sortByStart(times) }
}

/** Whether an occurrence takes the person's time. A cancelled series takes all that was not changed with it. */
function standing(
  event: CalendarEvent,
  master: CalendarEvent | null,
  { calendars }: CalendarFile,
  owner: string | null,
): { busy: boolean; cancelled: boolean } {
  const mine =
    event.attendees.length === 1
      ? event.attendees
      : event.attendees.filter(({ address }) => address === owner)
  const hasDeclined = mine.some(({ hasDeclined: declined }) => declined)
  return {
    busy: !event.isFree && !hasDeclined,
    cancelled:
      event.isCancelled || master?.isCancelled === true || calendars[event.calendar]?.isCancellation === true,
  }
}

/** Whose calendar it is: the address it is named after, else the one that is invited to most of what has guests. */
function ownerOf({ calendars, events }: CalendarFile): string | null {
  const named = calendars.find(({ name }) => name?.includes('@'))?.name
  if (named) return named.toLowerCase()
  const invited = new Map<string, number>()
  const withGuests = events.filter(({ attendees }) => attendees.length > 1)
  for (const { attendees } of withGuests)
    for (const address of new Set(attendees.map((attendee) => attendee.address)))
      invited.set(address, (invited.get(address) ?? 0) + 1)
  const [most] = [...invited].sort((a, b) => b[1] - a[1])
  return most && most[1] >= 3 && most[1] > 0.6 * withGuests.length ? most[0] : null
}

/** The events of a UID, in order, each form in its newest alone: changes of one time, and series of one start or of another sequence. */
class Forms {
  readonly events: CalendarEvent[] = []
  readonly #places = new Map<string, number>()
  /** Whether forms of several sequences stand beside each other. */
  #isMixed = false

  add(event: CalendarEvent): void {
    const at = this.#placeOf(event)
    const other = this.events[at]
    if (other && !isNewer(event, other)) return
    if (other) this.#places.delete(keyOf(other))
    this.events[at] = event
    this.#places.set(keyOf(event), at)
    const beside = this.events[at === 0 ? 1 : 0]
    if (beside && beside.sequence !== event.sequence) this.#isMixed = true
  }

  /** Where its form stands already, or would. A file may hold tens of thousands, so they are not gone through. */
  #placeOf(event: CalendarEvent): number {
    const [first] = this.events
    const key = keyOf(event)
    const known = this.#places.get(key) ?? this.events.length
    if (!first || event.recurrenceId) return known
    if (first.sequence !== event.sequence) return 0
    if (!this.#isMixed) return known
    const at = this.events.findIndex((one) => one.sequence !== event.sequence || keyOf(one) === key)
    return at < 0 ? this.events.length : at
  }
}

type Family = { readonly masters: readonly CalendarEvent[]; readonly changes: readonly CalendarEvent[] }

/** Events of one UID, with each in its newest form only. Programs that give one UID to different events keep both. */
function families(events: readonly CalendarEvent[]): readonly Family[] {
  const byUid = new Map<string, { readonly masters: Forms; readonly changes: Forms }>()
  for (const [index, event] of events.entries()) {
    const uid = event.uid ?? `none ${index}`
    const family = byUid.get(uid) ?? { masters: new Forms(), changes: new Forms() }
    byUid.set(uid, family)
    if (event.recurrenceId) family.changes.add(event)
    else family.masters.add(event)
  }
  return Array.from(byUid.values(), ({ masters, changes }) => ({
    masters: masters.events,
    changes: changes.events,
  }))
}

/** What a form is of: the occurrence that it changes, or else when it begins. */
function keyOf({ recurrenceId, start }: CalendarEvent): string {
  const placed = recurrenceId ?? start
  return `${placed?.time.wall} ${placed?.zone}`
}
