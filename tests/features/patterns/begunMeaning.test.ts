import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/domain/day.ts'
import { journalOf } from '../../../src/domain/journal.ts'
import type { LiveEntry } from '../../../src/domain/kinds/entry.ts'
import type { Rating } from '../../../src/domain/kinds/question.ts'
import { changeMomentKind } from '../../../src/domain/momentChanges.ts'
import { changeQuestion, type QuestionChange } from '../../../src/domain/questionChanges.ts'
import type { Instant, WallTime } from '../../../src/domain/wallTime.ts'
import { comparedRows } from '../../../src/features/patterns/compareRows.ts'
import { meanWords } from '../../../src/features/patterns/compareWords.ts'
import { pictureOf } from '../../../src/features/patterns/picture.ts'
import { readingSentence } from '../../../src/features/patterns/readingWords.ts'
import { seamWords } from '../../../src/features/patterns/seamWords.ts'
import { periodFigure } from '../../../src/features/patterns/shoreWords.ts'
import { yearCellsOf } from '../../../src/insight/year.ts'
import { SAMPLE_TODAY } from '../../fixtures/sampleYears.ts'
import { allWords } from '../../words/textsOf.ts'
import { reflectionsFor, rowOf } from './rowsOfTests.ts'

const WORDS = await allWords()
const say = WORDS.get('en')
if (!say) throw new Error('No words')
const NOW = '2026-03-18T12:00:00.000Z' as Instant
const ago = (days: number): Day => addDays(SAMPLE_TODAY, -days)
const MOMENT = { kind: 'moment', what: 'laughter', times: 1, because: null, note: '' } as const

/** Energy of a year that wears down over the last weeks; today is not answered yet. */
const WORN = [
  ...reflectionsFor(365, (days) => ({
    energy: (days > 70 ? 3 + (days % 2) : days % 2) as Rating,
  })).pages.values(),
]
  .flatMap((page) => [...page.values()])
  .filter(({ id }) => id !== `reflection:${SAMPLE_TODAY}`)

const changed = (change: QuestionChange) =>
  changeQuestion(journalOf(WORN), 'energy', change, SAMPLE_TODAY, NOW)

describe('a meaning that begins today, before anything was answered by it', () => {
  test('the life it begins in is told as wearing down', () => {
    expect(rowOf('question:energy', journalOf(WORN)).reading?.status).toBe('eroding')
  })

  test.each<[string, QuestionChange, RegExp]>([
    ['other words', { text: 'How awake am I?' }, /^From 18 March 2026 on in other words\.$/],
    ['another direction', { wears: 'rising' }, /^From 18 March 2026 on with another direction\.$/],
  ])('%s: nothing that was answered before is read by it', (_, change, seam) => {
    const row = rowOf('question:energy', changed(change))
    expect(row.reading).toMatchObject({
      status: 'not-enough',
      recent: { entries: 0 },
      yardstick: { entries: 0 },
    })
    expect(readingSentence(row, say)).toMatch(/^No entry/)
    expect(seamWords(row, say).map(({ words }) => words)).toEqual([expect.stringMatching(seam)])
    expect(row.series.entries).toHaveLength(364)
  })

  test('a scale is named at its ends as the days that are drawn were answered', () => {
    const row = rowOf('question:energy', changed({ word: { point: 4, text: 'worn out' } }))
    const span = { from: ago(80), to: SAMPLE_TODAY }
    expect(pictureOf(row, { span, today: SAMPLE_TODAY, seasons: [], say })).toMatchObject({
      highWord: 'plenty',
    })
  })

  test('a direction that is put back the same day leaves it as it was', () => {
    const back = changeQuestion(
      changed({ wears: 'rising' }),
      'energy',
      { wears: 'falling' },
      SAMPLE_TODAY,
      NOW,
    )
    expect(rowOf('question:energy', back).reading?.status).toBe('eroding')
  })

  test('a moment that is called otherwise begins anew as well', () => {
    const laughter = WORN.flatMap((entry): LiveEntry[] =>
      entry.kind !== 'reflection'
        ? []
        : entry.ratings.energy === 0
          ? [
              entry,
              {
                ...MOMENT,
                id: entry.day,
                day: entry.day,
                at: `${entry.day}T12:00-04:00` as WallTime,
                editedAt: NOW,
              },
            ]
          : [entry],
    )
    const journal = changeMomentKind(
      journalOf(laughter),
      'laughter',
      { text: 'Laughed out loud' },
      SAMPLE_TODAY,
      NOW,
    )
    const row = rowOf('moment:laughter', journal)
    expect(row.reading?.status).toBe('not-enough')
    const { levels, seams } = yearCellsOf(row.series, 2026, SAMPLE_TODAY)
    expect(levels[1], 'what the cells of before mean').toEqual({ low: 1, high: 1 })
    expect(seams).toHaveLength(1)
    expect(seamWords(row, say).map(({ words }) => words)).toEqual(['From 18 March 2026 on in other words.'])
  })
})

describe('answers that were given in other words', () => {
  const told = () => {
    const journal = changeQuestion(
      changeQuestion(
        reflectionsFor(300, () => ({ energy: 1 })),
        'energy',
        { word: { point: 1, text: 'raw' } },
        ago(50),
        NOW,
      ),
      'energy',
      { wears: 'rising' },
      ago(50),
      NOW,
    )
    return { journal, row: rowOf('question:energy', journal) }
  }

  test('stand in those words in a week looked at closely, in the words of a point, and side by side', () => {
    const { journal, row } = told()
    const week = (from: number) => ({ from: ago(from), to: ago(from - 6), mean: 1 })
    expect(periodFigure(row, week(70), { grain: 'week' }, say)).toBe('running low')
    expect(periodFigure(row, week(20), { grain: 'week' }, say)).toBe('raw')
    const span = { from: ago(80), to: SAMPLE_TODAY }
    const points = pictureOf(row, { span, today: SAMPLE_TODAY, seasons: [], say }).points.map(
      (point) => point.words,
    )
    expect(points.at(1)).toMatch(/: running low, 7 entries$/)
    expect(points.at(-1)).toMatch(/: raw, 7 entries$/)
    const pair = { past: { from: ago(200), to: ago(150) }, now: { from: ago(100), to: ago(60) } }
    const { meant, signal } = comparedRows(journal, pair).little[0] ?? {}
    expect(meant && meanWords(1, meant, say)).toBe('running low')
    expect([meant?.wears, signal?.wears]).toEqual(['falling', 'rising'])
  })
})
