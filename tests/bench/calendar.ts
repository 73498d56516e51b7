import ICAL from 'ical.js'
import type { Day } from '../../src/domain/day.ts'
import { readCalendar } from '../../src/intake/calendar.ts'
import { type Figure, inTurns } from './figure.ts'

const EVENTS = 10_000
const [FROM, TO] = ['2021-01-01', '2026-01-01']

/** Reading a calendar of 10,000 events over five years, over ical.js's own parsing and expanding of it. */
export async function benchCalendar(): Promise<Figure> {
  const text = calendar()
  const medians = await inTurns(
    3,
    timed(
      () =>
        readCalendar(text, { from: FROM as Day, to: TO as Day, timeZone: 'Europe/Berlin' }).occurrences
          .length,
    ),
    timed(() => expanded(text)),
  )
  return { name: `Reading ${EVENTS} events over ical.js`, ...medians, most: 1.3 }
}

/** A practice: nine events of ten take place once, the tenth weekly for a while, with an exception. */
function calendar(): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0']
  for (let index = 0; index < EVENTS; index++) {
    const date = `${2021 + (index % 5)}${two(1 + (index % 12))}${two(1 + (index % 28))}`
    lines.push('BEGIN:VEVENT', `UID:${index}@praxis.example`, `DTSTAMP:${date}T000000Z`, 'STATUS:CONFIRMED')
    lines.push(
      `SUMMARY:Client ${index % 60}`,
      'DESCRIPTION:About something that nobody else reads\\, and nobody keeps',
    )
    lines.push(`DTSTART;TZID=Europe/Berlin:${date}T${two(8 + (index % 10))}0000`)
    lines.push(`DTEND;TZID=Europe/Berlin:${date}T${two(8 + (index % 10))}5000`)
    if (index % 10 === 0)
      lines.push('RRULE:FREQ=WEEKLY;UNTIL=20251231T225959Z', `EXDATE;TZID=Europe/Berlin:${date}T120000`)
    lines.push('END:VEVENT')
  }
  return [...lines, 'END:VCALENDAR', ''].join('\r\n')
}

function expanded(text: string): number {
  const [from, to] = [ICAL.Time.fromDateString(FROM), ICAL.Time.fromDateString(TO)]
  let count = 0
  for (const component of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
    const event = new ICAL.Event(component)
    if (!event.isRecurring()) {
      if (event.endDate.compare(from) > 0 && event.startDate.compare(to) < 0) count++
      continue
    }
    const times = event.iterator()
    for (let time = times.next(); time && time.compare(to) < 0; time = times.next()) {
      const { startDate, endDate } = event.getOccurrenceDetails(time)
      if (endDate.compare(from) > 0 && startDate.compare(to) < 0) count++
    }
  }
  return count
}

function timed(task: () => number): () => Promise<number> {
  return async () => {
    const start = performance.now()
    if (task() === 0) throw new Error('Nothing was found.')
    return performance.now() - start
  }
}
