import { describe, expect, it } from 'vitest'
import { recurrencePatternIn } from '../../src/intake/outlook/recurrencePattern.ts'
import { outlookStoreOf, type TestAppointment } from '../fixtures/outlookStoreOf.ts'
import { readingsOf } from '../fixtures/readOne.ts'
import { type Calendar, startsOf, wall } from './outlookCalendarOfTests.ts'

/** The examples of [MS-OXOCAL] 4.1.1, byte by byte. */
const WEEKLY =
  '043004300B2001000000C0210000010000000000000032000000222000000C0000000000000000000000000000008020BC0C20ADBC0C0630000009300000580200007602000000000000000000000000'

const WEEKLY_CHANGED =
  '043004300B2001000000C0210000010000000000000032000000222000000C0000000000000001000000A096BC0C01000000A096BC0C8020BC0C20ADBC0C0630000009300000580200007602000001003499BC0C5299BC0CF898BC0C11002200210053696D706C6520526563757272656E6365207769746820657863657074696F6E730800070033342F34313431000000000400000000000000000000003499BC0C5299BC0CF898BC0C2100530069006D0070006C006500200052006500630075007200720065006E006300650020007700690074006800200065007800630065007000740069006F006E0073000700330034002F0034003100340031000000000000000000'

const DAILY =
  '043004300A2000000000A0050000E010000000000000212000000A0000000000000002000000A0C1DC0C80D2DC0C00000000207EDC0C0016DD0C0630000009300000E0010000FE01000000000000000000000000'

const HEBREW =
  '043004300D200200080080750A000C0000000000000003000000232000000A0000000000000001000000207EDC0C01000000207EDC0C6074C40CDF80E95A0630000009300000E0010000FE01000001000080DC0C1E80DC0C0080DC0C24023C000000010000000000000004000000000000000000000000000000'

const patternOf = (hex: string) => recurrencePatternIn(Buffer.from(hex, 'hex'))

/** A pattern of these numbers: [frequency, type, period, what the type needs, how it ends, how often]. */
function patternBytes(
  ...[frequency, type, period, needs, end, count]: [number, number, number, readonly number[], number, number]
): Buffer {
  const minutes = (day: string) => (Date.parse(`${day}T00:00:00Z`) + 11_644_473_600_000) / 60_000
  const long = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32LE(value)
    return bytes
  }
  const short = (value: number) => long(value).subarray(0, 2)
  return Buffer.concat([
    ...[0x3004, 0x3004, frequency, type, 0].map(short),
    ...[0, period, 0, ...needs, end, count, 1, 0, 0].map(long),
    ...[minutes('2026-01-31'), minutes('2026-12-31'), 0x3006, 0x3009, 540, 590].map(long),
    short(0),
  ])
}

