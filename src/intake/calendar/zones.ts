import { homeZoneOf, UTC, utcOf, wallOf, type Zone } from '../written/zone.ts'
import { standardOf, tidyName, zoneOfName, zoneOfPath } from '../written/zoneName.ts'
import type { CalendarFile } from './events.ts'
import { type FileZone, zoneOfFile } from './fileZone.ts'
import { OLD_ZONE } from './oldZone.ts'
import type { Placed } from './placedTime.ts'
import type { Steps } from './recurrence.ts'
import type { CalendarTime } from './value.ts'

/**
 * Finds zones by the names that calendars use: a name with a slash in the IANA database; else the VTIMEZONE of the same
 * calendar, then of another in the file; then short names and those that Windows uses, then an offset in the name; else
 * the home zone, and the name is noted in `unknown`. What engines call a zone without a slash is never asked, as they
 * differ: EST, MST and BST mean other zones to each.
 */
export class CalendarZones {
  readonly unknown = new Set<string>()
  readonly home: Zone
  readonly #file: Pick<CalendarFile, 'calendars' | 'zones'>
  readonly #window: { readonly from: number; readonly to: number }
  readonly #steps: Steps
  readonly #definitions = new Map<string, FileZone[]>()
  /** What was found, a map for each calendar. */
  readonly #found: Map<string, Zone>[] = []
  /** What VTIMEZONEs come to: a file of many calendars repeats them in each. */
  readonly #defined = new Map<string, Zone | null>()

  /** @throws RangeError for a home zone that this platform does not know. */
  constructor(
    homeZone: string,
    file: Pick<CalendarFile, 'calendars' | 'zones'>,
    window: { readonly from: number; readonly to: number },
    steps: Steps,
  ) {
    const home = homeZoneOf(homeZone)
    this.home = home
    this.#file = file
    this.#window = window
    this.#steps = steps
    for (const zone of file.zones) {
      const name = tidyName(zone.id)
      const same = this.#definitions.get(name)
      if (same) same.push(zone)
      else this.#definitions.set(name, [zone])
    }
  }

  /** The zone a time is written in; without a name that of its calendar. */
  zoneOf({ time, zone }: Placed, calendar: number): Zone {
    return time.isUtc ? UTC : zone ? this.#named(zone, calendar) : this.own(calendar)
  }

  /** The zone a calendar says its times are in; else another, home unless it is given. */
  own(calendar: number, other: Zone = this.home): Zone {
    const name = this.#file.calendars[calendar]?.zone
    return name ? this.#named(name, calendar) : other
  }

  #named(name: string, calendar: number): Zone {
    let found = this.#found[calendar]
    if (!found) {
      found = new Map()
      this.#found[calendar] = found
    }
    const known = found.get(name)
    if (known) return known
    const zone = this.#search(name.slice(0, LONGEST_NAME), calendar)
    found.set(name, zone)
    return zone
  }

  #search(given: string, calendar: number): Zone {
    const name = tidyName(given)
    const certain = zoneOfPath(name)
    if (certain) return certain
    const defined = this.#definedAs(name, calendar)
    const named = zoneOfName(name, this.home)
    if (defined) return named && isHalfHourShort(defined, named.zone, this.#window.to) ? named.zone : defined
    if (!named || named.isGuess) this.unknown.add(name.slice(0, 100))
    return named?.zone ?? this.home
  }

  #definedAs(name: string, calendar: number): Zone | null {
    const definitions = this.#definitions.get(name) ?? []
    const own = definitions.filter((definition) => definition.calendar === calendar)
    for (const definition of own.length > 0 ? [...own, ...definitions] : definitions) {
      const zone = this.#zoneOfDefinition(definition)
      if (zone) return zone
    }
    return null
  }

  #zoneOfDefinition(definition: FileZone): Zone | null {
    const place = definition.place ? zoneOfPath(tidyName(definition.place)) : null
    if (place) return place
    // An offset alone is that of home's winter, where home keeps it.
    const [first, ...more] = definition.observances
    if (definition.id === OLD_ZONE && more.length === 0 && first?.to === standardOf(this.home))
      return this.home
    const content = JSON.stringify(definition.observances)
    const known = this.#defined.get(content)
    if (known !== undefined) return known
    const zone = zoneOfFile(definition, this.#window, this.#steps)
    this.#defined.set(content, zone)
    return zone
  }
}

const LONGEST_NAME = 500
const HOUR = 3_600_000

/** Python's vobject defines zones such as India's or Newfoundland's without their half hour, the year round. */
function isHalfHourShort(defined: Zone, named: Zone, until: number): boolean {
  const seasons = [1, 92, 183, 274].map((days) => until - days * 24 * HOUR)
  const [first, ...others] = seasons.map((at) => named.offsetAt(at) - defined.offsetAt(at))
  const size = Math.abs(first ?? 0)
  const isWhole = seasons.every((at) => defined.offsetAt(at) % HOUR === 0)
  return isWhole && size > 0 && size < HOUR && others.every((other) => other === first)
}

/** `wall` as the clock of one zone shows it, brought to the clock of another. */
export function rewall(wall: number, from: Zone, to: Zone): number {
  return from === to ? wall : wallOf(to, utcOf(from, wall))
}

/** What the clock of a zone shows at a time that is written in UTC; any other time as it is written. */
export function wallIn(zone: Zone, time: CalendarTime): number {
  return time.isUtc ? wallOf(zone, time.wall) : time.wall
}
