import { describe, expect, it } from 'vitest'
import { compareJournals } from '../../src/domain/comparison.ts'
import { journalOf } from '../../src/domain/journal.ts'
import type { Entry, LiveEntry } from '../../src/domain/kinds/entry.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

const [BEFORE, AFTER] = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'] as [Instant, Instant]
const there = (id: string, editedAt: Instant, text = 'x'): LiveEntry => ({
  ...{ kind: 'context', id, text, hidden: false, editedAt },
})
const gone = (id: string, editedAt: Instant): Entry => ({ kind: 'deleted', id, page: 'desk', editedAt })

describe('comparing with another journal', () => {
  const old = there('a', BEFORE, 'old')
  const late = there('a', AFTER, 'new')

  it.each<[string, readonly Entry[], readonly Entry[], Partial<ReturnType<typeof compareJournals>>]>([
    ['only here', [old], [], { stays: 1 }],
    ['only there', [], [old], { added: [old] }],
    [
      'edited later there',
      [old],
      [late],
      {
        changed: [{ mine: old, joined: expect.objectContaining({ text: 'new' }) }],
        apart: 1,
      },
    ],
    [
      'edited later here',
      [late],
      [old],
      { changed: [{ mine: late, joined: expect.objectContaining({ text: 'new' }) }], apart: 1 },
    ],
    ['the same on both sides', [old], [{ ...old }], { stays: 1 }],
    ['deleted later there', [old], [gone('a', AFTER)], { removed: [old] }],
    [
      'deleted earlier there',
      [late],
      [gone('a', BEFORE)],
      { changed: [{ mine: late, joined: expect.objectContaining(late) }] },
    ],
    [
      'deleted here, written there later',
      [gone('a', BEFORE)],
      [late],
      { added: [expect.objectContaining(late)] },
    ],
    ['deleted here, written there earlier', [gone('a', AFTER)], [old], {}],
    ['deleted on both sides', [gone('a', BEFORE)], [gone('a', AFTER)], {}],
    ['known only there, as deleted', [], [gone('a', AFTER)], {}],
  ])('tells of an entry %s', (_, mine, theirs, expected) => {
    expect(compareJournals(journalOf(mine), journalOf(theirs))).toEqual({
      ...{ added: [], changed: [], removed: [], apart: 0, stays: 0 },
      ...expected,
    })
  })

  it('counts what stays beside what changes and what goes', () => {
    const mine = journalOf(['a', 'b', 'c', 'd', 'e'].map((id) => there(id, BEFORE)))
    const theirs = journalOf([there('b', AFTER), gone('c', AFTER), there('f', BEFORE)])
    expect(compareJournals(mine, theirs).stays).toBe(3)
  })
})
