import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { readNamedCalendar } from '../../src/intake/calendar.ts'
import { calendarText } from '../../src/intake/calendarText.ts'
import expected from '../fixtures/samples/expected.json' with { type: 'json' }
import { sampleFile } from '../fixtures/samples.ts'
import { calendar, event, read, shown, times } from './calendarOfTests.ts'

describe('samples', () => {
  test.each(Object.entries(expected.ics))('%s', async (name, { window, occurrences }) => {
    const text = calendarText(new Uint8Array(await (await sampleFile(`ics/${name}`)).arrayBuffer()))
    const [from, to] = window.map((instant) => instant.slice(0, 10))
    const reading = read(text, from, to)
    const wanted = occurrences.map((one) => {
      const end = one.allDay ? `${one.end}T00:00Z` : one.end
      return {
        start: iso(one.start),
        end: iso(end),
        allDay: one.allDay,
        cancelled: 'status' in one && one.status === 'CANCELLED',
      }
    })
    expect(reading.occurrences.map(({ busy: _, ...rest }) => rest)).toEqual(wanted)
  })

  test('which of a therapist’s events take time', async () => {
    const text = await (await sampleFile('ics/own-therapist-google.ics')).text()
    const { occurrences } = read(text, '2026-03-01', '2026-04-01')
    const perDay: Record<string, number> = {}
    for (const { start, end, allDay, busy, cancelled } of occurrences)
      if (!allDay && busy && !cancelled && end > start)
        perDay[start.slice(0, 10)] = (perDay[start.slice(0, 10)] ?? 0) + 1
    expect(perDay).toEqual(expected.ics['own-therapist-google.ics'].policyExample.sessionsPerDay)
  })
})

