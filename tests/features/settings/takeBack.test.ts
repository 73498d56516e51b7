import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day, Month } from '../../../src/domain/day.ts'
import { entriesOf, reflectionOn } from '../../../src/domain/entries.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  journalOf,
  mergeJournals,
  putEntry,
  rate,
  sameJournal,
  writeNote,
} from '../../../src/domain/journal.ts'
import { type Entry, type LiveEntry, pageOf } from '../../../src/domain/kinds/entry.ts'
import { type Instant, instantOf } from '../../../src/domain/wallTime.ts'
import { takeBack } from '../../../src/features/settings/backup/takeBack.ts'
import { journalArbitrary } from '../../fixtures/journalArbitrary.ts'
import { runs } from '../../fixtures/runs.ts'

const DAY = '2026-11-23' as Day
const OTHER = '2025-02-03' as Day
const BEFORE = '2026-11-23T20:00:00.000Z' as Instant
const SINCE = '2026-11-24T08:00:00.000Z' as Instant

function everyEntry(journal: Journal): ReadonlyMap<string, Entry> {
  return new Map([...journal.pages.values()].flatMap((page) => [...page]))
}

/** A notebook, what a backup made of it (added, or put in its place), and some of its entries. */
const broughtBack = fc
  .tuple(journalArbitrary(15), journalArbitrary(15), fc.boolean())
  .chain(([before, theirs, replaces]) => {
    const after = replaces ? theirs : mergeJournals(before, theirs)
    const live = [...everyEntry(after).values()].filter((entry) => entry.kind !== 'deleted')
    return fc.record({
      before: fc.constant(before),
      after: fc.constant(after),
      edited: fc.subarray(live),
      deleted: fc.subarray(live),
    })
  })

/** The same entries in pages of their own, as another tab hands them over. */
const reopened = (journal: Journal) => journalOf(everyEntry(journal).values())

describe('taking a backup back out', () => {
  it('gives the very journal that was there, when nothing was written since', () => {
    fc.assert(
      fc.property(broughtBack, ({ before, after }) => {
        expect(takeBack(after, before, after)).toBe(before)
        expect(sameJournal(takeBack(reopened(after), before, after), before)).toBe(true)
      }),
      runs(500),
    )
  })

  it('keeps every edit and deletion made since, and puts back all the rest', () => {
    fc.assert(
      fc.property(broughtBack, ({ before, after, edited, deleted }) => {
        let current = edited.reduce((journal, entry) => putEntry(journal, entry as LiveEntry, SINCE), after)
        for (const entry of deleted) current = deleteEntry(current, entry.id, pageOf(entry), SINCE)
        const context = { kind: 'context', id: 'since', text: 'new', hidden: false } as const
        current = putEntry(current, context, SINCE)

        const taken = everyEntry(takeBack(current, before, after))
        const [now, was] = [everyEntry(current), everyEntry(before)]
        const became = everyEntry(after)
        const touched = new Set([...now.keys()].filter((id) => now.get(id) !== became.get(id)))
        for (const id of new Set([...now.keys(), ...was.keys()]))
          expect(taken.get(id), id).toEqual(touched.has(id) ? now.get(id) : was.get(id))
        expect(taken.size).toBe(new Set([...touched, ...was.keys()]).size)
      }),
      runs(500),
    )
  })

  it('leaves each entry on the page its day names', () => {
    fc.assert(
      fc.property(broughtBack, ({ before, after, deleted }) => {
        const current = deleted.reduce(
          (journal, entry) => deleteEntry(journal, entry.id, pageOf(entry), SINCE),
          after,
        )
        for (const [name, page] of takeBack(current, before, after).pages) {
          expect(page.size).toBeGreaterThan(0)
          for (const entry of page.values()) expect(pageOf(entry)).toBe(name)
        }
      }),
      runs(500),
    )
  })
})

it('taking back a replacement brings back what was gone, with the note written meanwhile', () => {
  const before = rate(rate(emptyJournal, DAY, 'joy', 1, BEFORE), OTHER, 'joy', 3, BEFORE)
  const after = rate(emptyJournal, DAY, 'joy', 4, SINCE)
  const current = writeNote(after, DAY, 'meanwhile', SINCE)
  const taken = takeBack(current, before, after)
  expect(reflectionOn(taken, DAY)).toMatchObject({ ratings: { joy: 4 }, note: 'meanwhile' })
  expect(reflectionOn(taken, OTHER)).toMatchObject({ ratings: { joy: 3 } })
})

it('taking back an addition removes what came in, and no page stays empty behind it', () => {
  const before = rate(emptyJournal, DAY, 'joy', 1, BEFORE)
  const after = mergeJournals(before, rate(emptyJournal, OTHER, 'joy', 3, BEFORE))
  const current = writeNote(after, DAY, 'since', SINCE)
  const taken = takeBack(current, before, after)
  expect([...taken.pages.keys()]).toEqual(['2026-11' as Month])
  expect([...entriesOf(taken, 'reflection')].map(({ note }) => note)).toEqual(['since'])
})

it('a deletion that came in since, stamped as the entry itself, stays a deletion', () => {
  const after = rate(emptyJournal, DAY, 'joy', 4, BEFORE)
  const [id = ''] = everyEntry(after).keys()
  const deleted = { kind: 'deleted', id, page: '2026-11' as Month, editedAt: BEFORE } as const
  const current = mergeJournals(after, journalOf([deleted]))
  expect(reflectionOn(takeBack(current, writeNote(after, DAY, 'before', BEFORE), after), DAY)).toBe(null)
})

it('words from another device that came in since, and are older than what is taken back, stay', () => {
  const before = writeNote(emptyJournal, DAY, 'mine', BEFORE)
  const after = mergeJournals(before, rate(before, DAY, 'joy', 4, SINCE))
  const elsewhere = writeNote(emptyJournal, DAY, 'elsewhere', instantOf(new Date(Date.parse(SINCE) - 1)))
  const current = mergeJournals(after, elsewhere)
  const taken = takeBack(reopened(current), before, after)
  expect(JSON.stringify(reflectionOn(taken, DAY))).toMatch(/"mine".*"elsewhere"|"elsewhere".*"mine"/)
})
