import { describe, expect, test } from 'vitest'
import { costOf } from '../fixtures/cost.ts'
import { calendar, event, read, shown, times } from './calendarOfTests.ts'

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

test.each([
  ['changes of one series', (at: string) => [`RECURRENCE-ID:${at}T080000Z`, `DTSTART:${at}T090000Z`]],
  ['events that a program gave one name', (at: string) => [`DTSTART:${at}T090000Z`]],
  ['and of several versions', (at: string) => [`SEQUENCE:${Number(at) % 2}`, `DTSTART:${at}T090000Z`]],
])('tens of thousands of %s take no time', async (_, lines) => {
  const day = (index: number) =>
    new Date(Date.UTC(1980, 0, index)).toISOString().slice(0, 10).replaceAll('-', '')
  const events = Array.from({ length: 20_000 }, (__, index) =>
    event('UID:a', ...lines(day(index)), 'DURATION:PT50M'),
  )
  const { cost } = await costOf(() => read(calendar(...events)))
  expect(cost).toBeLessThan(120)
})
