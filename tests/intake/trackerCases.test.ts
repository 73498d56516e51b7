import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { fileKindOf } from '../../src/intake/fileKind.ts'
import { broughtDays } from '../../src/intake/tracker/broughtDays.ts'
import { type History, historyIn } from '../../src/intake/tracker/history.ts'
import { plainNote } from '../../src/intake/tracker/plainNote.ts'
import type { TrackerReading } from '../../src/intake/tracker/reading.ts'

const FOLDER = new URL('../fixtures/cases/trackers/', import.meta.url)
const TODAY = '2026-12-31' as Day

async function caseOf(name: string): Promise<History> {
  const bytes = await readFile(new URL(name, FOLDER))
  const kind = await fileKindOf(new File([new Uint8Array(bytes)], name))
  if (kind !== 'table' && kind !== 'json') throw new Error(`${name} was taken for ${kind}`)
  return historyOf(new Uint8Array(bytes), kind)
}

function historyOf(content: string | Uint8Array, kind: 'table' | 'json' = 'table'): History {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const history = historyIn(bytes, kind)
  if (!history.ok) throw new Error(history.fault)
  return history.value
}

function tracker(history: History): TrackerReading {
  if (history.kind !== 'tracker') throw new Error('It was taken for any table')
  return history
}

const valuesOf = ({ measures, entries }: TrackerReading) =>
  entries.map(({ values }) =>
    Object.fromEntries(Array.from(values, ([place, value]) => [measures[place]?.name, value])),
  )

describe('files as apps write them today', () => {
  test('Daylio’s scales are measures whose ends are not guessed, and its notes plain words', async () => {
    const reading = tracker(await caseOf('daylio-2026-en-scales.csv'))
    expect(valuesOf(reading)).toEqual([
      { mood: 'meh', Energy: 2, Stress: 4 },
      { mood: 'good', Energy: 4, Stress: 1 },
    ])
    expect(reading.measures.find(({ name }) => name === 'Energy')?.isRangeKnown).toBe(false)
    expect(reading.entries.map(({ at, tags, note }) => [at, tags, note])).toEqual([
      ['2026-10-26T21:05', ['work', 'walk'], 'Long day & short night.\nTwo sessions ran over.'],
      ['2026-10-25T00:10', ['rest'], 'Quiet\n<3 the lake\n– walk\n– tea'],
    ])
  })

  test('How We Feel’s lists give their texts and nothing else, and several feelings stand apart', async () => {
    const reading = tracker(await caseOf('hwf-2026-07-locale.csv'))
    expect(reading.app).toBe('how-we-feel')
    expect(reading.entries.map(({ at, note }) => [at, note])).toEqual([
      ['2026-07-22T23:36', 'A full note'],
      ['2026-07-21T08:15', ''],
      ['2026-07-20T20:15', 'A long week'],
    ])
    expect(valuesOf(reading).at(-1)).toEqual({ mood: ['Tired', 'Anxious'] })
  })

  test('Nomie’s timers are seconds, however they are written', async () => {
    expect(valuesOf(tracker(await caseOf('nomie-timer-mixed.json'))).map(({ sleep }) => sleep)).toEqual([
      27000, 27000, 18000,
    ])
  })

  test.each([
    ['daylio-fr-cp1252.csv', '2026-09-26T21:05', 'génial', 4, 'Été à la mer'],
    ['daylio-semicolon-excel.csv', '2026-09-26T21:05', 'Gut', 3, 'Von Excel neu gespeichert'],
    ['daylio-android-no-ending', '2026-09-26T21:05', 'good', 3, 'a'],
  ])('%s', async (name, at, mood, point, note) => {
    const { app, entries, measures } = tracker(await caseOf(name))
    expect(app).toBe('daylio')
    expect(entries.map((entry) => [entry.at, entry.note])).toEqual([[at, note]])
    expect(measures[0]?.labels).toEqual([{ label: mood, times: 1, suggested: point }])
  })

  test('the inside of a Daylio backup is read, its months from nought', () => {
    const backup = {
      ...{ version: 15, tags: [{ id: 7, name: 'Spaziergang' }] },
      customMoods: [
        { id: 1, custom_name: '', mood_group_id: 1, predefined_name_id: 1 },
        { id: 9, custom_name: 'wie Watte', mood_group_id: 4, predefined_name_id: -1 },
      ],
      dayEntries: [
        { minute: 5, hour: 21, day: 26, month: 8, year: 2026, mood: 9, note: 'a', note_title: '', tags: [7] },
      ],
    }
    const inside = Buffer.from(JSON.stringify(backup)).toString('base64')
    const { entries, measures } = tracker(historyOf(inside, 'json'))
    expect(entries[0]).toMatchObject({ at: '2026-09-26T21:05', note: 'a', tags: ['Spaziergang'] })
    expect(measures[0]?.labels).toEqual([{ label: 'wie Watte', times: 1, suggested: 1 }])
  })

  test('a table of somebody’s own is asked about, not taken for How We Feel', async () => {
    expect((await caseOf('other-date-mood.csv')).kind).toBe('table')
  })
})

const HEAD = 'full_date,date,weekday,time,mood,activities,scales,note_title,note'

