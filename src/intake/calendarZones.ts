import type { CalendarTime } from './calendarValue.ts'
import { type Steps, timesOfRule } from './recurrence.ts'
import { zoneOfWindows } from './windowsZones.ts'
import {
  fixedZone,
  ianaZone,
  type Transition,
  UTC,
  utcOf,
  wallOf,
  type Zone,
  zoneOfTransitions,
} from './zone.ts'

/** One half of a VTIMEZONE: from when on, from which offset to which, and how it repeats. Offsets in milliseconds. */
export type Observance = {
  start: CalendarTime | null
  from: number | null
  to: number | null
  readonly rules: string[]
  readonly dates: CalendarTime[]
}

/** A VTIMEZONE of the file. */
export type FileZone = { id: string; place: string | null; readonly observances: Observance[] }

const YEAR = 366 * 86_400_000

/**
 * Finds zones by the names that calendars use: the IANA database, a vendor's prefix before an IANA name, the file's
 * own VTIMEZONE, the names Windows uses, an offset in the name; else the home zone, and the name is noted in `unknown`.
 */
export class CalendarZones {
  readonly unknown = new Set<string>()
  readonly home: Zone
  readonly #fileZones: ReadonlyMap<string, FileZone>
  readonly #window: { readonly from: number; readonly to: number }
  readonly #steps: Steps
  readonly #found = new Map<string, Zone>()

  /** @throws RangeError for a home zone that this platform does not know. */
  constructor(
    homeZone: string,
    fileZones: readonly FileZone[],
    window: { readonly from: number; readonly to: number },
    steps: Steps,
  ) {
    const home = ianaZone(homeZone)
    if (!home) throw new RangeError(`No such time zone: ${homeZone}`)
    this.home = home
    this.#fileZones = new Map(fileZones.map((zone) => [zone.id, zone]))
    this.#window = window
    this.#steps = steps
  }

  /** The zone of that name; the home zone for none. */
  zone(name: string | undefined): Zone {
    if (!name) return this.home
    const known = this.#found.get(name)
    if (known) return known
    const zone = this.#search(name)
    if (!zone) this.unknown.add(name.slice(0, 100))
    this.#found.set(name, zone ?? this.home)
    return zone ?? this.home
  }

  /** The zone a time is written in. */
  zoneOf(time: CalendarTime, name: string | undefined): Zone {
    return time.isUtc ? UTC : this.zone(name)
  }

  #search(name: string): Zone | null {
    const iana = ianaZone(name) ?? behindPrefix(name)
    if (iana) return iana
    const fileZone = this.#fileZones.get(name)
    const own = fileZone && this.#fileZone(fileZone)
    if (own) return own
    const windows = zoneOfWindows(name)
    return (windows ? ianaZone(windows) : null) ?? offsetInName(name)
  }

  #fileZone({ place, observances }: FileZone): Zone | null {
    const named = place ? (ianaZone(place) ?? behindPrefix(place)) : null
    if (named) return named
    const transitions = observances.flatMap((observance) => this.#transitions(observance))
    transitions.sort((a, b) => a.at - b.at)
    const [first] = transitions
    return first ? zoneOfTransitions(transitions, first.before) : null
  }

  #transitions({ start, from, to, rules, dates }: Observance): readonly (Transition & { before: number })[] {
    if (!start || from === null || to === null) return []
    const window = { from: this.#window.from - 2 * YEAR, to: this.#window.to + 2 * YEAR }
    const walls = [start.wall, ...dates.map(({ wall }) => wall)]
    for (const rule of rules) {
      const begin = laterYear(start.wall, window.from, rule)
      const until = (time: CalendarTime) => (time.isUtc ? time.wall + from : time.wall)
      walls.push(...timesOfRule(rule, begin, window, until, this.#steps).walls)
    }
    return walls.map((wall) => ({ at: wall - from, offset: to, before: from }))
  }
}

/** `wall` as the clock of one zone shows it, brought to the clock of another. */
export function rewall(wall: number, from: Zone, to: Zone): number {
  return from === to ? wall : wallOf(to, utcOf(from, wall))
}

/** Outlook's zones begin in 1601: a rule of years is followed from nearby, which gives the same dates. */
function laterYear(wall: number, from: number, rule: string): number {
  const date = new Date(wall)
  const year = new Date(from).getUTCFullYear() - 1
  if (date.getUTCFullYear() >= year || /COUNT|INTERVAL=(?!1\b)/i.test(rule)) return wall
  return date.setUTCFullYear(year)
}

/** `/citadel.org/20190914_1/America/New_York`, `/freeassociation.sourceforge.net/Tzfile/Europe/Berlin`, … */
function behindPrefix(name: string): Zone | null {
  const parts = name.split('/')
  for (const count of [3, 2, 1]) {
    if (parts.length <= count) continue
    const zone = ianaZone(parts.slice(-count).join('/'))
    if (zone) return zone
  }
  return null
}

/** `GMT+0100`, `(UTC+05:30) Somewhere`, `+02:00`. */
function offsetInName(name: string): Zone | null {
  if (/^(?:utc|gmt|z|zulu)$/i.test(name) || /[/:]utc$/i.test(name)) return UTC
  const match = /^\(?(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?\b/i.exec(name)
  if (!match) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (minutes > 14 * 60) return null
  return fixedZone((match[1] === '-' ? -minutes : minutes) * 60_000)
}
