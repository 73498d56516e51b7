import { describe, expect, it } from 'vitest'
import {
  askAgainOn,
  dueAsking,
  momentOfAsking,
  putAsking,
  tellAsking,
  wordsOfAsking,
} from '../../src/domain/asking.ts'
import { type Day, monthOf } from '../../src/domain/day.ts'
import { findEntry, momentsOn } from '../../src/domain/entries.ts'
import { deleteEntry, emptyJournal, type Journal, journalOf, putEntry } from '../../src/domain/journal.ts'
import type { Asking } from '../../src/domain/kinds/asking.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'

const DAY = '2026-03-18' as Day
const NOW = '2026-03-18T20:00:00.000Z' as Instant

function asked(part: Partial<Asking>): Omit<Asking, 'kind' | 'editedAt' | 'moment'> {
  const at = `${DAY}T16:00-04:00` as WallTime
  return {
    ...{ id: 'a', day: DAY, at, words: 'One more intake', from: 'fear', pays: 'rest' },
    ...{ answer: 'no', askOn: null, turnedOut: null },
    ...part,
  }
}

describe('an answer', () => {
  it.each([
    ['no', 'boundary-kept', null],
    ['reluctant-yes', 'reluctant-yes', 'conflict'],
  ] as const)('of %s becomes a moment of that minute', (answer, what, because) => {
    const journal = putAsking(emptyJournal, asked({ answer }), 'm', NOW)
    expect(momentsOn(journal, DAY)).toEqual([
      expect.objectContaining({ id: 'm', what, because, times: 1, note: 'One more intake' }),
    ])
    expect(findEntry(journal, 'a', 'asking')?.moment).toBe('m')
  })

  it.each(['yes', 'later', 'tomorrow'] as const)('of %s becomes none', (answer) => {
    const journal = putAsking(emptyJournal, asked({ answer }), 'm', NOW)
    expect(momentsOn(journal, DAY)).toEqual([])
    expect(findEntry(journal, 'a', 'asking')?.moment).toBeNull()
  })

  it('given anew takes the earlier moment back', () => {
    const first = putAsking(emptyJournal, asked({ answer: 'reluctant-yes' }), 'm1', NOW)
    const second = putAsking(first, asked({ answer: 'no' }), 'm2', NOW)
    expect(momentsOn(second, DAY).map(({ what }) => what)).toEqual(['boundary-kept'])
  })

  it('hands its words on to the moment it became', () => {
    const journal = putAsking(emptyJournal, asked({ answer: 'no' }), 'm', NOW)
    const asking = findEntry(journal, 'a', 'asking')
    if (!asking) throw new Error('Nothing asked')
    const told = tellAsking(journal, asking, 'The committee', NOW)
    expect(findEntry(told, 'a', 'asking')?.words).toBe('The committee')
    expect(momentsOn(told, DAY).map(({ note }) => note)).toEqual(['The committee'])
  })

  it('keeps its moment where that is moved to another month', () => {
    const kept = putAsking(emptyJournal, asked({ answer: 'no' }), 'm', NOW)
    const moment = findEntry(kept, 'm', 'moment')
    const asking = findEntry(kept, 'a', 'asking')
    if (!asking || !moment) throw new Error('Nothing asked')
    const { editedAt: _, ...before } = moment
    const april = { day: '2026-04-02' as Day, at: '2026-04-02T16:00-04:00' as WallTime }
    const moved = putEntry(kept, { ...before, ...april }, NOW)
    expect(momentOfAsking(moved, asking)?.day).toBe('2026-04-02')
    expect(momentsOn(tellAsking(moved, asking, 'The board', NOW), april.day)[0]?.note).toBe('The board')
    const again = putAsking(moved, asked({ answer: 'yes' }), 'm2', NOW)
    expect([momentsOn(again, DAY), momentsOn(again, april.day)]).toEqual([[], []])
  })

  it('is asked about once more: tomorrow, soon, or once it had time to turn out', () => {
    expect(askAgainOn('tomorrow', DAY)).toBe('2026-03-19')
    expect(askAgainOn('later', DAY)).toBe('2026-03-20')
    expect(askAgainOn('yes', DAY)).toBe('2026-03-21')
    const rows = [
      asked({ id: 'a', askOn: '2026-03-21' as Day }),
      asked({ id: 'b', askOn: '2026-03-19' as Day }),
      asked({ id: 'c' }),
    ]
    const askings = journalOf(
      rows.map((row) => ({ ...row, kind: 'asking', editedAt: NOW, moment: null }) as Asking),
    )
    expect(dueAsking(askings, DAY)).toBeNull()
    expect(dueAsking(askings, '2026-03-19' as Day)?.id).toBe('b')
    expect(dueAsking(askings, '2026-03-25' as Day)?.id).toBe('b')
  })

  it('given anew as one that becomes no moment leaves none, and keeps the asking as it is now', () => {
    const first = putAsking(emptyJournal, asked({ answer: 'no' }), 'm1', NOW)
    const open = putAsking(first, asked({ answer: 'later', askOn: '2026-03-20' as Day }), 'm2', NOW)
    expect(momentsOn(open, DAY)).toEqual([])
    expect(findEntry(open, 'a', 'asking')).toMatchObject({
      answer: 'later',
      askOn: '2026-03-20',
      moment: null,
    })
  })

  it.each([
    ['fear', 'conflict'],
    ['care', 'care'],
    ['money', 'money'],
    [null, null],
  ] as const)('that meant no, from %s, has %s as its because', (from, because) => {
    const journal = putAsking(emptyJournal, asked({ answer: 'reluctant-yes', from }), 'm', NOW)
    expect(momentsOn(journal, DAY)).toEqual([
      expect.objectContaining({ because, day: DAY, at: asked({}).at }),
    ])
  })

  it('hands its words on to no moment where it became none, or where that was deleted', () => {
    const tell = (journal: Journal) => {
      const asking = findEntry(journal, 'a', 'asking')
      if (!asking) throw new Error('Nothing asked')
      return tellAsking(journal, asking, 'The committee', NOW)
    }
    const open = tell(putAsking(emptyJournal, asked({ answer: 'later' }), 'm', NOW))
    expect(findEntry(open, 'a', 'asking')?.words).toBe('The committee')
    const kept = putAsking(emptyJournal, asked({ answer: 'no' }), 'm', NOW)
    const without = tell(deleteEntry(kept, 'm', monthOf(DAY), NOW))
    expect(findEntry(without, 'a', 'asking')?.words).toBe('The committee')
    expect(momentsOn(without, DAY)).toEqual([])
  })

  it('that is not there takes no words', () => {
    const journal = putAsking(emptyJournal, asked({}), 'm', NOW)
    const asking = findEntry(journal, 'a', 'asking')
    if (!asking) throw new Error('Nothing asked')
    const gone = deleteEntry(journal, 'a', monthOf(DAY), NOW)
    expect(tellAsking(gone, asking, 'x', NOW)).toBe(gone)
    expect(tellAsking(emptyJournal, asking, 'x', NOW)).toBe(emptyJournal)
  })

  it('due first is asked about first, whatever the order', () => {
    const due = (id: string, askOn: string | null) =>
      ({
        ...asked({ id, askOn: askOn as Day | null }),
        kind: 'asking',
        editedAt: NOW,
        moment: null,
      }) as Asking
    const rows = [
      due('none', null),
      due('later', '2026-03-20'),
      due('first', '2026-03-19'),
      due('same', '2026-03-19'),
    ]
    expect(dueAsking(journalOf(rows), '2026-03-20' as Day)?.id).toBe('first')
    expect(dueAsking(journalOf(rows.toReversed()), '2026-03-20' as Day)?.id).toBe('same')
    expect(dueAsking(emptyJournal, DAY)).toBeNull()
  })

  it('says the words of its moment, and is not asked about once that was taken back', () => {
    const on = '2026-03-21' as Day
    const kept = putAsking(emptyJournal, asked({ askOn: on }), 'm', NOW)
    const moment = findEntry(kept, 'm', 'moment')
    const asking = dueAsking(kept, on)
    if (!moment || !asking) throw new Error('Nothing asked')
    const { editedAt: _, ...before } = moment
    const reworded = putEntry(kept, { ...before, note: 'Without the name' }, NOW)
    expect(wordsOfAsking(reworded, asking)).toBe('Without the name')
    const gone = deleteEntry(reworded, 'm', monthOf(DAY), NOW)
    expect(dueAsking(gone, on)).toBeNull()
    expect(dueAsking(putEntry(gone, before, NOW), on)?.id).toBe('a')
    const meant = putAsking(emptyJournal, asked({ answer: 'yes', askOn: on }), 'm', NOW)
    expect(dueAsking(meant, on) && wordsOfAsking(meant, asking)).toBe('One more intake')
  })
})
