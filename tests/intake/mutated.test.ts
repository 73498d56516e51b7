import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { readFiles } from '../../src/intake/readFiles.ts'
import { Costliest, costOf } from '../fixtures/cost.ts'
import { appleHealthOf, fitbitLog, sleepRecord, stepRecord } from '../fixtures/healthOf.ts'
import { runs } from '../fixtures/runs.ts'
import { samplePath } from '../fixtures/samples.ts'

/** Of the reference: some two seconds. */
const COSTLIEST = 100
const MOST_MEMORY = 256 * 1024 * 1024

const CASES = fileURLToPath(new URL('../fixtures/cases/mail', import.meta.url))

const upTo = (count: number) => Array.from({ length: count }, (_, value) => value).join()

/** Calendars that cost much if nothing bounds them. */
const COSTLY = [
  'FREQ=SECONDLY',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
  'FREQ=HOURLY;COUNT=999999999',
  'FREQ=YEARLY;BYDAY=53MO;BYMONTH=2',
  `FREQ=YEARLY;COUNT=9999;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)};BYMONTHDAY=1,2,3,4,5,6,7`,
].map(
  (rule) =>
    `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:16010101T000000Z\r\nDURATION:PT1H\r\nRRULE:${rule}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
)

/** Sleep and steps as apps export them. */
const NIGHTS = Array.from({ length: 9 }, (_, index) => `2026-11-0${index + 1}`)
const HEALTH = [
  {
    name: 'export.xml',
    bytes: Buffer.from(
      appleHealthOf(
        NIGHTS.flatMap((night) => [
          sleepRecord('AsleepCore', `${night} 00:10:00 +0100`, `${night} 03:00:00 +0100`, {
            zone: 'Asia/Tokyo',
          }),
          sleepRecord('Awake', `${night} 03:00:00 +0100`, `${night} 03:10:00 +0100`),
          stepRecord(400, `${night} 10:00:00 +0100`, `${night} 10:10:00 +0100`),
        ]),
      ),
    ),
  },
  {
    name: 'sleep-2026-11-01.json',
    bytes: Buffer.from(
      JSON.stringify(
        NIGHTS.map((night, id) => fitbitLog(id, `${night}T00:10:00.000`, `${night}T06:10:00.000`, 330)),
      ),
    ),
  },
  {
    name: 'UserSleeps_2026-11-01.csv',
    bytes: Buffer.from(
      `sleep_id,sleep_type,minutes_asleep,start_utc_offset,sleep_start,end_utc_offset,sleep_end\n${NIGHTS.map((night, id) => `${id},STAGES,330,+01:00,${night} 00:10:00+0000,+01:00,${night} 06:10:00+0000\n`).join('')}`,
    ),
  },
  {
    name: '2026-11-01T00_10_00+01_00_SLEEP.json',
    bytes: Buffer.from(
      '{"fitnessActivity":"sleep","startTime":"2026-11-01T00:10:00Z","endTime":"2026-11-01T06:10:00Z","segment":[{"fitnessActivity":"sleep.rem","startTime":"2026-11-01T00:10:00Z","endTime":"2026-11-01T06:10:00Z"}]}',
    ),
  },
]

/** Steps as Google exports them, and a spreadsheet's own numbers. */
const TABLES = [
  {
    name: 'steps_2026-11-01.csv',
    bytes: Buffer.from(
      `timestamp,steps,data source\n${NIGHTS.map((day) => `${day}T08:00:00Z,60,Watch\n${day}T08:00:20.5Z,50,Phone Health Kit\n`).join('')}`,
    ),
  },
  {
    name: 'steps-2026-11-01.json',
    bytes: Buffer.from(
      JSON.stringify(NIGHTS.map((_, at) => ({ dateTime: `11/0${at + 1}/26 08:00:00`, value: '60' }))),
    ),
  },
  {
    name: 'Daily activity metrics.csv',
    bytes: Buffer.from(
      `Date,Calories (kcal),Step count\n${NIGHTS.map((day) => `${day},2100,8123\n`).join('')}`,
    ),
  },
  {
    name: 'numbers.csv',
    bytes: Buffer.from(
      `Date,Start Time,Duration\n${NIGHTS.map((_, at) => `${46100 + at},0.375,0.0347\n`).join('')}`,
    ),
  },
  {
    name: 'old.mbox',
    bytes: Buffer.from(
      'From a@b.example Tue Mar 10 23:59:01 2026\rDate: 10 марта 2026 г. 22:15\rX: y\r\rWords.\r\r'.repeat(5),
    ),
  },
]

/** A calendar out of an archive of Outlook for Mac. */
const MAC_CALENDAR = {
  name: 'Calendar.xml',
  bytes: Buffer.from(
    `<?xml version="1.0"?>\n<appointments>${'<appointment><OPFCalendarEventCopySummary>Session</OPFCalendarEventCopySummary><OPFCalendarEventCopyStartTime>2026-03-05T14:00:00</OPFCalendarEventCopyStartTime><OPFCalendarEventCopyEndTime>2026-03-05T14:50:00</OPFCalendarEventCopyEndTime><OPFCalendarEventIsRecurring>1</OPFCalendarEventIsRecurring><OPFRecurrencePatternType>OPFRecurrencePatternDaily</OPFRecurrencePatternType><OPFRecurrencePatternInterval>1</OPFRecurrencePatternInterval></appointment>'.repeat(3)}</appointments>`,
  ),
}

const FILES = [
  ...HEALTH,
  ...TABLES,
  MAC_CALENDAR,
  ...['mbox', 'eml', 'ics', 'csv'].flatMap((folder) =>
    readdirSync(samplePath(folder)).map((name) => ({
      name,
      bytes: readFileSync(samplePath(`${folder}/${name}`)),
    })),
  ),
  ...readdirSync(CASES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(?:json|md|html|msf|dat)$/.test(entry.name))
    .map((entry) => ({ name: entry.name, bytes: readFileSync(`${entry.parentPath}/${entry.name}`) })),
  ...COSTLY.map((text, index) => ({ name: `costly-${index}.ics`, bytes: Buffer.from(text) })),
  { name: 'bomb.ics', bytes: gzipSync(Buffer.alloc(5_000_000)) },
]

/** What one reader or another looks for: found many thousand times, none may look through all the rest each time. */
const PIECES = [
  ...Array.from(' \t\n\0,;:.="\'()<>[{|#\\-a1Zé'),
  ...[
    '\r\n',
    '\r\n ',
    '--',
    '=?',
    '?=',
    '=?utf-8?q?',
    '#a(',
    '<br ',
    'From ',
    '\nFrom - ',
    '\nDate: ',
    '\nTo: <',
    '\nFrom \n',
    '\nFrom a@b\n',
    '\nX-Gmail-Labels: ',
    '=?utf-8?b?',
    '<a@',
    ' remote from ',
    '\nFrom a Tue Mar 10 03:15:00 2026\nX: y\n',
    '<!--',
    '\nStart Time,End Time,Minutes Asleep\n',
    '09:00-10:00 ',
    '0900-1000',
    '46100.375,',
    '\r\r',
    '\ntimestamp,steps\n',
    'Step count',
    'start time ',
    '"dateTime":"',
    '\u0000F',
  ],
  ...[
    ';A=',
    ';A="',
    '\nBEGIN:VEVENT\n',
    '\nEND:VEVENT\n',
    '\nRRULE:',
    '\nRDATE:',
    '20260318T090000,',
    '10:00',
    ...[
      '<Record ',
      'IdentifierSleep',
      'type="HKQuantityTypeIdentifierStepCount" ',
      '</Record>',
      ' startDate="',
    ],
    ...['{"logId":', '"Data Points":[', '<appointment>', '</appointment>', '<OPFCalendarEventCopyStartTime '],
  ],
]

const dice = fc.record({
  at: fc.nat(),
  other: fc.nat(),
  length: fc.integer({ min: 1, max: 60 }),
  byte: fc.nat(255),
})
type Dice = typeof dice extends fc.Arbitrary<infer Value> ? Value : never

const MUTATIONS: Record<string, (bytes: Uint8Array, dice: Dice) => Uint8Array> = {
  'flips a bit': (bytes, { at, byte }) => changed(bytes, at, (one) => one ^ (1 << (byte % 8))),
  'writes another byte': (bytes, { at, byte }) => changed(bytes, at, () => byte),
  'cuts it short': (bytes, { at }) => bytes.subarray(0, at % (bytes.length + 1)),
  'begins late': (bytes, { at }) => bytes.subarray(at % (bytes.length + 1)),
  'cuts a piece out': (bytes, { at, length }) => spliced(bytes, at, length, Buffer.alloc(0)),
  'doubles a piece many times': (bytes, { at, other }) => {
    // Large files may take their time; this is of small ones.
    if (bytes.length > 3000) return bytes
    const [from, to] = [at % (bytes.length + 1), other % (bytes.length + 1)].sort((a, b) => a - b) as [
      number,
      number,
    ]
    return Buffer.concat([bytes, ...Array.from({ length: 20 }, () => bytes.subarray(from, to))])
  },
  'puts in noughts': (bytes, { at, length }) => spliced(bytes, at, 0, Buffer.alloc(length * 100)),
  'puts in a giant line': (bytes, { at, byte }) => spliced(bytes, at, 0, Buffer.alloc(300_000, byte)),
  'puts in one thing many thousand times': (bytes, { at, other, byte }) => {
    const thing = `${PIECES[other % PIECES.length]}${PIECES[byte % PIECES.length]}`
    return spliced(bytes, at, 0, Buffer.from(thing.repeat(300_000 / thing.length)))
  },
  'puts in noise': (bytes, { at, other, length }) =>
    spliced(
      bytes,
      at,
      0,
      Buffer.from(Array.from({ length: length * 10 }, (_, index) => (other * (index + 7)) % 256)),
    ),
  'takes out line breaks': (bytes, { length }) =>
    Buffer.from(bytes.filter((one, index) => one !== 10 || index % length > 0)),
  'lies about a length': (bytes, { at, other }) =>
    spliced(bytes, at, 0, Buffer.from(`\nContent-Length: ${other % 9_999_999}\n`)),
  'nests components': (bytes, { at, length }) =>
    spliced(bytes, at, 0, Buffer.from('\r\nBEGIN:VEVENT\r\n'.repeat(length * 20))),
  'changes figures': (bytes, { at, byte }) =>
    bytes.map((one, index) => (one >= 48 && one <= 57 && (index + at) % 7 === 0 ? 48 + (byte % 10) : one)),
}

test('50,000 spoilt files of mail, calendars, histories and sleep are read, or named, in time', async () => {
  const told = new Map<string, number>()
  const before = process.memoryUsage().heapUsed
  const costliest = new Costliest()
  await fc.assert(
    fc.asyncProperty(
      fc.nat(FILES.length - 1),
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(MUTATIONS)), dice), { minLength: 1, maxLength: 3 }),
      async (index, steps) => {
        const { name, bytes } = FILES[index] ?? { name: '', bytes: Buffer.alloc(0) }
        const spoilt = steps.reduce(
          (next: Uint8Array, [mutation, given]) => MUTATIONS[mutation]?.(next, given) ?? next,
          bytes,
        )
        const file = new File([new Uint8Array(spoilt)], name)
        const done = costliest.begin()
        const result = await readFiles(
          { files: [file], timeZone: 'Europe/Berlin', dayEndsAt: 4, today: '2026-11-23' as Day },
          () => undefined,
        )
        done(() => `${name}: ${steps.map(([mutation]) => mutation).join(', ')}`)
        const [reading] = result.ok ? [result.value].flat() : []
        const outcome = result.ok ? (reading?.kind ?? 'nothing') : result.fault
        told.set(outcome, (told.get(outcome) ?? 0) + 1)
        if (!result.ok) expect(result.fault).toMatch(/^[a-z0-9-]+$/)
        else if (reading?.kind === 'mailbox') expect(reading.messages).toBeGreaterThan(0)
      },
    ),
    runs(50_000, 25),
  )
  console.log(
    `Costliest: ${costliest.cost.toFixed(1)} times the reference (${costliest.name}). ${[...told].map(([what, count]) => `${what} ${count}`).join(', ')}`,
  )
  expect(costliest.cost, costliest.name).toBeLessThan(COSTLIEST)
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(MOST_MEMORY)
  expect(told.get('mailbox')).toBeGreaterThan(0)
  expect(told.get('calendar')).toBeGreaterThan(0)
  expect(told.get('tracker')).toBeGreaterThan(0)
  expect(told.get('health')).toBeGreaterThan(0)
  expect(told.get('archive-damaged')).toBeGreaterThan(0)
}, 1_200_000)

test('hundreds of such events in one file take no longer', async () => {
  for (const text of COSTLY) {
    const [head = '', event = '', foot = ''] = text.split(/(?=BEGIN:VEVENT)|(?=END:VCALENDAR)/)
    const file = new File([head, event.repeat(300), foot], 'costly.ics')
    const { cost } = await costOf(() =>
      readFiles(
        { files: [file], timeZone: 'Europe/Berlin', dayEndsAt: 4, today: '2026-11-23' as Day },
        () => undefined,
      ),
    )
    expect(cost, event.slice(0, 120)).toBeLessThan(COSTLIEST)
  }
})

function changed(bytes: Uint8Array, at: number, change: (byte: number) => number): Uint8Array {
  const copy = Buffer.from(bytes)
  if (copy.length > 0) copy[at % copy.length] = change(copy[at % copy.length] ?? 0)
  return copy
}

function spliced(bytes: Uint8Array, at: number, length: number, piece: Uint8Array): Uint8Array {
  const from = at % (bytes.length + 1)
  return Buffer.concat([bytes.subarray(0, from), piece, bytes.subarray(from + length)])
}
