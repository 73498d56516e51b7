import { viewOf } from './heap.ts'
import { PROPERTY } from './property.ts'
import { type RecurrencePattern, recurrencePatternIn } from './recurrencePattern.ts'

/** An appointment as Outlook keeps it; `start` and `end` are instants, null where they are not told. */
export type Appointment = {
  /** What it is called, for the person to choose by. It must not be kept. */
  readonly name: string
  readonly start: number | null
  readonly end: number | null
  readonly isAllDay: boolean
  readonly isFree: boolean
  readonly isCancelled: boolean
  /** How it repeats; `unknown` where it does and nobody can say how. */
  readonly pattern: RecurrencePattern | 'unknown' | null
  /** Its time zone by Windows' own name or menu; '' where it is not told. */
  readonly zone: string
}

/** What something says of itself, by the number of each property. */
export type ItemProperties = {
  readonly number: (property: number) => number | null
  readonly time: (property: number) => Promise<number | null>
  readonly text: (property: number) => Promise<string>
  readonly bytes: (property: number, most: number) => Promise<Uint8Array>
}

/** The numbers that named properties of appointments have in one file. */
export type AppointmentNames = ReadonlyMap<number, number>

/** {00062002-0000-0000-C000-000000000046}, as it is written. */
const APPOINTMENTS = [0x02, 0x20, 0x06, 0, 0, 0, 0, 0, 0xc0, 0, 0, 0, 0, 0, 0, 0x46]

/** Names of properties of appointments ([MS-OXPROPS]). */
const NAME = {
  busyStatus: 0x8205,
  start: 0x820d,
  end: 0x820e,
  allDay: 0x8215,
  pattern: 0x8216,
  state: 0x8217,
  response: 0x8218,
  repeats: 0x8223,
  zoneText: 0x8234,
  zoneOfStart: 0x825e,
  zoneOfSeries: 0x8260,
} as const

const [FREE, CANCELLED, DECLINED] = [0, 0x04, 4]
/** Hundreds of changed occurrences, each with a name. */
const LONGEST_PATTERN = 256 * 1024
const LONGEST_ZONE = 4096

/** Whether something of that kind is an appointment of one's own: no request for a meeting, which is mail. */
export function isAppointment(kind: string): boolean {
  return /^IPM\.Appointment(?:\.|$)/i.test(kind)
}

/**
 * Which numbers stand for the names of appointments' properties, from the two lists that a file has of them
 * ([MS-PST] 2.4.7, [MS-OXMSG] 2.2.3): the sets that names belong to, and each name with its set and number.
 */
export function appointmentNames(sets: Uint8Array, entries: Uint8Array): AppointmentNames {
  const names = new Map<number, number>()
  const view = viewOf(entries)
  for (let at = 0; at + 8 <= entries.length; at += 8) {
    const kind = view.getUint16(at + 4, true)
    // Texts for names have the lowest bit; the first three sets are known to everybody, and not listed.
    const set = 16 * ((kind >>> 1) - 3)
    if ((kind & 1) === 1 || set < 0 || set + 16 > sets.length) continue
    if (APPOINTMENTS.every((byte, place) => sets[set + place] === byte))
      names.set(view.getUint32(at, true), 0x8000 + view.getUint16(at + 6, true))
  }
  return names
}

/** The appointment that something is by these properties. */
export async function appointmentIn(own: ItemProperties, names: AppointmentNames): Promise<Appointment> {
  const named = (name: keyof typeof NAME) => names.get(NAME[name]) ?? 0
  const number = (name: keyof typeof NAME) => own.number(named(name)) ?? 0
  // Before what was said again and again, such as "Re: ", two letters tell how long that is.
  const subject = await own.text(PROPERTY.subject)
  const pattern = await own.bytes(named('pattern'), LONGEST_PATTERN)
  const zones = [
    await own.bytes(named('zoneOfSeries'), LONGEST_ZONE),
    await own.bytes(named('zoneOfStart'), LONGEST_ZONE),
  ]
  return {
    name: subject.charCodeAt(0) === 1 ? subject.slice(2) : subject,
    start: await own.time(named('start')),
    end: await own.time(named('end')),
    isAllDay: (number('allDay') & 0xff) !== 0,
    // What was declined may stay in a calendar.
    isFree: own.number(named('busyStatus')) === FREE || number('response') === DECLINED,
    isCancelled: (number('state') & CANCELLED) !== 0,
    pattern:
      pattern.length > 0
        ? (recurrencePatternIn(pattern) ?? 'unknown')
        : (number('repeats') & 0xff) !== 0
          ? 'unknown'
          : null,
    zone: zones.map(zoneName).find(Boolean) ?? (await own.text(named('zoneText'))),
  }
}

/** The name in a definition of a zone ([MS-OXOCAL] 2.2.1.41). */
function zoneName(definition: Uint8Array): string {
  if (definition.length < 8 || definition[0] !== 2) return ''
  const length = 2 * viewOf(definition).getUint16(6, true)
  return new TextDecoder('utf-16le').decode(definition.subarray(8, 8 + length)).replace(/\0/g, '')
}