describe('zones', () => {
  const at = (zone: string, before: readonly string[] = []) =>
    shown(read(calendar(...before, event(`DTSTART;TZID=${zone}:20260310T120000`, 'DURATION:PT50M'))))[0]
  const OWN = [
    ...['BEGIN:VTIMEZONE', 'TZID:Own', 'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0700'],
    ...['TZOFFSETTO:+0600', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD', 'BEGIN:DAYLIGHT'],
    ...['DTSTART:16010101T020000', 'TZOFFSETFROM:+0600', 'TZOFFSETTO:+0700'],
    ...['RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
  ]
  test.each([
    ['America/New_York', '2026-03-10T16:00'],
    ['america/new_york', '2026-03-10T16:00'],
    ['/America/New_York', '2026-03-10T16:00'],
    ['/mozilla.org/20050126_1/America/New_York', '2026-03-10T16:00'],
    ['/freeassociation.sourceforge.net/Tzfile/America/Argentina/Buenos_Aires', '2026-03-10T15:00'],
    ['Eastern Standard Time', '2026-03-10T16:00'],
    ['"(UTC-05:00) Eastern Time (US & Canada)"', '2026-03-10T16:00'],
    ['(UTC-05:00) Eastern Time (US & Canada)', '2026-03-10T16:00'],
    ['"(GMT+10:00) Canberra, Melbourne, Sydney"', '2026-03-10T01:00'],
    ['tzone://Microsoft/Utc', '2026-03-10T12:00'],
    ['GMT+0530', '2026-03-10T06:30'],
    ['(UTC+05:30) Nowhere in particular', '2026-03-10T06:30'],
    ['Etc/GMT+5', '2026-03-10T17:00'],
    ['Customized Time Zone', '2026-03-10T11:00'],
  ])('%s', (zone, start) => {
    expect(at(zone)).toBe(`${start} 50`)
  })
  test('the file’s own, wherever it stands, also when it began in 1601', () => {
    expect(at('Own', OWN)).toBe('2026-03-10T05:00 50')
    const after = calendar(event('DTSTART;TZID=Own:20260310T120000', 'DURATION:PT50M'), ...OWN)
    expect(shown(read(after))).toEqual(['2026-03-10T05:00 50'])
    const winter = calendar(...OWN, event('DTSTART;TZID=Own:20260222T120000', 'DURATION:PT50M'))
    expect(shown(read(winter, '2026-02-01'))).toEqual(['2026-02-22T06:00 50'])
  })
  test('one that nobody knows is said, and home stands in', () => {
    const text = calendar(
      event('DTSTART;TZID=Mars/Olympus:20260310T120000'),
      event('DTSTART;TZID=Mars/Olympus:20260311T120000'),
    )
    expect([...read(text).notices]).toEqual([['unknown-zone', 1]])
    expect([
      ...read(calendar(event('DTSTART;TZID=Mars Standard Time:20260310T120000'))).notices.keys(),
    ]).toEqual(['unknown-zone'])
  })
})

describe('one event', () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['floating', ['DTSTART:20260310T120000', 'DTEND:20260310T125000'], ['2026-03-10T11:00 50']],
    ['in UTC', ['DTSTART:20260310T120000Z', 'DTEND:20260310T125000Z'], ['2026-03-10T12:00 50']],
    ['with a duration', ['DTSTART:20260310T120000Z', 'DURATION:P1DT1H'], ['2026-03-10T12:00 1500']],
    ['with neither', ['DTSTART:20260310T120000Z'], ['2026-03-10T12:00 0']],
    [
      'that ends before it starts',
      ['DTSTART:20260310T120000Z', 'DTEND:20260310T110000Z'],
      ['2026-03-10T12:00 0'],
    ],
    [
      'over the night clocks change',
      ['DTSTART:20260328T223000', 'DTEND:20260329T033000'],
      ['2026-03-28T21:30 240'],
    ],
    ['without seconds', ['DTSTART:20260310T1200', 'DTEND:20260310T1250'], ['2026-03-10T11:00 50']],
    [
      'in ISO’s long form',
      ['DTSTART:2026-03-10T12:00:00Z', 'DTEND:2026-03-10T12:50:00Z'],
      ['2026-03-10T12:00 50'],
    ],
    [
      'with a folded date',
      ['DTSTART;TZID=Europe/\r\n Berlin:202603\r\n\t10T120000', 'DURATION:PT\r\n 50M'],
      ['2026-03-10T11:00 50'],
    ],
    ['in small letters', ['dtstart;tzid=UTC:20260310T120000', 'duration:pt50m'], ['2026-03-10T12:00 50']],
    ['all day', ['DTSTART;VALUE=DATE:20260310', 'DTEND;VALUE=DATE:20260312'], ['2026-03-10 2026-03-12']],
    ['all day without an end', ['DTSTART;VALUE=DATE:20260310'], ['2026-03-10 2026-03-11']],
    ['all day unsaid', ['DTSTART:20260310', 'DTEND:20260310'], ['2026-03-10 2026-03-11']],
    [
      'all day as Outlook says it',
      ['DTSTART:20260310T000000', 'DTEND:20260311T000000', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'],
      ['2026-03-10 2026-03-11'],
    ],
    ['all day with a clock behind it', ['DTSTART;VALUE=DATE:20260310T000000'], ['2026-03-10 2026-03-11']],
    [
      'with a wrongly placed quotation mark',
      ['DTSTART;TZID="W. Europe Standard Time:20260310T120000"', 'DURATION:PT50M'],
      ['2026-03-10T11:00 50'],
    ],
    [
      'with an alarm',
      [
        'DTSTART:20260310T120000Z',
        'BEGIN:VALARM',
        'TRIGGER:-PT5M',
        'DURATION:PT15M',
        'RRULE:FREQ=DAILY',
        'END:VALARM',
        'DURATION:PT50M',
      ],
      ['2026-03-10T12:00 50'],
    ],
    ['on a date that never was', ['DTSTART:20260230T120000Z'], []],
    ['without a start', ['DTEND:20260310T120000Z'], []],
  ])('%s', (_, lines, wanted) => {
    expect(times(...lines)).toEqual(wanted)
  })

  test.each<readonly [string, readonly string[], string]>([
    ['shown as free', ['TRANSP:TRANSPARENT'], 'free'],
    ['free in Outlook', ['TRANSP:OPAQUE', 'X-MICROSOFT-CDO-BUSYSTATUS:FREE'], 'free'],
    ['declined', ['ATTENDEE;PARTSTAT=DECLINED:mailto:me@praxis.example'], 'free'],
    [
      'declined by somebody else',
      [
        'ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@praxis.example',
        'ATTENDEE;PARTSTAT=DECLINED:mailto:c@example.org',
      ],
      'busy',
    ],
    ['tentative', ['STATUS:TENTATIVE'], 'busy'],
    ['cancelled', ['STATUS:CANCELLED'], 'busy, cancelled'],
  ])('%s', (_, lines, wanted) => {
    const [one] = read(calendar(event('DTSTART:20260310T120000Z', ...lines))).occurrences
    expect(`${one?.busy ? 'busy' : 'free'}${one?.cancelled ? ', cancelled' : ''}`).toBe(wanted)
  })

  test('declined by the one the calendar is named after', () => {
    const guests = [
      'ATTENDEE;PARTSTAT=DECLINED:mailto:Me@praxis.example',
      'ATTENDEE;PARTSTAT=ACCEPTED:mailto:c@example.org',
    ]
    const text = calendar('X-WR-CALNAME:me@praxis.example', event('DTSTART:20260310T120000Z', ...guests))
    expect(read(text).occurrences[0]?.busy).toBe(false)
  })
})

