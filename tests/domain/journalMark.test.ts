import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, mergeJournals, rate, sameJournal, writeNote } from '../../src/domain/journal.ts'
import { markOf } from '../../src/domain/journalMark.ts'
import { noteBackup } from '../../src/domain/thisDevice.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { journalArbitrary } from '../fixtures/journalArbitrary.ts'
import { runs } from '../fixtures/runs.ts'

const DAY = '2026-11-23' as Day
const EARLY = '2026-11-23T20:00:00.000Z' as Instant
const LATE = '2026-11-23T21:00:00.000Z' as Instant

describe('the mark of a journal', () => {
  it('changes when another device’s earlier part comes into an entry, though no later edit does', () => {
    const here = rate(emptyJournal, DAY, 'energy', 3, LATE)
    const both = mergeJournals(here, writeNote(emptyJournal, DAY, 'from there', EARLY))
    expect(markOf(both)).not.toBe(markOf(here))
  })

  it('stays where a merge brings nothing, and goes by no order', () => {
    fc.assert(
      fc.property(journalArbitrary(), journalArbitrary(), (a, b) => {
        const both = mergeJournals(a, b)
        if (sameJournal(both, a)) expect(markOf(both)).toBe(markOf(a))
        expect(markOf(mergeJournals(both, b))).toBe(markOf(both))
        const turned = { pages: new Map([...both.pages].reverse()) }
        expect(markOf(turned)).toBe(markOf(both))
      }),
      runs(200),
    )
  })

  it('stays when a backup is noted', () => {
    const here = rate(emptyJournal, DAY, 'energy', 3, LATE)
    expect(markOf(noteBackup(here, LATE))).toBe(markOf(here))
  })
})
