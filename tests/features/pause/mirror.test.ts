import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, type Day, mondayOfWeek, weekOf } from '../../../src/domain/day.ts'
import { emptyJournal, type Journal, putEntry, rate } from '../../../src/domain/journal.ts'
import type { Moment } from '../../../src/domain/kinds/moment.ts'
import type { Rating } from '../../../src/domain/kinds/question.ts'
import { changeQuestion } from '../../../src/domain/questionChanges.ts'
import type { Instant } from '../../../src/domain/wallTime.ts'
import { mirrorLines } from '../../../src/features/pause/mirror.ts'
import { loadPages, loadWords, type Say } from '../../../src/words/words.ts'

const NOW = '2026-03-18T12:00:00.000Z' as Instant
const WEEK = weekOf('2026-03-18' as Day)
const MONDAY = mondayOfWeek(WEEK)
const WORDS = ['a', 'b', 'c', 'd', 'e'] as const

let say: Say
beforeAll(async () => {
  await loadPages('en')
  say = await loadWords('en')
})

function named(journal: Journal, words: readonly string[], today: Day): Journal {
  return words.reduce(
    (before, text, point) =>
      changeQuestion(before, 'joy', { word: { point: point as Rating, text } }, today, NOW),
    journal,
  )
}

/** Joy for a week from Monday on; from Thursday on its scale is turned round. */
function turnedOnThursday(): Journal {
  const thursday = addDays(MONDAY, 3)
  const rated = (journal: Journal, from: Day, value: Rating, days: number) =>
    Array.from({ length: days }, (_, index) => addDays(from, index)).reduce(
      (before, day) => rate(before, day, 'joy', value, NOW),
      journal,
    )
  const before = rated(named(emptyJournal, WORDS, addDays(MONDAY, -7)), MONDAY, 4, 3)
  return rated(named(before, WORDS.toReversed(), thursday), thursday, 0, 4)
}

describe('a week in which a scale was turned round', () => {
  test('is mirrored in the words of each day, and no mean of both', () => {
    const [line] = mirrorLines(turnedOnThursday(), MONDAY, say)
    expect(line?.words).toBe('e, 3 days; e, 4 days')
  })

  test('a week of one meaning is said in one', () => {
    const journal = rate(rate(emptyJournal, MONDAY, 'joy', 1, NOW), addDays(MONDAY, 1), 'joy', 3, NOW)
    expect(mirrorLines(journal, MONDAY, say)[0]?.words).toBe('a glimmer to a good deal, 2 days')
  })
})

describe('the waters of a week', () => {
  test('are as far filled as each day was rated, and a day without an answer has none', () => {
    const journal = rate(rate(emptyJournal, MONDAY, 'joy', 0, NOW), addDays(MONDAY, 4), 'joy', 3, NOW)
    expect(mirrorLines(journal, MONDAY, say)[0]?.waters).toEqual([0, null, null, null, 3, null, null])
  })

  test('are those of questions with five points alone: a count has none', () => {
    const moment = {
      ...{ kind: 'moment', id: 'm1', what: 'laughter', day: MONDAY, at: '2026-03-16T20:00-04:00' },
      ...{ times: 2, because: null, note: '' },
    } as Moment
    const [line] = mirrorLines(putEntry(emptyJournal, moment, NOW), MONDAY, say)
    expect(line?.words).toBe('twice')
    expect(line?.waters).toBeNull()
  })
})
