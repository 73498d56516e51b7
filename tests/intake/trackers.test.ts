import { describe, expect, test } from 'vitest'
import { addBrought, additionsTo, removeBrought } from '../../src/domain/brought.ts'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { emptyJournal, rate, writeNote } from '../../src/domain/journal.ts'
import type { Rating } from '../../src/domain/kinds/question.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { broughtDays } from '../../src/intake/tracker/broughtDays.ts'
import { readTrackerJson } from '../../src/intake/tracker/json.ts'
import type { TrackerReading } from '../../src/intake/tracker/reading.ts'
import { readTrackerTable } from '../../src/intake/tracker/tables.ts'
import { sampleFile } from '../fixtures/samples.ts'

const NOW = '2026-04-01T10:00:00.000Z' as Instant
const TODAY = '2026-12-31' as Day

async function read(name: string): Promise<TrackerReading> {
  const text = await (await sampleFile(`csv/${name}`)).text()
  const reading = name.endsWith('.json') ? readTrackerJson(text) : readTrackerTable(text)
  if (!reading) throw new Error(`${name} was not known`)
  return reading
}

describe('samples', () => {
  test.each([
    ['daylio-sample.csv', 'daylio', 3, '2021-09-28T22:00', '2021-09-26T23:00'],
    ['daylio-test_data.csv', 'daylio', 32, '2020-05-30T18:50', '2020-05-25T07:09'],
    ['howwefeel-example.csv', 'how-we-feel', 3, '2026-02-08T16:04', '2026-02-06T19:45'],
    ['own-nomie6-daily.csv', 'nomie', 3, '2026-03-11', '2026-03-09'],
    ['own-nomie6-detailed.csv', 'nomie', 2, '2026-03-11T00:30', '2026-03-09T23:59'],
    ['own-nomie6-export.json', 'nomie', 2, '2026-03-09T23:59', '2026-03-11T00:30'],
    ['own-pixels-teovogel-2024.json', 'pixels', 2, '2026-03-09', '2026-03-10'],
    ['pixy-seed.json', 'pixy', 14, '2026-07-16', '2026-07-29'],
  ])('%s', async (name, app, rows, first, last) => {
    const { app: known, entries, unreadable } = await read(name)
    expect({
      app: known,
      rows: entries.length,
      first: entries[0]?.at,
      last: entries.at(-1)?.at,
      unreadable,
    }).toEqual({
      ...{ app, rows, first, last, unreadable: 0 },
    })
  })

  test('words keep no blanks, and those everybody knows have a place', async () => {
    const [mood] = (await read('daylio-sample.csv')).measures
    expect(mood?.labels?.map(({ label, suggested }) => [label, suggested])).toEqual([
      ['average', 2],
      ['sad', 1],
    ])
  })

  test('trackers of a note are measures, and the rest of it the note', async () => {
    const { measures, entries } = await read('own-nomie6-export.json')
    expect(measures.map(({ name, least, most }) => [name, least, most])).toEqual([
      ['mood', 1, 10],
      ['sleep', 25200, 25200],
      ['stress', 8, 8],
    ])
    expect(entries.map(({ note }) => note)).toEqual(['', 'Late session +supervision @em'])
  })

  test('the ends of a range may be written as words', () => {
    const tracker = { tag: 'mood', type: 'range', min: '1', max: '10' }
    const files = {
      'data/books/2026-10': [{ note: '#mood(3)', end: 1_760_000_000_000, offset: 240 }],
      'data/trackers.json': { mood: tracker, other: { ...tracker, tag: 'other', min: '' } },
    }
    const [mood] = readTrackerJson(JSON.stringify({ files }))?.measures ?? []
    expect(mood).toMatchObject({ name: 'mood', least: 1, most: 10, isRangeKnown: true })
  })

  test('what is no history is none', () => {
    for (const text of ['', 'a,b\n1,2\n', 'x']) expect(readTrackerTable(text)).toBeNull()
    for (const text of ['', '{}', '[]', '{"items":[]}', '{"files":{}}', 'null', '7'])
      expect(readTrackerJson(text)).toBeNull()
  })

  // Each took minutes where something looked through all the rest for each of its parts.
  test.each([
    ['columns without cells', `date,#a${';'.repeat(100_000)}\n${'2026-03-18,1\n'.repeat(5_000)}`, null],
    ['trackers without cells', `date${',#a'.repeat(100_000)}\n${'2026-03-18,1\n'.repeat(5_000)}`, 5_000],
    ['a clock that goes on', `full_date,time,mood\n2026-03-18,10:00${' '.repeat(300_000)}x,good\n`, 1],
    ['a day that goes on', `Date,Mood,Takeaways\n"2026 Sun Feb 8${' '.repeat(300_000)}x\ny",good,\n`, 1],
    ['values never closed', `epoch,offset,note\n1773835200000,0,"${'#a('.repeat(200_000)}"\n`, 1],
  ])(
    '%s are read in one go',
    (_, text, entries) => {
      expect(readTrackerTable(text)?.entries.length ?? null).toBe(entries)
    },
    10_000,
  )

  test('a date that never was is counted, and its row passed over', () => {
    const reading = readTrackerTable('full_date,time,mood\n2026-02-31,10:00,good\n2026-02-28,25:00,good\n')
    expect(reading).toMatchObject({ unreadable: 1, entries: [{ at: '2026-02-28' }] })
  })
})

