import type { Appointment } from './appointment.ts'
import type { ChangedOccurrence, RecurrencePattern } from './recurrencePattern.ts'

/** No rule: what reads calendars counts it as one that cannot be read. */
const UNKNOWN_RULE = 'FREQ=UNKNOWN'
const LONGEST_NAME = 200

/**
 * Gathers appointments from Outlook's files, each folder as one calendar in the form that the reader of calendars
 * knows: rules, exceptions, zones and everything else are its to judge.
 */
export class OutlookCalendars {
  readonly #events: { readonly calendar: string; readonly appointment: Appointment }[] = []

  /** Takes one in; `calendar` is what its folder is called, '' for one that lies loose. */
  add(calendar: string, appointment: Appointment): void {
    this.#events.push({ calendar, appointment })
  }

  /** How many there are. */
  get size(): number {
    return this.#events.length
  }

  /** Takes in what `read` adds, unless it throws. */
  async wholly<Answer>(read: () => Promise<Answer>): Promise<Answer> {
    const before = this.size
    try {
      return await read()
    } catch (error) {
      this.#events.length = before
      throw error
    }
  }

  /** The calendars as texts; none where there was no appointment. */
  texts(): readonly string[] {
    const calendars = new Map<string, string[]>()
    for (const [index, { calendar, appointment }] of this.#events.entries()) {
      const lines = calendars.get(calendar) ?? []
      calendars.set(calendar, lines)
      lines.push(...linesOf(appointment, `outlook-${index}`))
    }
    return Array.from(calendars, ([name, lines]) =>
      [
        'BEGIN:VCALENDAR',
        ...(name === '' ? [] : [`X-WR-CALNAME:${escaped(name)}`]),
        ...lines,
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  }
}

function linesOf(appointment: Appointment, uid: string): readonly string[] {
  const { pattern, start, end, isFree, isAllDay } = appointment
  const shared = [`UID:${uid}`, `SUMMARY:${escaped(appointment.name)}`]
  if (appointment.isCancelled) shared.push('STATUS:CANCELLED')
  if (pattern === null || pattern === 'unknown') {
    const times = [
      start === null ? '' : `DTSTART:${timeText(start)}Z`,
      end === null ? '' : `DTEND:${timeText(end)}Z`,
    ]
    const rule = pattern === 'unknown' ? [`RRULE:${UNKNOWN_RULE}`] : []
    return event([...shared, ...times.filter(Boolean), ...rule, ...standing(isFree, isAllDay)])
  }
  const zone = zoneParameter(appointment.zone)
  return [
    ...event([...shared, ...seriesLines(pattern, zone), ...standing(isFree, isAllDay)]),
    ...pattern.changed.flatMap((change) =>
      event([
        ...shared,
        ...changeLines(change, zone),
        ...standing(change.isFree ?? isFree, change.isAllDay ?? isAllDay),
      ]),
    ),
  ]
}

function seriesLines({ rule, start, end, without }: RecurrencePattern, zone: string): readonly string[] {
  return [
    `DTSTART${zone}:${timeText(start)}`,
    `DTEND${zone}:${timeText(end)}`,
    `RRULE:${rule ?? UNKNOWN_RULE}`,
    ...without.map((date) => `EXDATE${zone}:${timeText(date)}`),
  ]
}

function changeLines({ original, start, end }: ChangedOccurrence, zone: string): readonly string[] {
  return [
    `RECURRENCE-ID${zone}:${timeText(original)}`,
    `DTSTART${zone}:${timeText(start)}`,
    `DTEND${zone}:${timeText(end)}`,
  ]
}

function standing(isFree: boolean, isAllDay: boolean): readonly string[] {
  return [
    ...(isFree ? ['X-MICROSOFT-CDO-BUSYSTATUS:FREE'] : []),
    ...(isAllDay ? ['X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'] : []),
  ]
}

function event(lines: readonly string[]): readonly string[] {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
}

/** A time without a zone is one at home. */
function zoneParameter(zone: string): string {
  const name = zone.replace(/["\p{Cc}]/gu, '')
  return name === '' ? '' : `;TZID="${name}"`
}

function timeText(time: number): string {
  const whole = new Date(time)
  return Number.isNaN(whole.getTime()) ? '' : whole.toISOString().slice(0, 19).replace(/[-:]/g, '')
}

function escaped(name: string): string {
  return name
    .slice(0, LONGEST_NAME)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\p{Cc}+/gu, ' ')
}
