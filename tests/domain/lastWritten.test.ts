import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, mondayOfWeek, type Week } from '../../src/domain/day.ts'
import { entriesOf } from '../../src/domain/entries.ts'
import { emptyJournal, rate, writeNote } from '../../src/domain/journal.ts'
import { lastWritten } from '../../src/domain/lastWritten.ts'
import { changePause } from '../../src/domain/pause.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { journalArbitrary } from '../fixtures/journalArbitrary.ts'

const NOW = '2026-03-18T20:00:00.000Z' as Instant
const TODAY = '2026-03-18' as Day

const noteOn = (day: string, journal = emptyJournal) => writeNote(journal, day as Day, 'words', NOW)
const pauseIn = (week: string, journal = emptyJournal) =>
  changePause(journal, week as Week, { heavy: 'words' }, NOW)

describe('the last day on which something was written', () => {
  test('is none in a notebook without words', () => {
    expect(lastWritten(emptyJournal, TODAY)).toBeNull()
  })

  test('is that of the latest reflection, and no day to come', () => {
    const journal = noteOn('2026-04-02', rate(noteOn('2025-11-30'), '2026-02-03' as Day, 'energy', 2, NOW))
    expect(lastWritten(journal, TODAY)).toBe('2026-02-03')
  })

  test('is the end of the week a pause was about, also where that lies in the next month', () => {
    expect(lastWritten(pauseIn('2026-W09', noteOn('2026-03-01')), TODAY)).toBe('2026-03-01')
    expect(lastWritten(pauseIn('2026-W05', noteOn('2026-01-20')), TODAY)).toBe('2026-02-01')
    // The 31st of March is a Tuesday; what was written on the 1st of April does not hide the pause of its week.
    expect(lastWritten(pauseIn('2026-W14', noteOn('2026-04-01')), '2026-05-01' as Day)).toBe('2026-04-05')
  })

  test('is today while the week of a pause goes on', () => {
    expect(lastWritten(pauseIn('2026-W12'), TODAY)).toBe(TODAY)
  })

  test('is what a look at every entry finds', () => {
    fc.assert(
      fc.property(journalArbitrary(), (journal) => {
        const days = [
          ...[...entriesOf(journal, 'reflection'), ...entriesOf(journal, 'moment')].map(({ day }) => day),
          ...[...entriesOf(journal, 'pause')]
            .map(({ week }) => mondayOfWeek(week))
            .filter((monday) => monday <= TODAY)
            .flatMap((monday) => [addDays(monday, 6), TODAY].sort().slice(0, 1)),
        ].filter((day) => day <= TODAY)
        expect(lastWritten(journal, TODAY)).toBe(days.sort().at(-1) ?? null)
      }),
    )
  })
})
