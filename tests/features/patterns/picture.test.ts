import { describe, expect, it, test } from 'vitest'
import { addDays, type Day, numberOf } from '../../../src/domain/day.ts'
import { entriesOn } from '../../../src/domain/entries.ts'
import { putEntry } from '../../../src/domain/journal.ts'
import type { Instant } from '../../../src/domain/wallTime.ts'
import { happenedWords } from '../../../src/features/patterns/happenedWords.ts'
import { periodWords, pictureOf, sparklineOf } from '../../../src/features/patterns/picture.ts'
import { perWeek, readingSentence } from '../../../src/features/patterns/readingWords.ts'
import type { SignalRow } from '../../../src/features/patterns/signalRows.ts'
import type { Span } from '../../../src/insight/series.ts'
import { firstDayOf, pointsOf, SPAN_CHOICES, spanOf } from '../../../src/insight/weeks.ts'
import { LANGUAGES, type Language } from '../../../src/words/words.ts'
import { SAMPLE_TODAY, sampleYears } from '../../fixtures/sampleYears.ts'
import { allWords } from '../../words/textsOf.ts'
import {
  readRow,
  reflectionsFor,
  rowOf,
  rowsOf,
  shortRow,
  withEntries,
  withStretches,
} from './rowsOfTests.ts'

const WORDS = await allWords()
const NOW = '2026-03-18T12:00:00.000Z' as Instant
const HALF_A_YEAR = spanOf('6m', SAMPLE_TODAY, null)

/** The figures that a scale may end on, each times a power of ten. */
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8]

function sayIn(language: Language) {
  const say = WORDS.get(language)
  if (!say) throw new Error(`No words in ${language}`)
  return say
}

const pictured = (row: SignalRow, span: Span = HALF_A_YEAR, language: Language = 'en') =>
  pictureOf(row, { span, today: SAMPLE_TODAY, seasons: [], say: sayIn(language) })

const PEOPLE = [
  ['two years', sampleYears(2)],
  ['a busy year', sampleYears(1, { seed: 5, busy: true })],
  ['a season', sampleYears(0.25, { seed: 2 })],
  ['twelve years', sampleYears(12, { seed: 3 })],
  [
    'a year with stretches typed in',
    withStretches(sampleYears(1, { seed: 7 }), 300, (ago) => (ago * 37) % 190),
  ],
] as const
const CASES = PEOPLE.flatMap(([who, journal]) => {
  const rows = rowsOf(journal).filter(({ series }) => series.entries.length > 0)
  const first = firstDayOf(rows.map(({ series }) => series))
  return SPAN_CHOICES.map((choice) => [who, choice, rows, spanOf(choice, SAMPLE_TODAY, first)] as const)
})

describe.each(CASES)('the pictures of %s, shown for %s', (_, __, rows, span) => {
  it('have a point for every point of the series, a gap where nothing is known, never a zero', () => {
    for (const row of rows) {
      const points = pointsOf(row.series, span)
      const { points: drawn } = pictured(row, span)
      expect(drawn).toHaveLength(points.length)
      for (const [index, { mean }] of points.entries()) {
        const point = drawn[index]
        if (mean === null) expect(point).toMatchObject({ value: null, words: '' })
        else expect(point?.value).toBeCloseTo(mean * perWeek(row.signal), 9)
        if (mean !== null) expect(point?.words).toMatch(/ to .+: .+, \d/)
      }
      expect(sparklineOf(row, span).values).toEqual(points.map(({ mean }) => mean))
    }
  })

  it('end their scale on a round figure above every value and above the yardstick', () => {
    for (const row of rows) {
      const { points, band, top } = pictured(row, span)
      const values = points.flatMap(({ value }) => (value === null ? [] : [value]))
      const highest = Math.max(band?.high ?? 0, ...values)
      if (row.series.kind === 'rating') expect(top).toBe(4)
      else {
        const power = 10 ** Math.floor(Math.log10(top * (1 + 1e-9)))
        expect(ROUND, `${row.signal.key} ends at ${top}`).toContain(Number((top / power).toFixed(6)))
        expect(top).toBeGreaterThan(highest)
        // Nor so far above that the picture lies flat: what is often seen stands past a third of it.
        expect(top).toBeLessThanOrEqual(Math.max(1, highest * 3))
      }
    }
  })

  it('have ticks inside the span, ascending, apart on a phone, and each with a word of its own', () => {
    const wide = numberOf(span.to) - numberOf(span.from)
    for (const row of rows) {
      for (const language of LANGUAGES) {
        const { ticks } = pictured(row, span, language)
        expect(ticks.length).toBeLessThanOrEqual(6)
        for (const [index, { at, word }] of ticks.entries()) {
          const before = ticks[index - 1]
          expect(at).toBeGreaterThanOrEqual(numberOf(span.from))
          expect(at).toBeLessThanOrEqual(numberOf(span.to))
          if (before) expect((at - before.at) / wide).toBeGreaterThan(0.1)
          expect(word).not.toBe(before?.word)
          expect(word).not.toBe('')
        }
      }
    }
  })

  it('name the scale’s ends, and say the same as the sentence beside them', () => {
    for (const row of rows) {
      const { summary, highWord, lowWord } = pictured(row, span)
      expect([highWord, lowWord].every((word) => word.length > 0)).toBe(true)
      expect(summary).not.toMatch(/<|>/)
      const beside = happenedWords(row, SAMPLE_TODAY, sayIn('en')) ?? readingSentence(row, sayIn('en'))
      expect(summary).toContain(beside.replaceAll(/<\/?b>/g, ''))
    }
  })
})

