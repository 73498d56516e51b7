import { expect, test } from 'vitest'
import type { Day } from '../../../src/domain/day.ts'
import { numberOf } from '../../../src/domain/day.ts'
import { emptyJournal, markContext, putEntry } from '../../../src/domain/journal.ts'
import type { Instant } from '../../../src/domain/wallTime.ts'
import { contextsIn, placesOf } from '../../../src/features/patterns/contextMarks.ts'

const NOW = '2026-03-18T20:00:00.000Z' as Instant
const SPAN = { from: '2026-02-10' as Day, to: '2026-03-18' as Day }

test('days of the span are told by context, those of one the person put away or made themselves too', () => {
  const days = ['2026-03-18', '2026-02-10', '2026-02-09', '2026-03-19'] as Day[]
  const marked = days.reduce((journal, day) => markContext(journal, day, 'grief', true, NOW), emptyJournal)
  const own = putEntry(
    markContext(marked, '2026-03-01' as Day, 'own', true, NOW),
    { kind: 'context', id: 'own', text: 'the move', hidden: true },
    NOW,
  )
  expect(contextsIn(own, SPAN).map(({ context, days }) => [context.id, context.text, days])).toEqual([
    ['grief', null, ['2026-02-10', '2026-03-18']],
    ['own', 'the move', ['2026-03-01']],
  ])
  expect(contextsIn(emptyJournal, SPAN)).toEqual([])
})

test('a mark stands where its day does on the picture, and never beside it', () => {
  const [first, last] = [numberOf('2026-03-01'), numberOf('2026-03-11')]
  const days = ['2026-03-01', '2026-03-06', '2026-03-11', '2026-03-06', '2026-02-26', '2026-03-14'] as Day[]
  expect(placesOf(days, first, last)).toEqual([0, 0.5, 1, 0, 1])
  expect(placesOf(['2026-03-01' as Day], first, first)).toEqual([0])
})
