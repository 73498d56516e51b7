import { expect, test } from 'vitest'
import { emptyJournal, journalOf } from '../../src/domain/journal.ts'
import { NO_WORDS } from '../../src/domain/question.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { signalsOf } from '../../src/insight/signal.ts'

test('questions come first in the order the person gave them, then moments, then workload', () => {
  const moved = {
    kind: 'question',
    text: null,
    answer: 'scale',
    words: NO_WORDS,
    wordsSince: null,
    editedAt: '2026-03-18T12:00:00.000Z' as Instant,
  } as const
  const journal = journalOf([
    { ...moved, id: 'joy', wears: 'falling', hidden: false, position: -1 },
    { ...moved, id: 'dread', wears: 'rising', hidden: true, position: 20 },
  ])
  const signals = signalsOf(journal)
  expect(signals.map(({ source }) => source)).toEqual([
    ...Array.from({ length: 8 }, () => 'question'),
    ...Array.from({ length: 12 }, () => 'moment'),
    ...Array.from({ length: 5 }, () => 'workload'),
  ])
  expect(signals[0]?.key).toBe('question:joy')
  expect(signals[7]).toMatchObject({ key: 'question:dread', hidden: true })
})

test('only restoring moments restore', () => {
  const restoring = signalsOf(emptyJournal).filter(({ restores }) => restores)
  expect(restoring.map(({ key }) => key)).toEqual([
    'moment:boundary-kept',
    'moment:real-rest',
    'moment:laughter',
    'moment:being-held',
    'moment:repair',
    'moment:good-goodbye',
  ])
})
