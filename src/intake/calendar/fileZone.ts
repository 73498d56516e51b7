import { type Transition, type Zone, zoneOfTransitions } from '../written/zone.ts'
import type { CalendarProperty } from './lines.ts'
import { addDates, type DatedTime } from './placedTime.ts'
import { type Steps, timesOfRule } from './recurrence.ts'
import { type CalendarTime, parseCalendarTime, parseOffset } from './value.ts'

/** One half of a VTIMEZONE: from when on, from which offset to which, and how it repeats. Offsets in milliseconds. */
export type Observance = {
  start: CalendarTime | null
  from: number | null
  to: number | null
  readonly rules: string[]
  readonly dates: DatedTime[]
}

/** A VTIMEZONE, and which of the file's calendars it stands in. `place` is the IANA name some programs add. */
export type FileZone = {
  id: string
  place: string | null
  readonly calendar: number
  readonly observances: Observance[]
}

const HOUR = 3_600_000
const YEAR = 366 * 86_400_000
/** Of a half that does not say when it begins. Most clocks are changed at two in the morning. */
const START_UNSAID: CalendarTime = { wall: 2 * HOUR, isDate: false, isUtc: false }

/** Half of a zone that nothing is known of yet. */
export function blankObservance(): Observance {
  return { start: null, from: null, to: null, rules: [], dates: [] }
}

/** Takes what a line of a VTIMEZONE says of it. */
export function noteOfZone(zone: FileZone | undefined, { name, value }: CalendarProperty): void {
  if (!zone) return
  if (name === 'TZID') zone.id = value
  if (name === 'X-LIC-LOCATION') zone.place = value
}

/** Takes what a line of a STANDARD or DAYLIGHT says of it. */
export function noteOfObservance(
  observance: Observance | undefined,
  { name, parameters, value }: CalendarProperty,
): void {
  if (!observance) return
  if (name === 'DTSTART') observance.start = parseCalendarTime(value)
  if (name === 'TZOFFSETFROM') observance.from = parseOffset(value)
  if (name === 'TZOFFSETTO') observance.to = parseOffset(value)
  if (name === 'RRULE') observance.rules.push(value)
  if (name === 'RDATE') addDates(observance.dates, value, parameters)
}

/** The zone that a VTIMEZONE describes, right within the window and two years around it; null where it says nothing. */
export function zoneOfFile(
  { observances }: FileZone,
  window: { readonly from: number; readonly to: number },
  steps: Steps,
): Zone | null {
  const around = { from: window.from - 2 * YEAR, to: window.to + 2 * YEAR }
  const changes = observances.flatMap((observance) => changesOf(observance, around, steps))
  changes.sort((a, b) => a.at - b.at)
  const [first] = changes
  return first ? zoneOfTransitions(changes, first.before) : null
}

function changesOf(
  { start, from, to, rules, dates }: Observance,
  window: { readonly from: number; readonly to: number },
  steps: Steps,
): readonly (Transition & { before: number })[] {
  if (to === null) return []
  const before = from ?? to
  const wallOn = (time: CalendarTime) => (time.isUtc ? time.wall + before : time.wall)
  const begin = wallOn(start ?? START_UNSAID)
  const walls = [begin, ...dates.map(({ time }) => wallOn(time))]
  for (const rule of rules)
    walls.push(...timesOfRule(rule, laterYear(begin, window.from, rule), window, wallOn, steps).walls)
  return walls.map((wall) => ({ at: wall - before, offset: to, before }))
}

/** Outlook's zones begin in 1601: a rule of years is followed from nearby, which gives the same dates. */
function laterYear(wall: number, from: number, rule: string): number {
  const date = new Date(wall)
  const year = new Date(from).getUTCFullYear() - 1
  if (date.getUTCFullYear() >= year || /COUNT|INTERVAL=(?!1\b)/i.test(rule)) return wall
  return date.setUTCFullYear(year)
}
