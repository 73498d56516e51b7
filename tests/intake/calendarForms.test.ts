import { describe, expect, test } from 'vitest'
import { calendarOf, eventOf, readYear } from '../fixtures/calendarOf.ts'
import { readOne } from '../fixtures/readOne.ts'
import { shownTimes } from '../fixtures/shownTimes.ts'

const times = (...lines: string[]) =>
  shownTimes(readYear(calendarOf(eventOf(...lines)))).map((time) => time.slice(5))
const NY = ';TZID=America/New_York:'

describe('an end of another form than its start', () => {
  test.each([
    ['a zone, and none', `DTSTART${NY}20260310T090000`, 'DTEND:20260310T095000', '03-10T13:00 50'],
    [
      'none, and a zone: that of the end',
      'DTSTART:20260310T090000',
      `DTEND${NY}20260310T095000`,
      '03-10T13:00 50',
    ],
    ['a zone, and UTC', `DTSTART${NY}20260310T090000`, 'DTEND:20260310T135000Z', '03-10T13:00 50'],
    [
      'a zone, and a Z that is a slip',
      `DTSTART${NY}20260310T090000`,
      'DTEND:20260310T095000Z',
      '03-10T13:00 50',
    ],
    ['UTC, and a zone', 'DTSTART:20260310T130000Z', `DTEND${NY}20260310T095000`, '03-10T13:00 50'],
    ['UTC, and none', 'DTSTART:20260310T130000Z', 'DTEND:20260310T135000', '03-10T13:00 50'],
    ['none, and UTC', 'DTSTART:20260310T090000', 'DTEND:20260310T085000Z', '03-10T08:00 50'],
    [
      'two zones',
      `DTSTART${NY}20260310T090000`,
      'DTEND;TZID=Europe/Berlin:20260310T145000',
      '03-10T13:00 50',
    ],
    [
      'a clock, and the date after',
      `DTSTART${NY}20260310T230000`,
      'DTEND;VALUE=DATE:20260311',
      '03-11T03:00 60',
    ],
    [
      'a clock, and the same date',
      `DTSTART${NY}20260310T090000`,
      'DTEND;VALUE=DATE:20260310',
      '03-10T13:00 0',
    ],
    ['a date, and a clock', 'DTSTART;VALUE=DATE:20260310', 'DTEND:20260310T180000', '03-10 2026-03-11'],
    [
      'a date, and midnight in UTC',
      'DTSTART;VALUE=DATE:20260310',
      'DTEND:20260311T230000Z',
      '03-10 2026-03-12',
    ],
    ['a date, and hours', 'DTSTART;VALUE=DATE:20260310', 'DURATION:PT48H', '03-10 2026-03-12'],
    [
      'an end before the start, and a duration',
      'DTSTART:20260310T080000Z',
      'DTEND:20260310T080000Z\r\nDURATION:PT50M',
      '03-10T08:00 50',
    ],
  ])('%s', (_, start, end, wanted) => {
    expect(times(start, end)).toEqual([wanted])
    expect(times(end, start)).toEqual([wanted])
  })
  test('beside a calendar’s own zone, an end without one is of that', () => {
    const event = eventOf('DTSTART:20260310T130000Z', 'DTEND:20260310T095000')
    expect(shownTimes(readYear(calendarOf('X-WR-TIMEZONE:America/New_York', event)))).toEqual([
      '2026-03-10T13:00 50',
    ])
  })
})

test.each([
  ['the end of a day', 'DTSTART:20260310T230000Z', 'DTEND:20260310T240000Z', '03-10T23:00 60'],
  ['and its start', 'DTSTART:20260310T240000Z', 'DURATION:PT50M', '03-11T00:00 50'],
  ['a year’s end', 'DTSTART:20260630T2400', 'DURATION:PT50M', '06-30T22:00 50'],
  ['an offset', 'DTSTART:20260310T090000+0100', 'DTEND:2026-03-10T09:50:00+01:00', '03-10T08:00 50'],
  ['parts of a second', 'DTSTART:2026-03-10T08:00:00.000Z', 'DTEND:20260310T085000.0Z', '03-10T08:00 50'],
  ['no T in the duration', 'DTSTART:20260310T080000Z', 'DURATION:P50M', '03-10T08:00 50'],
  ['noughts in the duration', 'DTSTART:20260310T080000Z', 'DURATION:P0DT0H50M0S', '03-10T08:00 50'],
])('a time with %s', (_, start, end, wanted) => {
  expect(times(start, end)).toEqual([wanted])
})

test.each(['20260310T240100Z', '20260310T250000Z', '20260229T080000Z'])('%s is no time', (start) => {
  const reading = readYear(calendarOf(eventOf(`DTSTART:${start}`)))
  expect([shownTimes(reading), [...reading.notices]]).toEqual([[], [['unreadable-event', 1]]])
})

