import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, type Journal, writeNote } from '../../src/domain/journal.ts'
import { journalInPlaceOf } from '../../src/domain/journalInPlaceOf.ts'
import { hasTakenPlace, nameByDevice, namesOf, withNotebookName } from '../../src/domain/notebookName.ts'
import { type Instant, instantOf } from '../../src/domain/wallTime.ts'

const at = (minute: number): Instant => instantOf(new Date(Date.UTC(2026, 2, 10, 8, minute)))
const noted = (journal: Journal, day: string, note: string, minute: number) =>
  writeNote(journal, day as Day, note, at(minute))
const named = (journal: Journal, ...words: readonly string[]) =>
  words.reduce((before, word) => withNotebookName(before, word, at(0)), journal)

const DEVICE = nameByDevice('phone')
const earlier = noted(emptyJournal, '2026-03-09', 'a first line', 1)
const here = named(noted(earlier, '2026-03-10', 'and more', 2), 'ours', DEVICE)
const unnamed = (journal: Journal) => [...namesOf(journal)].filter((word) => !word.startsWith('-'))

describe('the names of a notebook that takes the place of another', () => {
  it('of one at an earlier time are those of the notebook, and not the device’s word for it', () => {
    for (const other of [earlier, named(earlier, 'ours', DEVICE)]) {
      const replaced = journalInPlaceOf(here, other, at(5))
      expect(unnamed(replaced)).toEqual(['ours'])
      expect(hasTakenPlace(replaced, namesOf(here))).toBe(true)
      expect(hasTakenPlace(here, new Set())).toBe(false)
    }
  })

  it('of somebody else’s are its own', () => {
    const theirs = named(noted(emptyJournal, '2026-03-11', 'of somebody else', 3), 'theirs', '.laptop')
    expect(unnamed(journalInPlaceOf(here, theirs, at(5)))).toEqual(['theirs', '.laptop'])
  })

  it('are none where neither had any', () => {
    expect(namesOf(journalInPlaceOf(earlier, earlier, at(5)))).toEqual(new Set())
  })
})