describe('more of the same kinds', () => {
  test.each([
    ['German', '14:05', 'Lausig', 0],
    ['Spanish', '9:05 p. m.', 'más o menos', 2],
    ['French', '21 h 05', 'Affreux', 0],
    ['Italian', '21:05', 'così così', 2],
    ['Portuguese', '21:05', 'ruim', 1],
    ['Dutch', '21:05', 'Geweldig', 4],
    ['Korean', '오후 9:05', '나쁨', 1],
    ['Korean, as platforms write it now', 'PM 9:05', '나쁨', 1],
    ['a word of one’s own', '21:05', 'nebelig', null],
  ])('Daylio in %s', (_, time, mood, suggested) => {
    const { entries, measures } = tracker(historyOf(`${HEAD}\n2026-09-26,x,x,${time},${mood},,,,\n`))
    expect(entries[0]?.at).toMatch(/^2026-09-26T/)
    expect(measures[0]?.labels?.[0]?.suggested).toBe(suggested)
  })

  const table = `${HEAD}\n2026-09-26,x,x,21:05,bien,,,,Été\n`
  const bytesOf = (text: string, label: 'utf16le' | 'latin1') => new Uint8Array(Buffer.from(text, label))
  test.each([
    ['UTF-16 with its mark', bytesOf(`\uFEFF${table}`, 'utf16le')],
    ['UTF-16 the other way round', new Uint8Array(Buffer.from(`\uFEFF${table}`, 'utf16le').swap16())],
    ['UTF-16 without a mark', bytesOf(table, 'utf16le')],
    ['windows-1252', bytesOf(table, 'latin1')],
    ['UTF-8 with its mark', `\uFEFF${table}`],
    ['a line that says its separator', `sep=;\r\n${table.replaceAll(',', ';')}`],
    ['the same after a mark', `\uFEFFsep=\t\r\n${table.replaceAll(',', '\t')}`],
    ['tabs', table.replaceAll(',', '\t')],
  ])('in %s', (_, content) => {
    const { entries } = tracker(historyOf(content))
    expect(entries.map(({ at, note }) => [at, note])).toEqual([['2026-09-26T21:05', 'Été']])
  })

  test.each([
    [
      'the years before 2019',
      'year,date,weekday,time,mood,activities,note\n2018,April 26,Thursday,8:01 pm,meh,work,a\n',
      '2018-04-26T20:01',
    ],
    ['a spreadsheet, month first', `${HEAD}\n9/26/2026,x,x,21:05,good,,,,\n`, '2026-09-26T21:05'],
    ['a spreadsheet, day first', `${HEAD}\n26/09/2026,x,x,21:05,good,,,,\n`, '2026-09-26T21:05'],
  ])('Daylio of %s', (_, content, at) => {
    expect(tracker(historyOf(content)).entries[0]?.at).toBe(at)
  })

  test.each([
    ['with dots', ['03.04.2026, 23:36'], '2026-04-03T23:36'],
    ['told by another row', ['03/04/2026, 23:36', '22/04/2026, 23:36'], '2026-04-03T23:36'],
    ['beside clocks of twelve hours', ['3/4/2026, 11:36 PM'], '2026-03-04T23:36'],
    ['beside clocks of 24', ['03/04/2026, 23:36'], '2026-04-03T23:36'],
  ])('How We Feel’s days and months are in the order of where it is used: %s', (_, dates, at) => {
    const cells = dates.map((date) => `"${date}",Calm,calm,\n`).join('')
    expect(tracker(historyOf(`Date,Mood,Mood Keys,Notes\n${cells}`)).entries[0]?.at).toBe(at)
  })

  test('Daylio’s names with blanks around them', () => {
    const { entries } = tracker(
      historyOf(`${HEAD.replaceAll(',', ', ')}\n2026-09-26, x, x, 21:05, good,,,,\n`),
    )
    expect(entries[0]?.at).toBe('2026-09-26T21:05')
  })

  test('Pixy’s sleep is asked for itself, in five words', () => {
    const items = {
      '2026-07-16': { date: '2026-07-16', rating: 'very_good', sleep: { quality: 'very_bad' } },
    }
    const reading = tracker(historyOf(JSON.stringify({ items }), 'json'))
    expect(reading.measures.map(({ name, labels }) => [name, labels?.[0]?.suggested])).toEqual([
      ['mood', 3],
      ['sleep', 0],
    ])
  })

  test.each([
    ['no date that can be read', `${HEAD}\nsoon,x,x,x,good,,,,\n`, 'dates-unreadable'],
    ['no date that can be read in any table', 'Date,Mood\nsoon,4\n', 'dates-unreadable'],
    ['no rows', `${HEAD}\n`, 'nothing-in-it'],
    ['no dates', 'a,b\n1,2\n', 'not-known'],
  ])('%s is a fault of its own', (_, content, kind) => {
    expect(historyIn(new TextEncoder().encode(content), 'table')).toEqual({ ok: false, fault: kind })
  })
})

test('numbers are not stretched to what happens to occur: without both ends nothing is brought', async () => {
  const reading = tracker(await caseOf('daylio-2026-en-scales.csv'))
  const place = reading.measures.findIndex(({ name }) => name === 'Energy')
  const bring = (ends: { least: number; most: number } | null) =>
    broughtDays(
      reading,
      new Map([[place, { question: 'energy', points: new Map(), isTurned: false, ends }]]),
      {
        ...{ withNotes: false, dayEndsAt: 4, today: TODAY },
      },
    ).map(({ day, ratings }) => [day, ratings.get('energy')])
  expect(bring(null)).toEqual([])
  expect(bring({ least: 0, most: 8 })).toEqual([
    ['2026-10-24', 2],
    ['2026-10-26', 1],
  ])
})

test('letters with a sign that a note spells out are letters', () => {
  expect(
    plainNote('<p>&Auml;rger &amp; caf&eacute;, gar&ccedil;on, Stra&szlig;e, &OElig;uvre &unknown;</p>'),
  ).toBe('Ärger & café, garçon, Straße, Œuvre &unknown;')
})
