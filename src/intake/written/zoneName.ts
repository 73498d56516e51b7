import { zoneOfPlaces } from './windowsPlaces.ts'
import { zoneOfWindows } from './windowsZones.ts'
import { fixedZone, ianaZone, UTC, type Zone } from './zone.ts'
import { ZONES_OF_SHORT_NAMES } from './zoneTable.ts'

/** A zone that a name stands for. `isGuess`: the name tells an offset alone, and home keeps it in winter. */
export type NamedZone = { readonly zone: Zone; readonly isGuess: boolean }

/** A zone's name as one compares it: what a program escaped, quoted or spaced otherwise is the same. */
export function tidyName(name: string): string {
  return name
    .replace(/\\([,;\\/])/g, '$1')
    .replaceAll("^'", '')
    .replaceAll('"', '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}

/** What some programs put behind a name: its letters, how far it is from UTC, that it is summer, or that it is a time. */
const BEHIND =
  / \((?:[a-z]{2,5}|(?:gmt|utc)?[-+][\d:.]+|[^()]*(?:ete|été|sommer|summer|daylight|verano|verao|verão|estiva|legale|zomer)[^()]*)\)$|(?: standard| daylight| summer)? time$/

/** Without one, countries are zones too. */
const AREAS = ['', 'Europe/', 'America/', 'Asia/', 'Australia/', 'Africa/', 'Pacific/']

/** The zone of a tidy name as the IANA database has it, with or without a vendor's prefix; names with a slash only. */
export function zoneOfPath(name: string): Zone | null {
  if (!name.includes('/')) return null
  const parts = name.replace(BEHIND, '').replaceAll(' ', '_').split('/')
  for (const count of [parts.length, 3, 2]) {
    const zone = parts.length < count ? null : ianaZone(parts.slice(-count).join('/'))
    if (zone) return zone
  }
  // A program may count those it has more than once.
  return parts.length > 2 && /^\d+$/.test(parts.at(-1) ?? '')
    ? zoneOfPath(parts.slice(0, -1).join('/'))
    : null
}

/**
 * The zone of a tidy name that nothing in the file defines: a short name, one that Windows uses in one of seven
 * languages, or an offset. Null for a name that says nothing.
 */
export function zoneOfName(name: string, home: Zone): NamedZone | null {
  // Unix puts an offset between the letters of winter and those of summer: `cet-1cest,m3.5.0,m10.5.0/3`.
  const last =
    /^[a-z]{3,5}[-+]?\d[\d:]*([a-z]{3,5})(?![a-z])/.exec(name)?.[1] ?? name.split(/[/:]/).at(-1) ?? ''
  const short = zoneOfShortName(name, home) ?? zoneOfShortName(last, home)
  if (short) return { zone: short, isGuess: false }
  const offset = offsetIn(name)
  const named = zoneOfWindows(name) ?? zoneOfPlaces(name, offset)
  const zone = named ? ianaZone(named) : null
  if (zone) return { zone, isGuess: false }
  if (offset === null) {
    if (BEHIND.test(name)) return zoneOfName(name.replace(BEHIND, ''), home)
    // A city alone, or with its area before a dash.
    const city = name.replaceAll(' ', '_')
    const paths = [name.replace('-', '/'), ...AREAS.map((area) => area + city)]
    const [found] = /^[a-z]{4,}$|^[a-z]+[- _]/.test(name) ? paths.flatMap((path) => ianaZone(path) ?? []) : []
    return found ? { zone: found, isGuess: false } : null
  }
  // An offset before words is that of a place's winter; alone it is what it says.
  const isOfPlace = /\)\s*\S/.test(name)
  return isOfPlace && standardOf(home) === offset
    ? { zone: home, isGuess: true }
    : { zone: offset === 0 ? UTC : fixedZone(offset), isGuess: false }
}

/** A zone's offset when it is not summer there, as it was lately. */
export function standardOf(zone: Zone): number {
  return Math.min(zone.offsetAt(Date.UTC(2024, 0)), zone.offsetAt(Date.UTC(2024, 6)))
}

function zoneOfShortName(name: string, home: Zone): Zone | null {
  const names = ZONES_OF_SHORT_NAMES.get(name) ?? []
  if (names[0] === 'Etc/UTC') return UTC
  const zones = names.flatMap((id) => ianaZone(id) ?? [])
  // Toronto and Panama both write EST, and each means its own.
  return zones.some((zone) => standardOf(zone) === standardOf(home)) ? home : (zones[0] ?? null)
}

/** `gmt+0100`, `(utc+05:30) somewhere`, `+02:00`, `(utc) …`, in milliseconds; null for a name that tells none. */
function offsetIn(name: string): number | null {
  if (/^\((?:utc|gmt)\)/.test(name)) return 0
  const match = /^\(?(?:utc|gmt)?\s*([+\u2212-])\s*(\d{1,2})[:.]?(\d{2})?\b/.exec(name)
  if (!match) return null
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0)
  if (minutes > 14 * 60) return null
  return (match[1] === '+' ? minutes : -minutes) * 60_000
}
