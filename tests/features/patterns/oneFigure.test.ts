import { describe, expect, test } from 'vitest'
import { addDays, weekOf } from '../../../src/domain/day.ts'
import { type Journal, journalOf, mergeJournals } from '../../../src/domain/journal.ts'
import type { LiveEntry } from '../../../src/domain/kinds/entry.ts'
import { finish } from '../../../src/domain/steps.ts'
import type { Instant, WallTime } from '../../../src/domain/wallTime.ts'
import { firstLoggedOn, happenedWords, missingWords } from '../../../src/features/patterns/happenedWords.ts'
import { dayWord, readingSentence } from '../../../src/features/patterns/readingWords.ts'
import { sheetGroups } from '../../../src/features/patterns/sheet.ts'
import { shoreOf } from '../../../src/features/patterns/shore.ts'
import { periodFigure, shoreSentence } from '../../../src/features/patterns/shoreWords.ts'
import type { Signal } from '../../../src/insight/signal.ts'
import { SAMPLE_TODAY } from '../../fixtures/sampleYears.ts'
import { allWords } from '../../words/textsOf.ts'
import { readRow, reflectionsFor, rowOf, rowsOf } from './rowsOfTests.ts'

const WORDS = await allWords()
const [say, dire] = [WORDS.get('en'), WORDS.get('fr-CA')]
if (!say || !dire) throw new Error('No words')
const ago = (days: number) => addDays(SAMPLE_TODAY, -days)

/** Laughter, so often on each of these days, by how long ago it was. */
function laughed(journal: Journal, times: Readonly<Record<number, number>>): Journal {
  const moments = Object.entries(times).map(([days, count]): LiveEntry => {
    const day = ago(Number(days))
    return {
      ...{ kind: 'moment', id: day, what: 'laughter', day, at: `${day}T12:00-04:00` as WallTime },
      ...{ times: count, because: null, note: '', editedAt: `${day}T20:00:00.000Z` as Instant },
    }
  })
  return mergeJournals(journal, journalOf(moments))
}

describe('a period of the shore, looked at closely', () => {
  const row = rowOf(
    'moment:laughter',
    laughed(
      reflectionsFor(5, () => ({ joy: 2 })),
      { 0: 4, 2: 3, 6: 5 },
    ),
  )
  const week = { from: ago(6), to: SAMPLE_TODAY, mean: 1 }

  test.each(['day', 'week', 'month'] as const)('tells as often as it was logged by the %s', (grain) => {
    expect(periodFigure(row, week, { grain }, say)).toBe('12 times')
    expect(periodFigure(row, week, { grain }, dire)).toBe('12 fois')
    expect(periodFigure(row, { ...week, to: ago(3) }, { grain }, say)).toBe('5 times')
    expect(periodFigure(row, { ...week, from: ago(5), to: ago(3) }, { grain }, say)).toBe('none')
  })

  test('tells a mean of what is no count, and over longer', () => {
    expect(periodFigure(row, week, { grain: 'year' }, say)).toBe('7 a week')
    expect(periodFigure(rowOf('question:rest'), { ...week, mean: 2.1 }, { grain: 'week' }, say)).toBe('some')
  })
})

test('what restored stands on a sheet with the days in which it was logged so often', () => {
  const journal = laughed(
    reflectionsFor(40, () => ({ joy: 2 })),
    { 1: 2, 20: 3, 30: 9 },
  )
  const piecesOn = (day: typeof SAMPLE_TODAY) =>
    sheetGroups(journal, weekOf(day), rowsOf(journal), SAMPLE_TODAY, say).flatMap(({ days, pieces }) =>
      pieces.map(({ words }) => `${words}, ${days}`),
    )
  expect(piecesOn(SAMPLE_TODAY)[0]).toBe('5 times, 23 Feb to 18 Mar 2026')
  expect(piecesOn(ago(7))[0]).toBe('12 times, 16 Feb to 15 Mar 2026')
})

test('what is put away for now is not said to hold', () => {
  const away = { ...readRow('question:dread', 'eroding', 3, 1), isAway: true }
  const sentenceOf = (rows: readonly ReturnType<typeof readRow>[]) =>
    shoreSentence(finish(shoreOf(rows, '6m', SAMPLE_TODAY)), say)
  expect(sentenceOf([away])).toBe('Dread before sessions is put away for now.')
  expect(sentenceOf([readRow('question:energy', 'steady', 2, 2), away])).toBe(
    'Energy is holding. Dread before sessions is put away for now.',
  )
})

test('where it was logged on days nothing was written of, it is not said that there is no entry', () => {
  const tapped = { 1: 4, 3: 1, 60: 2, 61: 1 }
  const row = rowOf(
    'moment:laughter',
    laughed(
      reflectionsFor(70, (days) => ({ joy: days > 50 ? 2 : 3 })),
      tapped,
    ),
  )
  const written = reflectionsFor(70, () => ({ joy: 2 }))
  const early = [...written.pages.values()]
    .flatMap((page) => [...page.values()])
    .filter(({ id }) => id < `reflection:${ago(50)}`)
  const only = rowOf('moment:laughter', laughed(journalOf(early), tapped))
  expect(happenedWords(only, SAMPLE_TODAY, say)).toBe('Logged 5 times in the last six weeks, 8 times in all.')
  expect(missingWords(only, SAMPLE_TODAY, say)).toMatch(/^On days without a reflection/)
  expect(missingWords(row, SAMPLE_TODAY, say)).not.toMatch(/^On days without a reflection/)
})

test('a moment is counted from the first one logged, whether or not that day was written of', () => {
  const row = rowOf(
    'moment:laughter',
    laughed(
      reflectionsFor(5, () => ({ joy: 2 })),
      { 3: 1, 30: 1 },
    ),
  )
  expect(row.series.entries[0]?.day).toBe(ago(4))
  expect(firstLoggedOn(row.series)).toBe(ago(30))
  const tapped = rowOf('moment:laughter', laughed(journalOf([]), { 3: 1 }))
  expect(firstLoggedOn(tapped.series)).toBeNull()
})

test('a day of the year is said in its own words: an answer, yes or no, how often, how long', () => {
  const own = { ...rowOf('question:energy').signal } as Extract<Signal, { source: 'question' }>
  const walked: Signal = { ...own, kind: 'count', question: { ...own.question, answer: 'yes-no' } }
  expect([0, 1].map((value) => dayWord(walked, SAMPLE_TODAY, value, say))).toEqual(['no', 'yes'])
  expect(dayWord(own, SAMPLE_TODAY, 1, say)).toBe('running low')
  const today = { from: SAMPLE_TODAY, to: SAMPLE_TODAY, mean: 1 }
  const series = rowOf('question:energy').series
  expect(periodFigure({ signal: walked, series }, today, { grain: 'day' }, say)).toBe('yes')
  expect(dayWord(rowOf('moment:laughter').signal, SAMPLE_TODAY, 3, say)).toBe('3')
  expect(dayWord(rowOf('workload:longestStretch').signal, SAMPLE_TODAY, 90, say)).toBe('90 minutes')
})

test.each([
  ['the same figure is said once', 2.02, / 2 a week \(5 Feb to 18 Mar 2026\), and before that too \(19 Mar/],
  [
    'another figure is said beside it',
    2.2,
    / 2\.2 a week \(5 Feb to 18 Mar 2026\), 2 a week before \(19 Mar/,
  ],
])('where nothing is named nor shown to be the same, %s', (_, recent, words) => {
  const row = readRow('moment:laughter', 'steady', recent / 7, 2 / 7, 0, { isSame: false })
  expect(readingSentence(row, say)).toMatch(words)
})
