import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { dueThings } from '../../src/domain/due.ts'
import { emptyJournal, putEntry } from '../../src/domain/journal.ts'
import type { AnswerGiven } from '../../src/domain/kinds/asking.ts'
import type { Repair } from '../../src/domain/kinds/care.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'

const NOW = '2026-03-18T20:00:00.000Z' as Instant
const TODAY = '2026-03-18' as Day

function withAsking(answer: AnswerGiven, askOn: string | null) {
  return putEntry(
    emptyJournal,
    {
      kind: 'asking',
      id: 'a',
      day: '2026-03-10' as Day,
      at: '2026-03-10T12:00:00-04:00' as WallTime,
      words: 'The Tuesday group',
      from: null,
      pays: null,
      answer,
      askOn: askOn as Day | null,
      turnedOut: null,
      moment: null,
    },
    NOW,
  )
}

function withRepair(part: Partial<Repair>, journal = emptyJournal) {
  const words = { title: 'M.', happened: '', myPart: '', entrusted: '', nextStep: 'Call back' }
  const standing = { by: TODAY, state: 'open', story: [] } as const
  return putEntry(
    journal,
    { kind: 'repair', id: 'r', opened: '2026-03-01' as Day, ...words, ...standing, ...part },
    NOW,
  )
}

describe('what is due', () => {
  test.each([
    ['later', '2026-03-18', true],
    ['tomorrow', '2026-03-12', true],
    ['later', '2026-03-11', false],
    ['later', '2026-03-19', false],
    ['later', null, false],
    ['no', '2026-03-18', false],
    ['reluctant-yes', '2026-03-18', false],
  ] as const)('an answer %s asked again on %s: %s', (answer, askOn, isDue) => {
    expect(dueThings(withAsking(answer, askOn), TODAY).length > 0).toBe(isDue)
  })

  test.each([
    [{}, true],
    [{ by: '2026-03-12' as Day }, true],
    [{ by: '2026-03-11' as Day }, false],
    [{ by: '2026-03-19' as Day }, false],
    [{ by: null }, false],
    [{ nextStep: ' ' }, false],
    [{ state: 'resting' }, false],
    [{ state: 'repaired' }, false],
  ] as const)('a repair with %o: %s', (part, isDue) => {
    expect(dueThings(withRepair(part), TODAY).length > 0).toBe(isDue)
  })

  test('comes the earliest first, with its words', () => {
    const journal = withRepair({ by: '2026-03-17' as Day }, withAsking('later', '2026-03-16'))
    expect(dueThings(journal, TODAY).map(({ kind, words }) => [kind, words])).toEqual([
      ['asking', 'The Tuesday group'],
      ['repair', 'Call back'],
    ])
  })
})
