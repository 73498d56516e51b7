import { describe, expect, it } from 'vitest'
import { areStrangers } from '../../src/domain/areStrangers.ts'
import type { Day } from '../../src/domain/day.ts'
import {
  changeSetting,
  emptyJournal,
  type Journal,
  mergeJournals,
  putEntry,
  rate,
  writeNote,
} from '../../src/domain/journal.ts'
import { namesOf, withNotebookName } from '../../src/domain/notebookName.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

const DAY = '2026-03-10' as Day
const at = (minute: number) => `2026-03-10T08:${String(minute).padStart(2, '0')}:00.000Z` as Instant
const noted = (journal: Journal, words: string, minute: number) => writeNote(journal, DAY, words, at(minute))
const context = (text: string, minute: number, id = 'a-name-of-its-own') =>
  putEntry(emptyJournal, { kind: 'context', id, text, hidden: false }, at(minute))
const steps = (minute: number) =>
  putEntry(
    emptyJournal,
    { kind: 'measured', id: `measured:${DAY}:fitbit`, day: DAY, source: 'fitbit', sleep: null, steps: 900 },
    at(minute),
  )
const line = (minute: number) =>
  putEntry(
    emptyJournal,
    { kind: 'line', id: 'ca-988', country: 'CA', name: '', call: '', text: '', hidden: true },
    at(minute),
  )
const named = (journal: Journal, word: string) => withNotebookName(journal, word, at(0))

describe('whether two notebooks never were one', () => {
  it.each<[string, readonly Journal[], Journal, boolean]>([
    ['the same day written twice', [noted(emptyJournal, 'mine', 1)], noted(emptyJournal, 'theirs', 2), true],
    ['nothing written here', [emptyJournal], noted(emptyJournal, 'theirs', 2), false],
    ['nothing written there', [noted(emptyJournal, 'mine', 1)], emptyJournal, false],
    [
      'only what belongs to the device',
      [noted(emptyJournal, 'mine', 1)],
      changeSetting(emptyJournal, 'welcomed', DAY, at(3)),
      false,
    ],
    ['a thing with a name of its own', [context('here', 1)], context('there', 2), false],
    [
      'known to another of several',
      [noted(emptyJournal, 'mine', 1), context('here', 1)],
      context('there', 2),
      false,
    ],
    ['a context of the app, hidden on both', [context('', 1, 'money')], context('', 2, 'money'), true],
    ['a line of the app, hidden on both', [line(1)], line(2), true],
    ['steps of one day, counted for both', [steps(1)], steps(2), true],
    [
      'one name, and nothing else in common',
      [named(noted(emptyJournal, 'mine', 1), 'one')],
      named(noted(emptyJournal, 'theirs', 2), 'one'),
      false,
    ],
    [
      'each under a name of its own',
      [named(noted(emptyJournal, 'mine', 1), 'one')],
      named(noted(emptyJournal, 'theirs', 2), 'other'),
      true,
    ],
    ['a name, and nothing written', [noted(emptyJournal, 'mine', 1)], named(emptyJournal, 'other'), false],
    [
      'a name, and nothing written, here',
      [named(emptyJournal, 'one')],
      noted(emptyJournal, 'theirs', 2),
      false,
    ],
  ])('%s', (_, known, theirs, expected) => {
    expect(areStrangers(known, theirs)).toBe(expected)
  })

  it('keeps the names of all that became one, beside one more, and gives none twice', () => {
    const both = mergeJournals(named(emptyJournal, 'one'), named(emptyJournal, 'other'))
    const more = named(both, 'third')
    expect(named(more, 'third')).toBe(more)
    expect(namesOf(more)).toEqual(new Set(['one', 'other', 'third']))
    for (const word of ['one', 'other'])
      expect(areStrangers([noted(both, 'mine', 1)], named(noted(emptyJournal, 'theirs', 2), word))).toBe(
        false,
      )
  })

  it('knows a day again by any part that came from the other, whatever was written since', () => {
    const first = rate(emptyJournal, DAY, 'energy', 2, at(1))
    const here = noted(mergeJournals(first, noted(emptyJournal, 'mine', 2)), 'mine, and more', 5)
    const there = rate(first, DAY, 'rest', 4, at(9))
    expect(areStrangers([here], there)).toBe(false)
  })
})
