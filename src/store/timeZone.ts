/** What {@link timeZoneNow} rests on: the person's choice, the browser's word, or no more than its clock. */
export type ZoneSource = 'chosen' | 'browser' | 'clock'

/** What a browser says that does not know its zone; some take it for UTC. */
const UNKNOWN = 'Etc/Unknown'

let home: string | null = null
const listeners = new Set<() => void>()
const accepted = new Map<string, boolean>()

/** The time zone to go by. A browser may name none, or one that its own dates refuse: then it is its clock's distance from UTC. */
export function timeZoneNow(): string {
  return zone().name
}

/** What the time zone rests on. */
export function zoneSource(): ZoneSource {
  return zone().source
}

/** Goes by a zone that the person named, or by the browser's again. */
export function setHomeZone(name: string | null): void {
  home = name
  for (const listener of listeners) listener()
}

/** Calls back when another zone was named. Returns how to stop. */
export function onHomeZone(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Every zone that can be chosen here; none where the browser lists none. */
export function allZones(): readonly string[] {
  return Intl.supportedValuesOf?.('timeZone') ?? []
}

function zone(): { readonly name: string; readonly source: ZoneSource } {
  if (home !== null && isAccepted(home)) return { name: home, source: 'chosen' }
  const named = namedByBrowser()
  return named === null ? { name: byClock(), source: 'clock' } : { name: named, source: 'browser' }
}

function namedByBrowser(): string | null {
  const named = unlessRefused(() => new Intl.DateTimeFormat().resolvedOptions().timeZone)
  return named && named !== UNKNOWN && isAccepted(named) ? named : null
}

function isAccepted(name: string): boolean {
  const known = accepted.get(name)
  if (known !== undefined) return known
  const fits = unlessRefused(() => new Intl.DateTimeFormat('en', { timeZone: name })) !== null
  accepted.set(name, fits)
  return fits
}

/** What a browser makes of a zone; null where it refuses, as some do with the very one they are in. */
function unlessRefused<Made>(make: () => Made): Made | null {
  try {
    return make()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return null
  }
}

/** The zone of a fixed distance that the clock shows now; where that is no whole hour, one that has the same distance today. */
function byClock(): string {
  const now = new Date()
  const behind = now.getTimezoneOffset()
  if (behind % 60 === 0) {
    const hours = behind / 60
    return hours === 0 ? 'UTC' : `Etc/GMT${hours > 0 ? '+' : ''}${hours}`
  }
  const minutes = (name: string) => {
    const wall = now.toLocaleString('sv-SE', { timeZone: name })
    return Math.round((now.getTime() - Date.parse(`${wall.replace(' ', 'T')}Z`)) / 60_000)
  }
  return allZones().find((name) => isAccepted(name) && minutes(name) === behind) ?? 'UTC'
}
