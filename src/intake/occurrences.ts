import type { CalendarEvent, Placed } from './calendarEvents.ts'
import { type CalendarZones, rewall } from './calendarZones.ts'
import { type RuleFault, type Steps, timesOfRule } from './recurrence.ts'
import { UTC, utcOf, wallOf, type Zone } from './zone.ts'

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

/** How an event lies in time once its zone is known. */
type Lie = {
  readonly wall: number
  readonly zone: Zone
  readonly allDay: boolean
  /** The end of an occurrence, by its start on the wall and as an instant. */
  readonly endOf: (wall: number, utc: number) => number
}

/**
 * When an event and what was changed of it take place within the window. Every change stands in for the occurrence it
 * names; one with THISANDFUTURE moves all that follow. Null for an event without a start.
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
  const add = (event: CalendarEvent, lie: Lie, wall: number) => {
    const start = lie.allDay ? wall : utcOf(lie.zone, wall)
    const end = lie.endOf(wall, start)
    const [from, to] = lie.allDay ? [window.fromDay, window.toDay] : [window.from, window.to]
    const touches = end > start ? end > from && start < to : start >= from && start < to
    if (touches) times.push({ start, end, event, allDay: lie.allDay })
  }
  for (const change of changes) {
    const lie = lieOf(change, zones)
    if (lie) add(change, lie, lie.wall)
  }
  const lie = master && lieOf(master, zones)
  if (!master || !lie) return { times, faults }
  const replaced = new Map(changes.map((change) => [keyOf(change.recurrenceId, lie, zones), change]))
  const later = changes
    .filter(({ isThisAndFuture }) => isThisAndFuture)
    .flatMap((change) => shiftOf(change, lie, zones) ?? [])
    .sort((a, b) => a.from - b.from)
  for (const wall of wallsOf(master, lie, window, later, zones, steps, faults)) {
    if (replaced.size > 0 && names(replaced, wall)) continue
    const shift = later.findLast(({ from }) => from < wall)
    if (shift) add(shift.change, shift.lie, wall + shift.by)
    else add(master, lie, wall)
  }
  return { times, faults }
}

function lieOf(event: CalendarEvent, zones: CalendarZones): Lie | null {
  if (!event.start) return null
  const { time } = event.start
  const zone = zones.zoneOf(time, event.start.zone)
  const isMidnight = time.wall % DAY === 0
  const allDay = time.isDate || (event.isAllDay && isMidnight)
  return {
    wall: time.wall,
    zone: allDay ? UTC : zone,
    allDay,
    endOf: endingOf(event, time.wall, allDay, zone, zones),
  }
}

/** An end before the start says nothing of how long it lasts; neither does none at all. A day lasts a day. */
function endingOf(
  { end, lasting }: CalendarEvent,
  wall: number,
  allDay: boolean,
  zone: Zone,
  zones: CalendarZones,
): Lie['endOf'] {
  if (allDay) {
    const days = end ? Math.ceil((end.time.wall - wall) / DAY) : (lasting?.days ?? 1)
    return (start) => start + Math.max(1, days) * DAY
  }
  if (end) {
    const exact = utcOf(zones.zoneOf(end.time, end.zone), end.time.wall) - utcOf(zone, wall)
    return (_, utc) => utc + Math.max(0, exact)
  }
  if (!lasting) return (_, utc) => utc
  return (start, utc) => (lasting.days > 0 ? utcOf(zone, start + lasting.days * DAY) : utc) + lasting.exact
}

type Shift = { readonly change: CalendarEvent; readonly lie: Lie; readonly from: number; readonly by: number }

function shiftOf(change: CalendarEvent, master: Lie, zones: CalendarZones): Shift | null {
  const lie = lieOf(change, zones)
  const from = keyOf(change.recurrenceId, master, zones)
  if (!lie || typeof from !== 'number') return null
  return { change, lie, from, by: lie.wall - rewall(from, master.zone, lie.zone) }
}

/** Starts on the master's wall, ascending, without those that are excepted. */
function wallsOf(
  { rules, exceptRules, dates, exceptDates }: CalendarEvent,
  lie: Lie,
  window: EventWindow,
  later: readonly Shift[],
  zones: CalendarZones,
  steps: Steps,
  faults: RuleFault[],
): readonly number[] {
  if (rules.length === 0 && dates.length === 0) return [lie.wall]
  // What begins before the window may reach into it, and what is moved may be moved into it.
  const reach = lie.endOf(lie.wall, lie.allDay ? lie.wall : utcOf(lie.zone, lie.wall)) - lie.wall
  const slack = 2 * DAY + Math.max(0, reach, ...later.map(({ by }) => Math.abs(by)))
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
  for (const date of dates) all.add(wallFor(date, lie, zones))
  const except = new Set(exceptDates.map((date) => keyOf(date, lie, zones)))
  for (const rule of exceptRules) for (const wall of follow(rule).walls) except.add(wall)
  const left = except.size === 0 ? [...all] : [...all].filter((wall) => !names(except, wall))
  return left.sort((a, b) => a - b)
}

/** A rule that ends on a date goes on to that date's end. */
function untilOn(until: { wall: number; isDate: boolean; isUtc: boolean }, lie: Lie): number {
  if (until.isDate) return lie.allDay ? until.wall : until.wall + DAY - 1
  return until.isUtc && !lie.allDay ? wallOf(lie.zone, until.wall) : until.wall
}

/** What an exception or a change names: a start on the master's wall, or a whole date of an event that has a clock. */
function keyOf(placed: Placed | null, lie: Lie, zones: CalendarZones): number | string | null {
  if (!placed) return null
  if (placed.time.isDate && !lie.allDay) return dateKey(placed.time.wall)
  return wallFor(placed, lie, zones)
}

function wallFor({ time, zone }: Placed, lie: Lie, zones: CalendarZones): number {
  if (lie.allDay) return Math.floor(time.wall / DAY) * DAY
  if (time.isDate) return time.wall + (lie.wall % DAY)
  const written = !time.isUtc && !zone ? lie.zone : zones.zoneOf(time, zone)
  return rewall(time.wall, written, lie.zone)
}

function names(
  keys: ReadonlySet<string | number | null> | ReadonlyMap<string | number | null, unknown>,
  wall: number,
) {
  return keys.has(wall) || keys.has(dateKey(wall))
}

function dateKey(wall: number): string {
  return `date ${Math.floor(wall / DAY)}`
}
