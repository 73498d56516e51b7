import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween } from '../../src/domain/day.ts'
import { type Journal, journalOf, mergeJournals, putEntry } from '../../src/domain/journal.ts'
import type { Rating } from '../../src/domain/kinds/question.ts'
import type { Reflection } from '../../src/domain/kinds/reflection.ts'
import { changeQuestion } from '../../src/domain/questionChanges.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { toldAnew } from '../../src/insight/dailyEntry.ts'
import { readAll } from '../../src/insight/reading.ts'
import { seriesOf } from '../../src/insight/series.ts'

function answered(day: string, at: string, energy: Rating, more: Partial<Reflection> = {}): Reflection {
  const stamped = {
    kind: 'reflection',
    id: `reflection:${day}`,
    day: day as Day,
    editedAt: at as Instant,
  } as const
  return { ...stamped, ratings: { energy }, counts: {}, contexts: [], note: '', ...more }
}

/** The days on which energy was told anew. */
function told(journal: Journal): readonly string[] {
  return toldAnew(seriesOf(journal).get('question:energy')?.entries ?? []).map(({ day }) => day)
}

describe('days told at one sitting and alike are one', () => {
  test.each<{ what: string; days: readonly Reflection[]; anew: readonly string[] }>([
    {
      what: 'a few days in one evening',
      days: ['2026-02-10', '2026-02-11', '2026-02-12'].map((day, minute) =>
        answered(day, `2026-02-12T21:0${minute}:00.000Z`, 2),
      ),
      anew: ['2026-02-10'],
    },
    {
      what: 'over the end of a month',
      days: ['2026-01-30', '2026-01-31', '2026-02-01', '2026-02-02'].map((day) =>
        answered(day, '2026-02-02T21:00:00.000Z', 2),
      ),
      anew: ['2026-01-30'],
    },
    {
      what: 'not what differs',
      days: [2, 2, 3, 3, 2].map((energy, index) =>
        answered(`2026-02-0${index + 1}`, '2026-02-05T21:00:00.000Z', energy as Rating),
      ),
      anew: ['2026-02-01', '2026-02-03', '2026-02-05'],
    },
    {
      what: 'not what was answered evening by evening',
      days: ['2026-02-10', '2026-02-11'].map((day) => answered(day, `${day}T21:00:00.000Z`, 2)),
      anew: ['2026-02-10', '2026-02-11'],
    },
    {
      what: 'not what was answered the next morning, and that evening again',
      days: [
        answered('2026-02-10', '2026-02-11T15:00:00.000Z', 2),
        answered('2026-02-11', '2026-02-12T02:00:00.000Z', 2),
      ],
      anew: ['2026-02-10', '2026-02-11'],
    },
  ])('$what', ({ days, anew }) => {
    expect(told(journalOf(days))).toEqual(anew)
  })

  test('also since the question was put in other words', () => {
    const days = ['2026-02-10', '2026-02-11'].map((day) => answered(day, '2026-02-12T21:00:00.000Z', 2))
    const before = journalOf([answered('2026-01-05', '2026-01-05T21:00:00.000Z', 2)])
    const now = '2026-02-01T08:00:00.000Z' as Instant
    const asked = changeQuestion(before, 'energy', { text: 'In other words' }, '2026-02-01' as Day, now)
    expect(told(mergeJournals(asked, journalOf(days)))).toEqual(['2026-02-10'])
  })

  test('but not what was only corrected later: each answer has its own time', () => {
    const first = answered('2026-02-10', '2026-02-10T21:00:00.000Z', 2)
    const evening = '2026-02-11T21:00:00.000Z'
    const later = putEntry(journalOf([first]), { ...first, note: 'more' }, evening as Instant)
    const both = mergeJournals(later, journalOf([answered('2026-02-11', evening, 2)]))
    expect(told(both)).toHaveLength(2)
  })
})

test('whoever fills in months at one sitting, each day alike, is told nothing for it', () => {
  const first = '2025-01-06' as Day
  const today = addDays(first, 420)
  const days = Array.from({ length: 421 }, (_, index) => addDays(first, index)).map((day) => {
    const isFilledIn = daysBetween(day, today) < 60
    const at = `${isFilledIn ? today : day}T21:00:00.000Z`
    return answered(day, at, isFilledIn ? 1 : ((1 + (daysBetween(first, day) % 3)) as Rating))
  })
  const reading = readAll(seriesOf(journalOf(days)), today).get('question:energy')
  expect(reading).toMatchObject({ status: 'steady', recent: { entries: 42, mean: 1 }, isSame: false })
})