describe('how Outlook repeats an appointment', () => {
  it('is read as Microsoft’s own examples say', () => {
    const weekly = patternOf(WEEKLY)
    expect(weekly).toMatchObject({
      rule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TH,FR;WKST=SU;COUNT=12',
      ...{ without: [], changed: [] },
    })
    expect([weekly?.start, weekly?.end].map((time) => wall(time ?? 0))).toEqual([
      '2007-03-26T10:00',
      '2007-03-26T10:30',
    ])
    const daily = patternOf(DAILY)
    expect(daily?.rule).toBe('FREQ=DAILY;INTERVAL=3;WKST=SU;UNTIL=20110504')
    expect(daily?.without.map(wall)).toEqual(['2011-04-19T08:00', '2011-04-22T08:00'])
  })

  it('with one that was changed, which is moved and not taken out', () => {
    const { without, changed } = patternOf(WEEKLY_CHANGED) ?? { without: null, changed: [] }
    expect(without).toEqual([])
    expect(changed.map(({ original, start, end }) => [original, start, end].map(wall))).toEqual([
      ['2007-04-16T10:00', '2007-04-16T11:00', '2007-04-16T11:30'],
    ])
  })

  it('by another calendar is not known', () => {
    expect(patternOf(HEBREW)?.rule).toBe(null)
  })

  it.each<[string, Parameters<typeof patternBytes>, string | null]>([
    [
      'every weekday',
      [0x200a, 1, 1, [0x3e], 0x2023, 0],
      'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,TU,WE,TH,FR;WKST=MO',
    ],
    [
      'every other week',
      [0x200b, 1, 2, [0x08], 0x2022, 5],
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;WKST=MO;COUNT=5',
    ],
    ['a day of the month', [0x200c, 2, 1, [15], 0x2023, 0], 'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=15;WKST=MO'],
    [
      'the 30th, or the last',
      [0x200c, 2, 1, [30], 0x2023, 0],
      'FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1;WKST=MO',
    ],
    ['the last day', [0x200c, 2, 3, [31], 0x2023, 0], 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;WKST=MO'],
    [
      'the last Friday',
      [0x200c, 3, 1, [0x20, 5], 0x2023, 0],
      'FREQ=MONTHLY;INTERVAL=1;BYDAY=FR;BYSETPOS=-1;WKST=MO',
    ],
    [
      'the second Tuesday of every March',
      [0x200d, 3, 12, [0x04, 2], 0x2021, 0],
      'FREQ=MONTHLY;INTERVAL=12;BYDAY=TU;BYSETPOS=2;WKST=MO;UNTIL=20261231',
    ],
    ['every hour and a half', [0x200a, 0, 90, [], 0x2023, 0], null],
    ['by the Hijri calendar', [0x200c, 0x0a, 1, [15], 0x2023, 0], null],
  ])('%s', (_, numbers, rule) => {
    expect(recurrencePatternIn(patternBytes(...numbers))?.rule).toBe(rule)
  })

  it('is none where the bytes are cut short or others', () => {
    for (const length of [0, 1, 10, 40, 60])
      expect(recurrencePatternIn(Buffer.from(WEEKLY, 'hex').subarray(0, length))).toBe(null)
    expect(recurrencePatternIn(Buffer.alloc(400, 0xff))).toBe(null)
  })
})

/** A store with a calendar of these, beside mail that was sent. */
function storeOf(
  appointments: readonly (TestAppointment & { readonly subject?: string; readonly kind?: string })[],
  layout: 'ansi' | 'unicode' | 'large' = 'unicode',
) {
  const item = ({
    subject = 'Session',
    kind = 'IPM.Appointment',
    ...appointment
  }: (typeof appointments)[number]) => ({
    ...{ at: null, subject, kind, appointment },
  })
  const mail = {
    number: 0x500,
    name: 'Sent Items',
    messages: [{ at: '2026-03-06T20:01:00Z', author: 'Robin' }],
  }
  const bytes = outlookStoreOf(
    {
      layout,
      folders: [
        mail,
        { number: 0x501, name: 'Praxis', holds: 'IPF.Appointment', messages: appointments.map(item) },
        {
          number: 0x502,
          name: 'Gone',
          holds: 'IPF.Appointment',
          messages: appointments.slice(0, 1).map(item),
        },
      ],
      ...{ sent: 0x500, wastebasket: 0x502 },
    },
    (block) => block,
  )
  return new File([new Uint8Array(bytes)], 'archive.pst')
}

async function calendarOf(file: File): Promise<Calendar> {
  const readings = await readingsOf([file])
  if (typeof readings === 'string') throw new Error(readings)
  expect(readings.map(({ kind }) => kind)).toEqual(['mailbox', 'calendar'])
  return readings[1] as Calendar
}

describe('appointments of an Outlook store', () => {
  it.each(['ansi', 'unicode', 'large'] as const)('are sessions beside its mail (%s)', async (layout) => {
    const reading = await calendarOf(
      storeOf(
        [
          {
            start: '2026-03-06T09:00:00Z',
            end: '2026-03-06T09:50:00Z',
            subject: '\u0001\u0005Re: Kim, Tide; x',
          },
          { start: '2026-03-06T10:00:00Z', end: '2026-03-06T10:50:00Z', busy: 0 },
          { start: '2026-03-06T11:00:00Z', end: '2026-03-06T11:50:00Z', response: 4 },
          { start: '2026-03-06T12:00:00Z', end: '2026-03-06T12:50:00Z', state: 5 },
          { start: '2026-03-06T23:00:00Z', end: '2026-03-07T23:00:00Z', allDay: true },
          { start: '2026-03-06T13:00:00Z', end: '2026-03-06T13:50:00Z', kind: 'IPM.Activity' },
        ],
        layout,
      ),
    )
    expect(startsOf(reading)).toEqual(['2026-03-06T10:00'])
    expect(reading.skipped).toMatchObject({ allDay: 1, free: 2, cancelled: 1 })
    expect(reading.names).toEqual([{ name: 'Re: Kim, Tide; x', calendar: 'Praxis', categories: [] }])
    // The store is one file, and what was deleted in it is no session.
    expect(reading.events).toBe(5)
    expect(reading.from).toEqual({ files: 1, name: 'archive.pst' })
  })

  it('repeat by the clock of their own zone, without those taken out and with those that moved', async () => {
    const reading = await calendarOf(
      storeOf([
        {
          ...{ start: '2007-03-26T15:00:00Z', end: '2007-03-26T15:30:00Z' },
          ...{ pattern: Buffer.from(WEEKLY_CHANGED, 'hex'), zone: '(GMT-06:00) Central Time (US & Canada)' },
        },
        {
          ...{ start: '2011-04-07T06:00:00Z', end: '2011-04-07T06:30:00Z' },
          pattern: Buffer.from(DAILY, 'hex'),
        },
      ]),
    )
    const starts = startsOf(reading)
    // Ten in Chicago is five in the afternoon here; the one of 16 April is an hour later.
    expect(starts.filter((start) => start < '2008')).toHaveLength(12)
    expect(starts.slice(0, 2)).toEqual(['2007-03-26T17:00', '2007-03-29T17:00'])
    expect(starts).toContain('2007-04-16T18:00')
    expect(starts).not.toContain('2007-04-16T17:00')
    // Every third day from 7 April to 4 May, without two of them, at home where no zone is told.
    const daily = starts.filter((start) => start > '2008')
    expect(daily).toHaveLength(8)
    expect(daily[0]).toBe('2011-04-07T08:00')
    expect(daily).not.toContain('2011-04-19T08:00')
    expect([...reading.notices]).toEqual([])
  })

  it('that repeat in a way nobody can read are counted once, and said', async () => {
    const reading = await calendarOf(
      storeOf([
        {
          ...{ start: '2008-04-08T06:00:00Z', end: '2008-04-08T06:30:00Z' },
          pattern: Buffer.from(HEBREW, 'hex'),
        },
        {
          start: '2026-03-06T09:00:00Z',
          end: '2026-03-06T09:50:00Z',
          pattern: Buffer.from('04300430', 'hex'),
        },
      ]),
    )
    expect([...reading.notices]).toEqual([['unreadable-rule', 2]])
    // The first of a series stands; of the changed one what it was changed to.
    expect(startsOf(reading).at(-1)).toBe('2026-03-06T10:00')
  })
})
