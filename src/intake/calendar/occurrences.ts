import { utcOf, wallOf, type Zone } from '../written/zone.ts'
import { type Ending, type EventLie, endOfDate, lieOf } from './eventLie.ts'
import type { CalendarEvent } from './events.ts'
import { dateKey, isNamed, keysOf, type OccurrenceKey, wallFor } from './occurrenceKey.ts'
import { type RuleFault, type Steps, timesOfRule } from './recurrence.ts'
import type { CalendarTime } from './value.ts'
import { type CalendarZones, rewall } from './zones.ts'

/** One time an event takes place, in milliseconds since 1970; an all-day one from midnight to midnight in UTC. */
export type EventTime = {
  readonly start: number
  readonly end: number
  readonly event: CalendarEvent
  readonly allDay: boolean
}

/** The times asked for. `from` and `to` are instants for what has a clock, `fromDay` and `toDay` for what is all day. */
export type EventWindow = {
  readonly from: number
  readonly to: number
  readonly fromDay: number
  readonly toDay: number
}

const DAY = 86_400_000

/**
 * When an event and what was changed of it take place within the window. Every change stands in for the occurrence it
 * names, the newest where several do; one with THISANDFUTURE moves all that follow. What a newer form of the series
 * excepts is gone, whatever an older change made of it. A change that tells of no new time, as one that only calls it off
 * (RFC 5546), stays where its occurrence was. Nothing for an event without a start.
 */
export function timesOfEvent(
  master: CalendarEvent | null,
  changes: readonly CalendarEvent[],
  window: EventWindow,
  zones: CalendarZones,
  steps: Steps,
): { readonly times: readonly EventTime[]; readonly faults: readonly RuleFault[] } {
  const times: EventTime[] = []
  const faults: RuleFault[] = []
  const add = (event: CalendarEvent, allDay: boolean, start: number, endOf: Ending) => {
    const end = endOf(start)
    const [from, to] = allDay ? [window.fromDay, window.toDay] : [window.from, window.to]
    const touches = end > start ? end > from && start < to : start >= from && start < to
    if (touches) times.push({ start, end, event, allDay })
  }
  const lie = master && lieOf(master, zones)
  const except = master && lie ? exceptionsOf(master, lie, zones) : new Set<OccurrenceKey>()
  const replaced = new Map<OccurrenceKey, CalendarEvent>()
  for (const change of changes)
    for (const key of namesOf(change, lie, zones)) {
      const other = replaced.get(key)
      if (!other || isNewer(change, other)) replaced.set(key, change)
    }
  for (const change of changes) {
    const keys = namesOf(change, lie, zones)
    if (keys.length > 0 && !keys.some((key) => replaced.get(key) === change)) continue
    const isOver =
      master !== null && master.sequence > change.sequence && keys.some((key) => isNamed(except, key))
    if (isOver) continue
    if (!change.start && lie && change.recurrenceId) {
      add(change, lie.allDay, startOf(lie, wallFor(change.recurrenceId, lie, zones)), lie.endOf)
      continue
    }
    const own = lieOf(change, zones)
    if (own) add(change, own.allDay, startOf(own, own.wall), own.endOf)
  }
  if (!master || !lie) return { times, faults }
  const later = changes
    .filter(({ isThisAndFuture }) => isThisAndFuture)
    .flatMap((change) => shiftOf(change, lie, zones) ?? [])
    .sort((a, b) => a.from - b.from)
  const { walls, lengths } = wallsOf(master, { lie, except, later }, window, zones, steps, faults)
  for (const wall of walls) {
    if (isNamed(replaced, wall)) continue
    const shift = later.findLast(({ from }) => from < wall)
    if (shift)
      add(shift.change, shift.lie.allDay, shift.startOf(wall), (shift.change.start ? shift.lie : lie).endOf)
    else add(master, lie.allDay, startOf(lie, wall), lengths.get(wall) ?? lie.endOf)
  }
  return { times, faults }
}

/** Whether `event` is a later form than `other`, or stands after it where neither says. */
export function isNewer(event: CalendarEvent, other: CalendarEvent): boolean {
  return (event.sequence - other.sequence || event.editedAt - other.editedAt || 1) > 0
}

function startOf({ allDay, zone }: EventLie, wall: number): number {
  return allDay ? wall : utcOf(zone, wall)
}

