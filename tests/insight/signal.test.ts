import { expect, test } from 'vitest'
import { emptyJournal, journalOf } from '../../src/domain/journal.ts'
import { NO_WORDS } from '../../src/domain/kinds/question.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { signalsOf } from '../../src/insight/signal.ts'

test('questions come first in the order the person gave them, then moments, workload and what was measured', () => {
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
    ...Array.from({ length: 14 }, () => 'moment'),
    ...Array.from({ length: 5 }, () => 'workload'),
    ...Array.from({ length: 2 }, () => 'measured'),
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

test('a question that is counted is a count, one on a scale a rating, each in its own direction', () => {
  const own = { kind: 'question', text: 'x', words: NO_WORDS, wordsSince: null, hidden: false } as const
  const stamp = { editedAt: '2026-03-18T12:00:00.000Z' as Instant, position: 30 }
  const journal = journalOf([
    { ...own, ...stamp, id: 'tea', answer: 'count', wears: null },
    { ...own, ...stamp, id: 'walk', answer: 'yes-no', wears: 'falling' },
    { ...own, ...stamp, id: 'noise', answer: 'scale', wears: 'rising' },
  ])
  const bySignal = new Map(signalsOf(journal).map((signal) => [signal.key, signal]))
  const common = { restores: false, hidden: false, source: 'question' }
  expect(bySignal.get('question:tea')).toMatchObject({ ...common, kind: 'count', wears: null })
  expect(bySignal.get('question:walk')).toMatchObject({ ...common, kind: 'count', wears: 'falling' })
  expect(bySignal.get('question:noise')).toMatchObject({ ...common, kind: 'rating', wears: 'rising' })
  expect(bySignal.get('question:energy')).toMatchObject({ ...common, kind: 'rating', wears: 'falling' })
})

test('moments and workload are counts', () => {
  const bySignal = new Map(signalsOf(emptyJournal).map((signal) => [signal.key, signal]))
  expect(bySignal.get('moment:late-email')).toMatchObject({
    ...{ key: 'moment:late-email', kind: 'count', wears: 'rising', restores: false, hidden: false },
    ...{ source: 'moment', what: 'late-email' },
  })
  expect(bySignal.get('moment:laughter')).toMatchObject({ wears: 'falling', restores: true, hidden: false })
  expect(bySignal.get('workload:sessions')).toEqual({
    ...{ key: 'workload:sessions', kind: 'count', wears: 'rising', restores: false, hidden: false },
    ...{ source: 'workload', figure: 'sessions' },
  })
})
