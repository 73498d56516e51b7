import { ianaZone, type Zone } from './zone.ts'
import { ZONES_OF_PLACES } from './zoneTable.ts'

/** Zones of the United States and Canada, by their winter's offset in hours: every language has other words for them. */
const NORTH_AMERICA: Readonly<Record<string, string>> = {
  '-3.5': 'America/St_Johns',
  '-4': 'America/Halifax',
  '-5': 'America/New_York',
  '-6': 'America/Chicago',
  '-7': 'America/Denver',
  '-8': 'America/Los_Angeles',
}

/** What platforms call a zone's time: Europe's first, as its words end like America's, in French and Spanish for the most part. */
const NAMED_TIMES: readonly (readonly [RegExp, string])[] = [
  [/europ.*central|midden-?europ|^europe de l'ouest$|[rl]e europa occ/, 'Europe/Berlin'],
  [/europ.*(?:l'est$|del este$|oriental)|osteurop|eastern europ/, 'Europe/Athens'],
  [/europ.*(?:l'ouest$|del oeste$|occidental)|westeurop|western europ/, 'Europe/Lisbon'],
  [/^(?:british(?: summer)?|greenwich mean) time$/, 'Europe/London'],
  [/^heure de terre-neuve/, 'America/St_Johns'],
  [/^h\w+ de.*atlanti/, 'America/Halifax'],
  [/^(?:est|h\w+ (?:de l'est|del este|oriental))$/, 'America/New_York'],
  [/^h\w+ (?:du centre|central)$/, 'America/Chicago'],
  [/^(?:h\w+ des )?rocheuses$|^h\w+ de.*montana$/, 'America/Denver'],
  [/^(?:h\w+ d\w+ )?pacifi(?:que|co)$/, 'America/Los_Angeles'],
]

/** Other continents have an east and a centre too: of a zone's words only those that name none may stand between. */
const NO_PLACE = / (?:nord-americain|d'ete|normale|avancee|estandar|de verano)\b/g

const HOUR = 3_600_000

/**
 * The IANA zone of a name by the places in it, such as `(utc+01:00) amsterdam, berlin, bern, rom, stockholm, wien`.
 * `offset` is what the name says of its zone's winter, in milliseconds; a place whose winter is another is passed over.
 */
export function zoneOfPlaces(name: string, offset: number | null): string | null {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'")
  const words = plain.replace(/^\([^)]*\)/, '').match(/[a-z]+/g) ?? []
  if (words.length > MOST_WORDS) return null
  const votes = new Map<string, number>()
  for (const word of words) {
    // A continent tells no zone by itself.
    if (offset === null && /^a(?:fri|mer)[iy]/.test(word)) continue
    for (const zone of ZONES_OF_PLACES.get(word) ?? [])
      if (offset === null || hasOffset(zone, offset)) votes.set(zone, (votes.get(zone) ?? 0) + 1)
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1])
  // Without an offset, other words than places make it a name of something else.
  if (most && (offset !== null || 2 * most[1] >= words.length)) return most[0]
  if (offset === null)
    return NAMED_TIMES.find(([pattern]) => pattern.test(plain.replace(NO_PLACE, '')))?.[1] ?? null
  const isNorthAmerican = /canad|kanad|daylight|terr[ae][ -]n/.test(plain)
  return isNorthAmerican ? (NORTH_AMERICA[offset / HOUR] ?? null) : null
}

const MOST_WORDS = 30

/** In winter or in summer, and now or ten years ago: zones change, and names in files stay. */
function hasOffset(name: string, offset: number): boolean {
  const zone: Zone | null = ianaZone(name)
  return YEARS.some((at) => zone?.offsetAt(at) === offset)
}

const YEARS = [2012, 2018, 2024].flatMap((year) => [Date.UTC(year, 0), Date.UTC(year, 6)])