function exceptionsOf(master: CalendarEvent, lie: EventLie, zones: CalendarZones): Set<OccurrenceKey> {
  return new Set(master.exceptDates.flatMap((date) => keysOf(date, lie, zones)))
}

/** What a change names in its series; where that is not in the file, the instant. */
function namesOf(
  { recurrenceId, calendar }: CalendarEvent,
  lie: EventLie | null,
  zones: CalendarZones,
): readonly OccurrenceKey[] {
  if (!recurrenceId) return []
  if (lie) return keysOf(recurrenceId, lie, zones)
  const { time } = recurrenceId
  return [time.isDate ? dateKey(time.wall) : utcOf(zones.zoneOf(recurrenceId, calendar), time.wall)]
}

/** A change of all that follows `from` on the series' wall. */
type Shift = {
  readonly change: CalendarEvent
  readonly lie: EventLie
  readonly from: number
  readonly by: number
  readonly startOf: (wall: number) => number
}

/** The change is by how much the series' own clock is moved, whatever zone the new time is written in. */
function shiftOf(change: CalendarEvent, series: EventLie, zones: CalendarZones): Shift | null {
  const lie = lieOf(change, zones)
  if (!lie || !change.recurrenceId) return null
  const from = wallFor(change.recurrenceId, series, zones)
  if (lie.allDay && !series.allDay) {
    const by = lie.wall - midnightOf(from)
    return { change, lie, from, by, startOf: (wall) => midnightOf(wall) + by }
  }
  const zone: Zone = series.allDay ? lie.zone : series.zone
  const by = rewall(lie.wall, lie.zone, zone) - from
  return { change, lie, from, by, startOf: (wall) => (lie.allDay ? wall + by : utcOf(zone, wall + by)) }
}

function midnightOf(wall: number): number {
  return Math.floor(wall / DAY) * DAY
}

type Series = {
  readonly lie: EventLie
  readonly except: Set<OccurrenceKey>
  readonly later: readonly Shift[]
}

/** Starts on the master's wall, ascending, without those that are excepted, and the length of those with their own. */
function wallsOf(
  { rules, exceptRules, dates }: CalendarEvent,
  { lie, except, later }: Series,
  window: EventWindow,
  zones: CalendarZones,
  steps: Steps,
  faults: RuleFault[],
): { readonly walls: readonly number[]; readonly lengths: ReadonlyMap<number, Ending> } {
  const lengths = new Map<number, Ending>()
  if (rules.length === 0 && dates.length === 0) return { walls: [lie.wall], lengths }
  // What begins before the window may reach into it, and what is moved may be moved into it.
  const start = startOf(lie, lie.wall)
  const reach = Math.max(lie.endOf(start) - start, ...later.map((shift) => Math.abs(shift.by)))
  const slack = 2 * DAY + Math.max(0, reach)
  const walls = {
    from: Math.min(window.from, window.fromDay) - slack,
    to: Math.max(window.to, window.toDay) + slack,
  }
  const follow = (rule: string) => {
    const found = timesOfRule(rule, lie.wall, walls, (until) => untilOn(until, lie), steps)
    if (found.fault) faults.push(found.fault)
    return found
  }
  const found = rules.map(follow)
  const isWhole =
    found.length > 0 && found.every(({ fault }) => fault !== 'unreadable-rule' && fault !== 'too-often')
  const all = new Set(isWhole ? [] : [lie.wall])
  for (const { walls: some } of found) for (const wall of some) all.add(wall)
  for (const date of dates) {
    const wall = wallFor(date, lie, zones)
    const own = endOfDate(date, lie, zones)
    if (own) lengths.set(wall, own)
    all.add(wall)
  }
  for (const rule of exceptRules) for (const wall of follow(rule).walls) except.add(wall)
  const left = except.size === 0 ? [...all] : [...all].filter((wall) => !isNamed(except, wall))
  return { walls: left.sort((a, b) => a - b), lengths }
}

/** A rule that ends on a date goes on to that date's end. Without a zone, a Z may be meant or be a slip. */
function untilOn(until: CalendarTime, lie: EventLie): number {
  if (until.isDate) return lie.allDay ? until.wall : until.wall + DAY - 1
  if (!until.isUtc || lie.allDay) return until.wall
  const wall = wallOf(lie.zone, until.wall)
  return lie.isFloating ? Math.max(wall, until.wall) : wall
}
