// The room `written`: how zones, dates, months and values are written in files. It knows no other room of the intake;
// all may import it.
import { wallTimeOf } from '../../domain/wallTime.ts'

/** A time zone: what to add to UTC at an instant to get what the wall shows. All in milliseconds. */
export type Zone = { readonly offsetAt: (utc: number) => number }

/** When a zone's offset changes, and to what. */
export type Transition = { readonly at: number; readonly offset: number }

const DAY = 86_400_000
const MINUTE = 60_000
/** No zone kept an offset for less than this; between two looks that agree, none is searched for. */
const LOOK_EVERY = 12 * DAY

/** Before and after these nobody knows of other offsets than theirs. */
const [FIRST_YEAR, LAST_YEAR] = [1800, 2500]

/** UTC. */
export const UTC: Zone = { offsetAt: () => 0 }

/** A zone that never changes. */
export function fixedZone(offset: number): Zone {
  return { offsetAt: () => offset }
}

/** A zone given by its changes, ascending; `before` is the offset before the first. */
export function zoneOfTransitions(transitions: readonly Transition[], before: number): Zone {
  return {
    offsetAt: (utc) => {
      let low = 0
      let high = transitions.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((transitions[middle]?.at ?? 0) <= utc) low = middle + 1
        else high = middle
      }
      return transitions[low - 1]?.offset ?? before
    },
  }
}

/** The zone of this name in the IANA database as this platform knows it, or null. Names of fixed offsets are none. */
export function ianaZone(name: string): Zone | null {
  const known = zones.get(name)
  if (known !== undefined) return known
  const zone = /^[+-]/.test(name) || !isKnown(name) ? null : makeZone(name)
  if (zones.size > MOST_ZONES) zones.clear()
  zones.set(name, zone)
  return zone
}

/**
 * The zone at home, by its name in the IANA database.
 *
 * @throws RangeError for a zone that this platform does not know.
 */
export function homeZoneOf(name: string): Zone {
  const home = ianaZone(name)
  if (!home) throw new RangeError(`No such time zone: ${name}`)
  return home
}

/**
 * The instant at which the wall shows `wall` (as if it were UTC). As RFC 5545 has it: a time that is skipped is taken
 * with the offset before the change, of one that happens twice it is the first.
 */
export function utcOf(zone: Zone, wall: number): number {
  const before = zone.offsetAt(wall - DAY)
  const after = zone.offsetAt(wall + DAY)
  if (before === after || zone.offsetAt(wall - before) === before) return wall - before
  return zone.offsetAt(wall - after) === after ? wall - after : wall - before
}

/** What the wall shows at an instant, as if it were UTC. */
export function wallOf(zone: Zone, utc: number): number {
  return utc + zone.offsetAt(utc)
}

const zones = new Map<string, Zone | null>()
const MOST_ZONES = 500

function isKnown(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch (error) {
    if (error instanceof RangeError) return false
    throw error
  }
}

/** Asking the platform takes microseconds, so each year's changes are found once and kept. */
function makeZone(name: string): Zone {
  const years = new Map<number, Zone>()
  const ask = (utc: number) => {
    const wall = wallTimeOf(new Date(utc), name)
    const sign = wall[16] === '-' ? -1 : 1
    return sign * (Number(wall.slice(17, 19)) * 60 + Number(wall.slice(20, 22))) * MINUTE
  }
  return {
    offsetAt: (utc) => {
      const year = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, new Date(utc).getUTCFullYear()))
      const known = years.get(year) ?? changesWithin(Date.UTC(year, 0), Date.UTC(year + 1, 0), ask)
      years.set(year, known)
      return known.offsetAt(utc)
    },
  }
}

function changesWithin(from: number, to: number, ask: (utc: number) => number): Zone {
  const transitions: Transition[] = []
  const first = ask(from)
  let offset = first
  for (let start = from; start < to; start += LOOK_EVERY) {
    let low = start
    let high = Math.min(to, start + LOOK_EVERY)
    const next = ask(high)
    if (next === offset) continue
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / (2 * MINUTE)) * MINUTE
      if (ask(middle) === offset) low = middle
      else high = middle
    }
    transitions.push({ at: high, offset: next })
    offset = next
  }
  return zoneOfTransitions(transitions, first)
}
