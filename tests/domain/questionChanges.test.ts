import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { questionsOf, reflectionOn } from '../../src/domain/entries.ts'
import { count, emptyJournal, type Journal, rate } from '../../src/domain/journal.ts'
import { BUILT_IN_QUESTIONS, NO_WORDS } from '../../src/domain/kinds/question.ts'
import { addQuestion, answersGiven, changeQuestion, moveQuestion } from '../../src/domain/questionChanges.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { picturedSeriesOf, seriesOf } from '../../src/insight/series.ts'
import { runs } from '../fixtures/runs.ts'

const NOW = '2026-03-18T20:00:00.000Z' as Instant
const TODAY = '2026-03-18' as Day
const idsOf = (journal: Journal) => questionsOf(journal).map(({ id }) => id)
const named = (journal: Journal, id: string) => questionsOf(journal).find((question) => question.id === id)

test('an own question comes last, without words or direction', () => {
  const journal = addQuestion(addQuestion(emptyJournal, 'tea', 'count', NOW), 'walk', 'yes-no', NOW)
  expect(idsOf(journal).slice(-2)).toEqual(['tea', 'walk'])
  expect(named(journal, 'tea')).toMatchObject({ answer: 'count', text: null, wears: null, hidden: false })
})

describe('history', () => {
  const rated = rate(rate(emptyJournal, addDays(TODAY, -40), 'energy', 1, NOW), TODAY, 'energy', 3, NOW)

  it('outlives rewording, hiding, moving and another direction', () => {
    const changes = [
      (journal: Journal) => changeQuestion(journal, 'energy', { text: 'Sap' }, TODAY, NOW),
      (journal: Journal) =>
        changeQuestion(journal, 'energy', { word: { point: 0, text: 'dry' } }, TODAY, NOW),
      (journal: Journal) => changeQuestion(journal, 'energy', { hidden: true }, TODAY, NOW),
      (journal: Journal) => moveQuestion(journal, 'energy', 1, NOW),
      (journal: Journal) => changeQuestion(journal, 'energy', { wears: 'rising' }, TODAY, NOW),
    ]
    const journal = changes.reduce((before, change) => change(before), rated)
    expect(named(journal, 'energy')).toMatchObject({
      text: 'Sap',
      words: ['dry', null, null, null, null],
      hidden: true,
      wears: 'rising',
      position: 1,
    })
    expect(answersGiven(journal, 'energy')).toEqual({ first: addDays(TODAY, -40), last: TODAY, count: 2 })
    expect(picturedSeriesOf(journal).get('question:energy')?.entries).toEqual(
      picturedSeriesOf(rated).get('question:energy')?.entries,
    )
    expect(reflectionOn(journal, TODAY)).toEqual(reflectionOn(rated, TODAY))
  })

  it('tells since when the words hold, only where other words were answered before', () => {
    const reworded = changeQuestion(rated, 'energy', { text: 'Sap' }, TODAY, NOW)
    expect(named(reworded, 'energy')?.wordsSince).toBe(TODAY)
    expect(named(changeQuestion(rated, 'joy', { text: 'Delight' }, TODAY, NOW), 'joy')?.wordsSince).toBe(null)
    const firstToday = rate(emptyJournal, TODAY, 'rest', 2, NOW)
    expect(named(changeQuestion(firstToday, 'rest', { text: 'Sleep' }, TODAY, NOW), 'rest')?.wordsSince).toBe(
      null,
    )
    for (const same of [
      { text: null },
      { word: { point: 2, text: null } },
      { hidden: true },
      { wears: null },
    ] as const)
      expect(named(changeQuestion(rated, 'energy', same, TODAY, NOW), 'energy')?.wordsSince).toBe(null)
  })

  it('holds counts and answers of yes or no', () => {
    const journal = count(
      count(addQuestion(emptyJournal, 'tea', 'count', NOW), TODAY, 'tea', 0, NOW),
      addDays(TODAY, -1),
      'tea',
      4,
      NOW,
    )
    expect(answersGiven(journal, 'tea')).toEqual({ first: addDays(TODAY, -1), last: TODAY, count: 2 })
    expect(answersGiven(journal, 'walk')).toBe(null)
    expect(
      seriesOf(changeQuestion(journal, 'tea', { wears: 'rising' }, TODAY, NOW)).get('question:tea'),
    ).toEqual({
      kind: 'count',
      wears: 'rising',
      entries: [
        { day: addDays(TODAY, -1), value: 4 },
        { day: TODAY, value: 0 },
      ],
    })
  })
})

test('a change of a question that is not there changes nothing', () => {
  expect(changeQuestion(emptyJournal, 'gone', { text: 'x' }, TODAY, NOW)).toBe(emptyJournal)
})

test('moving up and down is what it says, at the ends it stays, and only two are written at most', () => {
  const ids = ['a', 'b', 'c']
  const start = ids.reduce((journal, id) => addQuestion(journal, id, 'scale', NOW), emptyJournal)
  const all = [...BUILT_IN_QUESTIONS.map(({ id }) => id), ...ids]
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...all), fc.constantFrom<-1 | 1>(-1, 1)), { maxLength: 30 }),
      (moves) => {
        let [journal, expected] = [start, idsOf(start)]
        for (const [id, step] of moves) {
          const from = expected.indexOf(id)
          const other = expected[from + step]
          if (other !== undefined) expected = expected.with(from, other).with(from + step, id)
          const before = journal
          journal = moveQuestion(journal, id, step, NOW)
          const written = [...(journal.pages.get('desk')?.values() ?? [])].filter(
            (entry) => before.pages.get('desk')?.get(entry.id) !== entry,
          )
          expect(written.length).toBeLessThanOrEqual(2)
        }
        expect(idsOf(journal)).toEqual(expected)
        for (const question of questionsOf(journal)) expect(question.words).toEqual(NO_WORDS)
      },
    ),
    runs(300),
  )
})