describe('the recent weeks', () => {
  it('are marked from the first of the 42 days that end today, where there is a reading', () => {
    const from = numberOf('2026-02-05' as Day)
    for (const status of ['steady', 'eroding', 'easing'] as const)
      expect(pictured(readRow('question:joy', status, 1, 2)).recentFrom).toBe(from)
  })

  it('are not marked where nothing is read of them', () => {
    expect(pictured(shortRow('question:joy', 3, 2)).recentFrom).toBe(null)
    expect(pictured({ ...shortRow('question:joy', 3, 2), reading: null }).recentFrom).toBe(null)
  })
})

test('a week without a word is a gap between two weeks that have one', () => {
  const journal = reflectionsFor(42, () => ({ joy: 0 }))
  const row = rowOf('question:joy', journal)
  const entries = row.series.entries.filter(
    ({ day }) => day <= addDays(SAMPLE_TODAY, -14) || day > addDays(SAMPLE_TODAY, -7),
  )
  const { points } = pictured(withEntries(row, entries), spanOf('6w', SAMPLE_TODAY, null))
  expect(points.map(({ value }) => value)).toEqual([0, 0, 0, 0, null, 0])
})

test('a scale ends in words: a rating’s own, a count a week, minutes as minutes', () => {
  const stretches = rowOf(
    'workload:longestStretch',
    withStretches(
      reflectionsFor(1, () => ({})),
      40,
      () => 130,
    ),
  )
  expect(pictured(stretches)).toMatchObject({ top: 150, highWord: '150 minutes', lowWord: 'none' })
  const joy = rowOf(
    'question:joy',
    reflectionsFor(40, () => ({ joy: 1 })),
  )
  expect(pictured(joy, HALF_A_YEAR, 'fr-CA')).toMatchObject({ top: 4, highWord: 'vive', lowWord: 'aucune' })
  expect(pictured(readRow('moment:laughter', 'steady', 1, 1)).highWord).toMatch(/^\d+ a week$/)
})

test('a season stands behind where it meets the span, and only there', () => {
  const { from, to } = HALF_A_YEAR
  const spans = [
    ['before', addDays(from, -20), addDays(from, -1)],
    ['into', addDays(from, -20), from],
    ['within', addDays(from, 20), addDays(from, 30)],
    ['out of', to, addDays(to, 30)],
    ['after', addDays(to, 1), addDays(to, 30)],
  ] as const
  const journal = spans.reduce(
    (before, [name, start, end]) =>
      putEntry(
        before,
        {
          kind: 'season',
          id: name.replace(' ', '-'),
          sort: 'move',
          name,
          from: start,
          to: end,
          leftOut: false,
        },
        NOW,
      ),
    reflectionsFor(40, () => ({ joy: 1 })),
  )
  const seasons = entriesOn(journal.pages.get('desk'), 'season')
  const picture = pictureOf(rowOf('question:joy', journal), {
    ...{ span: HALF_A_YEAR, today: SAMPLE_TODAY, seasons, say: sayIn('en') },
  })
  expect(picture.seasons.map(({ name }) => name).sort()).toEqual(['into', 'out of', 'within'])
  expect(picture.seasons.find(({ name }) => name === 'within')).toEqual({
    name: 'within',
    from: numberOf(addDays(from, 20)),
    to: numberOf(addDays(from, 30)),
  })
})

test.each([
  ['2025-09-18', '2026-03-12', '2026-03-18', '18 Mar 2026', '18 mars 2026'],
  ['2021-03-18', '2026-03-01', '2026-03-18', 'March 2026', 'mars 2026'],
  ['2008-03-18', '2026-01-01', '2026-03-18', 'January 2026 – March 2026', 'janvier 2026 – mars 2026'],
  ['1990-03-18', '2026-01-01', '2026-03-18', '2026', '2026'],
])('seen from %s on, the days from %s to %s are %s', (start, from, to, english, french) => {
  const span = { from: start as Day, to: SAMPLE_TODAY }
  const point = { from: from as Day, to: to as Day }
  expect(periodWords(point, span, sayIn('en'))).toBe(english)
  expect(periodWords(point, span, sayIn('fr-CA'))).toBe(french)
})