describe('days', () => {
  const points = new Map<string, Rating>([
    ['rad', 4],
    ['good', 3],
    ['meh', 2],
  ])
  const settings = { withNotes: true, dayEndsAt: 4, today: TODAY }

  test('what was written in the small hours is the evening’s, and a day gives its mean', async () => {
    const days = broughtDays(
      await read('daylio-test_data.csv'),
      new Map([[0, { question: 'joy', points, isTurned: false }]]),
      settings,
    )
    const byDay = new Map(days.map(({ day, ratings }) => [day as string, ratings.get('joy')]))
    expect(byDay.get('2020-05-30')).toBe(4)
    expect(byDay.get('2020-05-27')).toBe(3)
    expect(days.find(({ day }) => day === '2020-05-30')?.note).toBe('Life is beautiful\n\nAwesome')
  })

  test('numbers run evenly from one end to the other, either way', async () => {
    const reading = await read('own-nomie6-export.json')
    const ratings = (isTurned: boolean) =>
      broughtDays(
        reading,
        new Map([[0, { question: 'energy', points: new Map(), isTurned }]]),
        settings,
      )[0]?.ratings.get('energy')
    expect(ratings(false)).toBe(1)
    expect(ratings(true)).toBe(3)
  })

  test('nothing is brought for what has no question, nor from days to come', async () => {
    const reading = await read('pixy-seed.json')
    expect(broughtDays(reading, new Map(), settings)).toEqual([])
    const mapping = new Map([
      [0, { question: 'joy', points: new Map([['good', 3 as Rating]]), isTurned: false }],
    ])
    expect(broughtDays(reading, mapping, { ...settings, today: '2026-07-17' as Day })).toHaveLength(1)
  })
})

describe('bringing days', () => {
  const [day, other] = ['2026-03-09', '2026-03-10'] as Day[] as [Day, Day]
  const days = [
    {
      day,
      ratings: new Map<string, Rating>([
        ['joy', 3],
        ['energy', 1],
      ]),
      note: 'theirs',
    },
    { day: other, ratings: new Map<string, Rating>([['joy', 2]]), note: '' },
  ]
  const mine = writeNote(rate(emptyJournal, day, 'joy', 0, NOW), day, 'mine', NOW)

  test('adds what is missing, and leaves what the person wrote', () => {
    const after = addBrought(mine, days, NOW)
    expect(reflectionOn(after, day)).toMatchObject({ ratings: { joy: 0, energy: 1 }, note: 'mine' })
    expect(reflectionOn(after, other)).toMatchObject({ ratings: { joy: 2 } })
  })
  test('again adds nothing', () => {
    const after = addBrought(mine, days, NOW)
    expect(additionsTo(after, days)).toEqual([])
    expect(addBrought(after, days, NOW)).toBe(after)
  })
  test('can be taken back, but for what was changed since', () => {
    const additions = additionsTo(mine, days)
    const changed = rate(addBrought(mine, additions, NOW), other, 'joy', 4, NOW)
    const back = removeBrought(changed, additions, NOW)
    expect(reflectionOn(back, day)).toMatchObject({ ratings: { joy: 0 }, note: 'mine' })
    expect(reflectionOn(back, other)).toMatchObject({ ratings: { joy: 4 } })
  })
})

test('Nomie’s backups before the sixth, with one list of events', () => {
  const json = {
    nomie: { number: '5.6' },
    trackers: { mood: { tag: 'mood', type: 'range', min: '1', max: '10' } },
    events: [
      { _id: '1', note: '#mood(4) walked', end: 1_773_177_300_000, offset: -60 },
      { _id: '2', note: '#sleep(07:00:00)', end: '2026-03-11T06:00:00.000Z', offset: -60 },
    ],
  }
  const reading = readTrackerJson(JSON.stringify(json))
  expect(
    reading?.measures.map(({ name, least, most, isRangeKnown }) => [name, least, most, isRangeKnown]),
  ).toEqual([
    ['mood', 1, 10, true],
    ['sleep', 25_200, 25_200, false],
  ])
  expect(reading?.entries.map(({ at, note }) => [at, note])).toEqual([
    ['2026-03-10T22:15', 'walked'],
    ['2026-03-11T07:00', ''],
  ])
})

test('a scale of Daylio’s with the number it goes to', () => {
  const head = 'full_date,date,weekday,time,mood,activities,scales,note_title,note'
  const reading = readTrackerTable(
    `${head}\n2026-03-10,10 March,Tuesday,22:15,good,,Rest: 4/5 | Pain: 2,"",""\n`,
  )
  expect(reading?.measures.map(({ name, least }) => [name, least])).toEqual([
    ['Rest', 4],
    ['Pain', 2],
    ['mood', 0],
  ])
})
