import { wallOf, type Zone } from '../written/zone.ts'
import { zoneOfName, zoneOfPath } from '../written/zoneName.ts'
import type { Appointment } from './appointment.ts'
import type { RecurrencePattern } from './recurrencePattern.ts'

/** An appointment with all its text and guests; a longer one is passed over. */
const LONGEST = 4 * 1024 * 1024
const END = '</appointment>'
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/**
 * The appointments in a calendar of an archive of Outlook for Mac (XML, times in UTC without saying so), one at a time.
 * What repeats by days or weeks does so by the clock of its zone; any other pattern, and one with exceptions, is
 * `unknown`, since nobody has written down how it is meant.
 */
export async function* appointmentsOfOutlookMac(
  chunks: AsyncIterable<Uint8Array>,
  home: Zone,
): AsyncGenerator<Appointment, void, undefined> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of chunks) {
    const seen = Math.max(0, text.length - END.length)
    text += decoder.decode(chunk, { stream: true })
    let from = 0
    for (let end = text.indexOf(END, seen); end >= 0; end = text.indexOf(END, from)) {
      const whole = text.slice(from, end)
      const start = whole.indexOf('<appointment>')
      if (start >= 0) yield appointmentIn(whole.slice(start), home)
      from = end + END.length
    }
    text = text.slice(Math.max(from, text.length - LONGEST))
  }
}

function appointmentIn(xml: string, home: Zone): Appointment {
  const field = (name: string) => fieldIn(xml, `OPFCalendarEvent${name}`)
  const [start, end] = [instantOf(field('CopyStartTime')), instantOf(field('CopyEndTime'))]
  const zone =
    /^TZID:(.{1,200})$/m.exec(field('GetStartTimeZoneICSData').replaceAll('\r', ''))?.[1] ??
    (field('CopyStartTimeZone') || field('CopyTimeZoneName'))
  const known = zoneOfPath(zone) ?? zoneOfName(zone, home)?.zone
  return {
    ...{ name: field('CopySummary'), start, end, isCancelled: false, zone: known ? zone : '' },
    isAllDay: isSet(field('GetIsAllDayEvent')),
    isFree: /^(?:0(?:E0)?|free)$/i.test(field('CopyFreeBusyStatus')),
    pattern:
      start === null || end === null || !isSet(field('IsRecurring'))
        ? null
        : (patternIn(xml, start, end, known ?? home) ?? 'unknown'),
  }
}

function patternIn(xml: string, start: number, end: number, zone: Zone): RecurrencePattern | null {
  const field = (name: string) => fieldIn(xml, `OPFRecurrence${name}`)
  const number = (name: string) => Number(field(name) || Number.NaN)
  const interval = number('PatternInterval')
  const sort = /(Daily|Weekly)$/i.exec(field('PatternType'))?.[1]?.toUpperCase()
  if (!sort || !Number.isInteger(interval) || interval < 1 || /<OPFRecurrence\w*Exception/.test(xml))
    return null
  const days = WEEKDAYS.filter((day) =>
    new RegExp(`<(?:OPFRecurrencePattern)?${day}\\b[^>]{0,200}>\\s*1`, 'i').test(xml),
  )
  const names = days.map((day) => day.slice(0, 2).toUpperCase()).join()
  const ending = endOf(isSet(field('IsNumbered')), isSet(field('HasEndDate')))
  return {
    rule: `FREQ=${sort};INTERVAL=${interval}${names && `;BYDAY=${names}`}${ending}`,
    start: wallOf(zone, start),
    end: wallOf(zone, start) + (end - start),
    ...{ without: [], changed: [] },
  }

  function endOf(isNumbered: boolean, hasEnd: boolean): string {
    const count = number('GetOccurenceCount')
    if (isNumbered && Number.isInteger(count)) return `;COUNT=${count}`
    const until = hasEnd ? instantOf(field('CopyEndDate')) : null
    return until === null
      ? ''
      : `;UNTIL=${new Date(wallOf(zone, until)).toISOString().slice(0, 10).replaceAll('-', '')}`
  }
}

function fieldIn(xml: string, name: string): string {
  const start = new RegExp(`<${name}\\b[^>]{0,500}>`).exec(xml)
  if (!start) return ''
  const from = start.index + start[0].length
  const end = xml.indexOf('<', from)
  return plain(xml.slice(from, end < 0 ? from : end))
}

/** Flags and numbers may be written as `1` or `1E0`. */
function isSet(value: string): boolean {
  return Number(value) === 1
}

function instantOf(written: string): number | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
    written,
  )
  const instant = match ? Date.parse(`${match[1]}T${match[2] ?? '00:00'}${match[3] ?? 'Z'}`) : Number.NaN
  return Number.isNaN(instant) ? null : instant
}

function plain(value: string): string {
  return value
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim()
}
