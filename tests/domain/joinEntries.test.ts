import { describe, expect, it } from 'vitest'
import { deletedEntry, editedEntry } from '../../src/domain/editEntry.ts'
import { joinEntries, sameEntry } from '../../src/domain/joinEntries.ts'
import type { Entry, LiveEntry } from '../../src/domain/kinds/entry.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

const [BEFORE, AFTER] = ['2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'] as [Instant, Instant]
const score = (editedAt: Instant, total: number): LiveEntry =>
  ({
    ...{ kind: 'score', id: 'a', day: '2026-03-01', instrument: 'bat', total, editedAt },
  }) as LiveEntry
const context = (editedAt: Instant, text: string): LiveEntry => ({
  ...{ kind: 'context', id: 'a', text, hidden: false, editedAt },
})
const NEW = { kind: 'context', id: 'a', text: '', hidden: false }
const at = (hour: number) => `2026-03-01T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant
const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
]
const gone = (editedAt: Instant): Entry => ({ kind: 'deleted', id: 'a', page: '2026-03', editedAt }) as Entry

describe('of two versions of an entry', () => {
  it.each<[string, Entry, Entry]>([
    ['the later edit', score(AFTER, 1), score(BEFORE, 9)],
    ['at the same instant what sorts last', score(BEFORE, 9), score(BEFORE, 1)],
    ['a later deletion', gone(AFTER), score(BEFORE, 1)],
    ['a deletion at the same instant', gone(BEFORE), score(BEFORE, 1)],
  ])('%s stands, whichever is asked about first', (_, standing, other) => {
    expect(sameEntry(joinEntries(standing, other), standing)).toBe(true)
    expect(sameEntry(joinEntries(other, standing), standing)).toBe(true)
  })

  it('what was written again after a deletion stands, and the deletion is remembered', () => {
    const joined = joinEntries(score(AFTER, 1), gone(BEFORE))
    expect(joined).toMatchObject({ kind: 'score', total: 1 })
    expect(joinEntries(joined, score(BEFORE, 2))).toBe(joined)
  })

  it('two texts of which neither knew the other both stand, the later in its place', () => {
    const joined = joinEntries(context(BEFORE, 'z'), context(AFTER, 'a'))
    expect(joined).toMatchObject({ text: 'a', apart: [{ part: 'text', value: 'z', editedAt: BEFORE }] })
    expect(joinEntries(joined, context(BEFORE, 'z'))).toBe(joined)
  })

  it('a deletion of an older version of the app takes all before it away', () => {
    const joined = joinEntries(gone(AFTER), context(BEFORE, 'z'))
    expect(joined).toEqual({ ...gone(AFTER), page: '2026-03' })
  })

  it('the first stands where they are alike, so that nothing is written anew', () => {
    const [mine, theirs] = [context(BEFORE, 'a'), context(BEFORE, 'a')]
    expect(joinEntries(mine, theirs)).toBe(mine)
    expect(joinEntries(mine, mine)).toBe(mine)
  })

  it('one id of two kinds is the later one’s, and none of the other comes back', () => {
    const joined = joinEntries(context(AFTER, 'a'), score(BEFORE, 9))
    expect(joined).toMatchObject({ kind: 'context', text: 'a' })
    expect(joined).not.toHaveProperty('apart')
    expect(joinEntries(score(BEFORE, 9), joined)).toBe(joined)
  })

  it('where it was deleted on one of three devices, cleared on another and written in on the third, is one in every order', () => {
    const made = (now: Instant) => editedEntry(undefined, { ...NEW, text: 'made' } as LiveEntry, now, null)
    const edited = (before: Entry, text: string, now: Instant) =>
      editedEntry(before, { ...before, text } as LiveEntry, now, null)
    // The first is deleted at 12, which the others do not know; the second was made later, and holds nothing any more.
    const versions = [
      deletedEntry(made(at(9)), at(12)),
      edited(edited(made(at(11)), 'more', at(12)), '', at(13)),
      edited(made(at(10)), 'written after all', at(14)),
    ]
    const all = ORDERS.map((order) =>
      order.map((which) => versions[which] as Entry).reduce((one, other) => joinEntries(one, other)),
    )
    for (const joined of all) {
      expect(joined).toMatchObject({ kind: 'context', text: 'written after all' })
      expect(sameEntry(joined, all[0] as Entry)).toBe(true)
      for (const version of versions) expect(joinEntries(joined, version)).toBe(joined)
    }
  })
})