describe('files', () => {
  const ONE = event('DTSTART:20260310T120000Z')
  test.each([
    ['a byte order mark', `\uFEFF${calendar(ONE)}`, 1],
    ['LF', calendar(ONE).replaceAll('\r', ''), 1],
    ['CR', calendar(ONE).replaceAll('\n', ''), 1],
    ['blank lines', calendar(ONE).replaceAll('\r\n', '\r\n\r\n'), 1],
    ['several calendars', calendar(ONE) + calendar(ONE), 2],
    ['no end', calendar(ONE, ONE).replaceAll('END:VEVENT\r\n', ''), 2],
    ['an event that is broken', calendar(ONE, event('DTSTART:x', 'RRULE:'), ONE), 2],
    [
      'other components',
      calendar(
        'BEGIN:VTODO',
        'DTSTART:20260310T120000Z',
        'END:VTODO',
        'BEGIN:VFREEBUSY',
        'DTSTART:20260310T120000Z',
        'END:VFREEBUSY',
        ONE,
      ),
      1,
    ],
    ['nothing', '', 0],
    ['something else', '<html>', 0],
  ])('with %s', (_, text, wanted) => {
    expect(read(text).occurrences).toHaveLength(wanted)
  })
  test('what touches the days asked for, and nothing else', () => {
    const long = event('DTSTART:20260228T220000Z', 'DTEND:20260301T040000Z')
    const touching = event('DTSTART:20260228T220000Z', 'DTEND:20260228T230000Z')
    expect(read(calendar(long, touching)).occurrences.map(({ end }) => end)).toEqual([
      '2026-03-01T04:00:00.000Z',
    ])
    expect(read(calendar(event('DTSTART:20260430T220000Z'))).occurrences).toEqual([])
  })
  test('bytes: a letter cut by a fold is whole, UTF-16 is read', () => {
    const bytes = new TextEncoder().encode(calendar(event('DTSTART:20260310T120000Z', 'SUMMARY:Grüße')))
    const cut = bytes.indexOf(0xc3) + 1
    const folded = new Uint8Array([...bytes.subarray(0, cut), 0x0d, 0x0a, 0x20, ...bytes.subarray(cut)])
    const name = (given: Uint8Array) =>
      readNamedCalendar(calendarText(given), {
        from: '2026-03-01' as Day,
        to: '2026-05-01' as Day,
        timeZone: 'UTC',
      }).times[0]?.event.name
    expect(name(folded)).toBe('Grüße')
    expect(
      name(
        new Uint8Array(
          Buffer.from(`\uFEFF${calendar(event('DTSTART:20260310T120000Z', 'SUMMARY:Grüße'))}`, 'utf16le'),
        ),
      ),
    ).toBe('Grüße')
  })
})

function iso(time: string): string {
  return new Date(time).toISOString()
}
