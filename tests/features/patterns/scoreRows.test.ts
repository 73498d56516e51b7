import { beforeAll, describe, expect, test } from 'vitest'
import type { Day } from '../../../src/domain/day.ts'
import { INSTRUMENT_FACTS, type InstrumentId, instrumentOf } from '../../../src/domain/instrument.ts'
import { emptyJournal, journalOf } from '../../../src/domain/journal.ts'
import type { Score } from '../../../src/domain/kinds/score.ts'
import { instantOf } from '../../../src/domain/wallTime.ts'
import { bandsOf, instrumentScores } from '../../../src/features/patterns/scoreRows.ts'
import { scorePictureOf, sourceWords, totalWords } from '../../../src/features/patterns/scoreWords.ts'
import { loadPages, loadWords, type Say } from '../../../src/words/words.ts'

const score = (id: string, instrument: InstrumentId, day: string, total: number): Score => ({
  kind: 'score',
  id,
  editedAt: instantOf(new Date('2026-03-18T21:00:00Z')),
  instrument,
  day: day as Day,
  total,
})

test('totals stand by instrument, the one with the latest first, each from its earliest on', () => {
  const journal = journalOf([
    score('a', 'bat', '2025-05-01', 2.2),
    score('b', 'proqol5-burnout', '2026-02-01', 22),
    score('c', 'proqol5-burnout', '2025-01-01', 31),
  ])
  const instruments = instrumentScores(journal)
  expect(instruments.map(({ instrument }) => instrument.id)).toEqual(['proqol5-burnout', 'bat'])
  expect(instruments[0]?.scores.map(({ id }) => id)).toEqual(['c', 'b'])
  expect(instruments[0]?.latest.id).toBe('b')
  expect(instrumentScores(emptyJournal)).toEqual([])
})

describe('the bands behind a picture', () => {
  test('carry the bounds their publication prints', () => {
    const bounds = (id: InstrumentId) => bandsOf(instrumentOf(id)).map(({ from, last }) => [from, last])
    expect(bounds('proqol5-burnout')).toEqual([
      [10, 22],
      [23, 41],
      [42, 50],
    ])
    expect(bounds('bat')).toEqual([
      [1, 2.58],
      [2.59, 3.01],
      [3.02, 5],
    ])
  })

  test.each(INSTRUMENT_FACTS.filter(({ bands }) => bands.length > 0))(
    'cover the whole range of $id',
    (one) => {
      const bands = bandsOf(one)
      expect(bands[0]?.from).toBe(one.min)
      expect(bands.at(-1)?.to).toBe(one.max)
      for (const [index, band] of bands.slice(1).entries()) expect(band.from).toBe(bands[index]?.to)
    },
  )
})

describe('in words', () => {
  let english: Say
  let french: Say
  beforeAll(async () => {
    await Promise.all([loadPages('en'), loadPages('fr-CA')])
    english = await loadWords('en')
    french = await loadWords('fr-CA')
  })

  test('a total is written as finely as its instrument prints it', () => {
    expect(totalWords(24, instrumentOf('proqol5-burnout'), english)).toBe('24')
    expect(totalWords(2.7, instrumentOf('bat'), french)).toBe('2,70')
    expect(totalWords(24.5, instrumentOf('proqol5-burnout'), english)).toBe('24.5')
  })

  test('the picture says its latest total and the band that holds it', () => {
    const [totals] = instrumentScores(journalOf([score('a', 'proqol5-burnout', '2026-02-01', 23)]))
    if (!totals) throw new Error('No totals')
    const picture = scorePictureOf(totals, english)
    expect(picture.summary).toBe(
      'ProQOL-5, burnout: 1 total. The latest, on 1 February 2026, is 23, in the band called moderate.',
    )
    expect(picture.ticks).toHaveLength(1)
    expect(picture.bands.map(({ word, bounds }) => `${word} ${bounds}`)).toEqual([
      'low 10 to 22',
      'moderate 23 to 41',
      'high 42 to 50',
    ])
  })

  test('an instrument without published bands says so, and draws none', () => {
    const [totals] = instrumentScores(journalOf([score('a', 'oldenburg', '2026-02-01', 2.3)]))
    if (!totals) throw new Error('No totals')
    expect(scorePictureOf(totals, english).bands).toEqual([])
    expect(sourceWords(totals.instrument, english).at(-1)).toBe('No bands are published for this total.')
  })

  test.each(INSTRUMENT_FACTS)('the source of $id names its authors and its year', ({ id }) => {
    const { source } = instrumentOf(id)
    const [words] = sourceWords(instrumentOf(id), english)
    expect(words).toContain(`${source.authors} (${source.year})`)
    expect(words).not.toContain('https://')
  })
})
