import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareJournals } from '../../src/domain/comparison.ts'
import { emptyJournal, type Journal, mergeJournals, sameJournal } from '../../src/domain/journal.ts'
import { pageOf } from '../../src/domain/kinds/entry.ts'
import { isOfDevice } from '../../src/domain/kinds/setting.ts'
import { journalArbitrary } from '../fixtures/journalArbitrary.ts'
import { runs } from '../fixtures/runs.ts'

const journal = journalArbitrary()
const entriesIn = (of: Journal) => [...of.pages.values()].flatMap((page) => [...page.values()])
const liveIn = (of: Journal) =>
  entriesIn(of).filter(({ kind, id }) => kind !== 'deleted' && !isOfDevice(id)).length

/** Whether no page is empty, each entry lies on its page, and no id stands on two. */
function isSound(of: Journal): boolean {
  const ids = entriesIn(of).map((entry) => entry.id)
  return (
    new Set(ids).size === ids.length &&
    [...of.pages].every(
      ([name, page]) =>
        page.size > 0 && [...page].every(([id, entry]) => entry.id === id && pageOf(entry) === name),
    )
  )
}

describe('a merge', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        expect(sameJournal(mergeJournals(a, b), mergeJournals(b, a))).toBe(true)
      }),
      runs(100_000),
    )
  })

  it('is associative', () => {
    fc.assert(
      fc.property(journal, journal, journal, (a, b, c) => {
        expect(
          sameJournal(mergeJournals(mergeJournals(a, b), c), mergeJournals(a, mergeJournals(b, c))),
        ).toBe(true)
      }),
      runs(100_000),
    )
  })

  it('keeps the order of the entries that stay on their page', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const merged = mergeJournals(a, b)
        for (const [name, page] of a.pages) {
          const now = merged.pages.get(name) ?? new Map()
          const kept = [...page.keys()].filter((id) => now.has(id))
          expect([...now.keys()].slice(0, kept.length)).toEqual(kept)
        }
      }),
      runs(10_000),
    )
  })

  it('is idempotent, and leaves what gains nothing as the same objects', () => {
    fc.assert(
      fc.property(journal, journal, (a, b) => {
        const merged = mergeJournals(a, b)
        expect(mergeJournals(a, a)).toBe(a)
        expect(mergeJournals(a, emptyJournal)).toBe(a)
        expect(sameJournal(mergeJournals(emptyJournal, a), a)).toBe(true)
        expect(mergeJournals(merged, b)).toBe(merged)
        expect(isSound(merged)).toBe(true)
      }),
      runs(100_000),
    )
  })
})

describe('a comparison', () => {
  it('tells beforehand what a merge does', () => {
    fc.assert(
      fc.property(journal, journal, (mine, theirs) => {
        const { added, changed, removed, stays } = compareJournals(mine, theirs)
        const merged = mergeJournals(mine, theirs)
        const here = new Map(entriesIn(mine).map((entry) => [entry.id, entry]))
        const after = new Map(entriesIn(merged).map((entry) => [entry.id, entry]))
        expect(liveIn(merged)).toBe(liveIn(mine) + added.length - removed.length)
        expect(stays).toBe(liveIn(mine) - changed.length - removed.length)
        for (const entry of added) {
          expect(after.get(entry.id)).toEqual(entry)
          expect(here.get(entry.id)?.kind ?? 'deleted').toBe('deleted')
        }
        for (const pair of changed) {
          expect(here.get(pair.mine.id)).toBe(pair.mine)
          expect(after.get(pair.mine.id)).toEqual(pair.joined)
        }
        for (const entry of removed) expect(after.get(entry.id)?.kind).toBe('deleted')
        expect(added.length + changed.length + removed.length > 0 || liveIn(merged) === liveIn(mine)).toBe(
          true,
        )
      }),
      runs(100_000),
    )
  })

  it('finds nothing to do in the journal itself', () => {
    fc.assert(
      fc.property(journal, (mine) => {
        expect(compareJournals(mine, mine)).toEqual({
          added: [],
          changed: [],
          removed: [],
          apart: 0,
          stays: liveIn(mine),
        })
      }),
    )
  })
})