test('all day as Outlook says it, its midnight in UTC', () => {
  const lines = ['DTSTART:20260309T230000Z', 'DTEND:20260310T230000Z', 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE']
  expect(times(...lines)).toEqual(['03-10 2026-03-11'])
})

describe('a series', () => {
  const SERIES = ['UID:a', 'DTSTART;TZID=Europe/Berlin:20260302T090000', 'DURATION:PT50M']
  const days = (...lines: string[]) => times(...SERIES, ...lines).map((time) => time.slice(0, 5))
  const WEEKLY = 'RRULE:FREQ=WEEKLY;COUNT=4'
  test.each([
    ['COUNT=0 is no end', 'RRULE:FREQ=MONTHLY;COUNT=0', 10],
    ['COUNT=0 beside an end', 'RRULE:FREQ=WEEKLY;COUNT=0;UNTIL=20260316', 3],
    ['parts left empty', 'RRULE:FREQ=WEEKLY;BYDAY=;COUNT=;INTERVAL=;UNTIL=20260316', 3],
    ['its name twice', 'RRULE:RRULE:FREQ=WEEKLY;COUNT=3', 3],
    ['an end before its start', 'RRULE:FREQ=WEEKLY;UNTIL=20260301T000000Z', 0],
  ])('%s', (_, rule, wanted) => {
    expect(days(rule)).toHaveLength(wanted)
  })
  test.each([
    ['as the midnight of its date', 'EXDATE;TZID=Europe/Berlin:20260309T000000'],
    ['as a midnight without a zone', 'EXDATE:20260309T000000'],
    ['among others between semicolons', 'EXDATE;TZID=Europe/Berlin:20260305T090000;20260309T090000'],
    ['with colons', 'EXDATE:2026-03-04T09:00:00,2026-03-09T09:00:00'],
  ])('leaves out what is excepted %s', (_, line) => {
    expect(days(WEEKLY, line)).toEqual(['03-02', '03-16', '03-23'])
  })
  test('of whole days leaves out what Exchange writes as midnight in UTC, or in a zone', () => {
    const whole = ['DTSTART;VALUE=DATE:20260302', 'RRULE:FREQ=DAILY;COUNT=3']
    for (const line of [
      'EXDATE:20260302T230000Z',
      'EXDATE;TZID=Europe/Berlin:20260303T000000',
      'EXDATE:20260303T000000Z',
    ])
      expect(times(...whole, line).map((time) => time.slice(0, 5))).toEqual(['03-02', '03-04'])
  })
  test.each([
    ['a length', '20260305T120000Z/PT3H', '03-05T12:00 180'],
    ['an end', '20260305T120000Z/20260305T124500Z', '03-05T12:00 45'],
    ['an end in the zone', '20260305T120000/20260305T124500', '03-05T11:00 45'],
    ['an end before it', '20260305T120000Z/20260305T110000Z', '03-05T12:00 50'],
    ['a negative length', '20260305T120000Z/-PT3H', '03-05T12:00 50'],
    ['the time of a date of the rule', '20260302T080000Z/PT3H', '03-02T08:00 180'],
  ])('with a period that has %s', (_, period, wanted) => {
    expect(times(...SERIES, 'RRULE:FREQ=WEEKLY;COUNT=1', `RDATE;VALUE=PERIOD:${period}`)).toContain(wanted)
  })
  test('a period that reaches into the days asked for', () => {
    const event = eventOf(
      'DTSTART:20251201T080000Z',
      'DURATION:PT50M',
      'RDATE;VALUE=PERIOD:20251228T080000Z/P5D',
    )
    expect(shownTimes(readYear(calendarOf(event)))).toEqual(['2025-12-28T08:00 7200'])
  })
})

describe('what was changed in a series', () => {
  const series = (sequence: number, ...lines: string[]) =>
    eventOf(
      ...[
        'UID:s',
        'DTSTART;TZID=Europe/Berlin:20260302T090000',
        'DURATION:PT50M',
        'RRULE:FREQ=WEEKLY;COUNT=3',
      ],
      ...[`SEQUENCE:${sequence}`, ...lines],
    )
  const change = (sequence: number, id: string, ...lines: string[]) =>
    eventOf('UID:s', `RECURRENCE-ID${id}`, `SEQUENCE:${sequence}`, ...lines)
  const CALLED = ';TZID=Europe/Berlin:20260309T090000'
  const MOVED = ['DTSTART;TZID=Europe/Berlin:20260310T090000', 'DURATION:PT50M']
  const EXCEPT = 'EXDATE;TZID=Europe/Berlin:20260309T090000'
  const days = (...events: string[]) =>
    shownTimes(readYear(calendarOf(...events))).map((time) => time.slice(5, 10))
  test.each([
    ['a newer series excepts is gone', 2, 1, ['03-02', '03-16']],
    ['a series of the same age excepts stands', 1, 1, ['03-02', '03-10', '03-16']],
    ['an older series excepts stands', 1, 2, ['03-02', '03-10', '03-16']],
  ])('and %s', (_, ofSeries, ofChange, wanted) => {
    const both = [series(ofSeries, EXCEPT), change(ofChange, CALLED, ...MOVED)]
    expect(days(...both)).toEqual(wanted)
    expect(days(...both.reverse())).toEqual(wanted)
  })
  test('and a newer series excepts in UTC, or by its date, is gone', () => {
    for (const line of ['EXDATE:20260309T080000Z', 'EXDATE;VALUE=DATE:20260309'])
      expect(days(series(2, line), change(1, ':20260309T080000Z', ...MOVED))).toEqual(['03-02', '03-16'])
  })
  test('and a newer series leaves alone stands', () => {
    expect(days(series(2), change(1, CALLED, ...MOVED))).toEqual(['03-02', '03-10', '03-16'])
  })
  test('twice, named in two zones, is as it was changed last', () => {
    const later = change(2, ':20260309T080000Z', 'DTSTART:20260311T080000Z')
    for (const events of [
      [change(1, CALLED, ...MOVED), later],
      [later, change(1, CALLED, ...MOVED)],
    ]) {
      expect(days(series(1), ...events)).toEqual(['03-02', '03-11', '03-16'])
      expect(days(...events)).toEqual(['03-11'])
    }
  })
  test.each([
    [
      'another zone',
      'DTSTART;TZID=America/New_York:20260309T110000',
      ['03-02T14:00', '03-09T15:00', '03-16T15:00', '03-30T14:00'],
    ],
    ['UTC', 'DTSTART:20260309T150000Z', ['03-02T14:00', '03-09T15:00', '03-16T15:00', '03-30T14:00']],
    [
      'another day',
      'DTSTART;TZID=Europe/Berlin:20260311T150000',
      ['03-02T14:00', '03-11T14:00', '03-18T14:00', '04-01T13:00'],
    ],
    ['whole days', 'DTSTART;VALUE=DATE:20260310', ['03-02T14:00', '03-10 2026', '03-17 2026', '03-31 2026']],
  ])('from one time on, in %s', (_, start, wanted) => {
    const weekly = [
      'UID:s',
      'DTSTART;TZID=Europe/Berlin:20260302T150000',
      'DURATION:PT50M',
      'RRULE:FREQ=WEEKLY;COUNT=5',
    ]
    const events = [
      eventOf(...weekly, 'EXDATE;TZID=Europe/Berlin:20260323T150000'),
      change(0, ';RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260309T150000', start),
    ]
    const starts = (text: string) =>
      shownTimes(readYear(text))
        .map((time) => (time.includes('T') ? time.slice(5, 16) : time.slice(5, 15)))
        .sort()
    expect(starts(calendarOf(...events))).toEqual(wanted)
    // Named by its date alone.
    const byDate = events.map((text) =>
      text.replace(';TZID=Europe/Berlin:20260309T150000', ';VALUE=DATE:20260309'),
    )
    expect(starts(calendarOf(...byDate))).toEqual(wanted)
  })
})

describe('two exports joined', () => {
  const one = calendarOf('METHOD:PUBLISH', eventOf('DTSTART:20260302T080000Z'))
  const two = calendarOf('METHOD:CANCEL', eventOf('DTSTART:20260303T080000Z'))
  test.each([
    ['a byte order mark between', `${one}\uFEFF${two}`],
    ['two of them', `\uFEFF${one}\uFEFF\uFEFF${two}`],
    ['no line break between', `${one.trim()}${two}`],
    ['a mark and no line break', `${one.trim()}\uFEFF${two}`],
    ['blank lines', `${one}\r\n\r\n${two}`],
  ])('with %s', (_, text) => {
    const reading = readYear(text)
    expect(reading.calendars).toBe(2)
    expect(shownTimes(reading)).toEqual(['2026-03-02T08:00 0', '2026-03-03T08:00 0 cancelled'])
  })
})

test.each(['Canceled: Kim', 'Abgesagt: Kim', 'Annulé : Kim', 'Annulée: Kim'])(
  'what Outlook puts in front of what is called off says so: %s',
  async (name) => {
    const text = calendarOf(
      eventOf('DTSTART:20260323T090000Z', 'DURATION:PT50M', `SUMMARY:${name}`),
      eventOf('DTSTART:20260324T090000Z', 'DURATION:PT50M', 'SUMMARY:Cancelled flights group'),
    )
    const reading = await readOne([new File([text], 'own.ics')])
    expect(reading).toMatchObject({ kind: 'calendar', skipped: { cancelled: 1 } })
    expect(reading.kind === 'calendar' && reading.candidates).toHaveLength(1)
  },
)
