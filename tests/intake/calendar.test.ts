import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { readCalendar, readNamedCalendar } from '../../src/intake/calendar.ts'
import { calendarText } from '../../src/intake/calendarText.ts'
import expected from '../fixtures/samples/expected.json' with { type: 'json' }
import { sampleFile } from '../fixtures/samples.ts'

const read = (text: string, from = '2026-03-01', to = '2026-05-01') =>
  readCalendar(text, { from: from as Day, to: to as Day, timeZone: 'Europe/Berlin' })
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const times = (...lines: string[]) => shown(read(calendar(event(...lines))))
const shown = ({ occurrences }: ReturnType<typeof read>) =>
  occurrences.map(({ start, end, allDay }) =>
    allDay
      ? `${start.slice(0, 10)} ${end.slice(0, 10)}`
      : `${start.slice(0, 16)} ${(Date.parse(end) - Date.parse(start)) / 60_000}`,
  )

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

describe('series', () => {
  const SERIES = [
    'UID:a',
    'DTSTART;TZID=Europe/Berlin:20260323T090000',
    'DURATION:PT50M',
    'RRULE:FREQ=WEEKLY;COUNT=3',
  ]
  const starts = (text: string) => read(text).occurrences.map(({ start }) => start.slice(0, 16))
  test('keep the hour on the wall when clocks change', () => {
    expect(times(...SERIES)).toEqual(['2026-03-23T08:00 50', '2026-03-30T07:00 50', '2026-04-06T07:00 50'])
  })
  test.each([
    ['in the event’s zone', 'EXDATE;TZID=Europe/Berlin:20260330T090000'],
    ['in UTC', 'EXDATE:20260330T070000Z'],
    ['without a zone', 'EXDATE:20260330T090000'],
    ['in another zone', 'EXDATE;TZID=America/New_York:20260330T030000'],
    ['as a date', 'EXDATE;VALUE=DATE:20260330'],
    ['in a list', 'EXDATE;TZID=Europe/Berlin:20260101T090000,20260330T090000'],
    ['by a rule', 'EXRULE:FREQ=MONTHLY;BYMONTHDAY=30'],
  ])('leave out what is excepted %s', (_, line) => {
    expect(times(...SERIES, line)).toEqual(['2026-03-23T08:00 50', '2026-04-06T07:00 50'])
  })
  test.each([
    ['in UTC', 'UNTIL=20260330T070000Z'],
    ['on the wall', 'UNTIL=20260330T090000'],
    ['as a date', 'UNTIL=20260330'],
  ])('end where the rule ends %s', (_, until) => {
    expect(times(...SERIES.slice(0, 3), `RRULE:FREQ=WEEKLY;${until}`)).toHaveLength(2)
    const sooner = until.replace('0330', '0329')
    expect(times(...SERIES.slice(0, 3), `RRULE:FREQ=WEEKLY;${sooner}`)).toHaveLength(1)
  })
  test('of whole days', () => {
    const days = [
      'DTSTART;VALUE=DATE:20260323',
      'RRULE:FREQ=DAILY;UNTIL=20260325T220000Z',
      'EXDATE;VALUE=DATE:20260324',
    ]
    expect(times(...days)).toEqual(['2026-03-23 2026-03-24', '2026-03-25 2026-03-26'])
  })
  test('with dates of their own, and periods', () => {
    const dates = 'RDATE;TZID=Europe/Berlin:20260401T100000,20260323T090000'
    const periods = 'RDATE;VALUE=PERIOD:20260402T100000Z/PT1H'
    expect(times('DTSTART;TZID=Europe/Berlin:20260323T090000', dates, periods)).toEqual([
      '2026-03-23T08:00 0',
      '2026-04-01T08:00 0',
      '2026-04-02T10:00 60',
    ])
  })
  test.each([
    ['the first', [0, 1]],
    ['the last', [1, 0]],
  ])('with one time moved, told %s', (_, order) => {
    const moved = event(
      'UID:a',
      'RECURRENCE-ID;TZID=Europe/Berlin:20260330T090000',
      'DTSTART;TZID=Europe/Berlin:20260331T180000',
      'DURATION:PT30M',
    )
    const both = [event(...SERIES), moved]
    expect(starts(calendar(...order.map((index) => both[index] ?? '')))).toEqual([
      '2026-03-23T08:00',
      '2026-03-31T16:00',
      '2026-04-06T07:00',
    ])
  })
  test('with one time moved that is named in UTC, or by its date', () => {
    for (const id of ['RECURRENCE-ID:20260330T070000Z', 'RECURRENCE-ID;VALUE=DATE:20260330'])
      expect(starts(calendar(event(...SERIES), event('UID:a', id, 'DTSTART:20260331T160000Z')))).toEqual([
        '2026-03-23T08:00',
        '2026-03-31T16:00',
        '2026-04-06T07:00',
      ])
  })
  test('with one time cancelled, or the whole', () => {
    const cancelled = event(
      'UID:a',
      'RECURRENCE-ID:20260330T070000Z',
      'DTSTART:20260330T070000Z',
      'STATUS:CANCELLED',
    )
    expect(read(calendar(event(...SERIES), cancelled)).occurrences.map((one) => one.cancelled)).toEqual([
      false,
      true,
      false,
    ])
    expect(
      read(calendar(event(...SERIES, 'STATUS:CANCELLED'))).occurrences.every((one) => one.cancelled),
    ).toBe(true)
    expect(read(calendar('METHOD:CANCEL', event(...SERIES))).occurrences.every((one) => one.cancelled)).toBe(
      true,
    )
  })
  test('with this and all that follow moved', () => {
    const moved = event(
      'UID:a',
      'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260330T090000',
      'DTSTART;TZID=Europe/Berlin:20260331T100000',
      'DURATION:PT25M',
    )
    expect(shown(read(calendar(event(...SERIES), moved)))).toEqual([
      '2026-03-23T08:00 50',
      '2026-03-31T08:00 25',
      '2026-04-07T08:00 25',
    ])
  })
  test('a moved time whose series is not there', () => {
    expect(
      starts(calendar(event('UID:a', 'RECURRENCE-ID:20260330T070000Z', 'DTSTART:20260331T160000Z'))),
    ).toEqual(['2026-03-31T16:00'])
  })
  test('the newest form of an event stands', () => {
    const old = event('UID:a', 'SEQUENCE:1', 'DTSTART:20260310T120000Z')
    const newer = event('UID:a', 'SEQUENCE:2', 'DTSTART:20260311T120000Z')
    for (const text of [calendar(old, newer), calendar(newer, old)])
      expect(starts(text)).toEqual(['2026-03-11T12:00'])
    expect(starts(calendar(old, old))).toEqual(['2026-03-10T12:00'])
    // Two events that a program gave one id are two.
    expect(starts(calendar(old, newer.replace('SEQUENCE:2', 'SEQUENCE:1')))).toHaveLength(2)
  })
  test('a rule that cannot be read leaves the first time, and is said', () => {
    const reading = read(calendar(event('DTSTART:20260310T120000Z', 'RRULE:FREQ=SOMETIMES')))
    expect(shown(reading)).toEqual(['2026-03-10T12:00 0'])
    expect([...reading.notices]).toEqual([['unreadable-rule', 1]])
    expect([
      ...read(calendar(event('DTSTART:20260310T120000Z', 'RRULE:FREQ=SECONDLY'))).notices.keys(),
    ]).toEqual(['too-often'])
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
