import { describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
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
} from '../../src/domain/journal.ts'
import type { Entry } from '../../src/domain/kinds/entry.ts'
import { noteBackup, noteCarried } from '../../src/domain/thisDevice.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { parseBackup, writeBackup } from '../../src/vault/backup.ts'

// Clocks that stand where no other does.

const NOW = '2026-03-18T12:00:00.000Z' as Instant
const DAY = '2026-03-18' as Day
const LAST = '9999-12-31T23:59:59.999Z' as Instant
const DESK_ITEM = { kind: 'context', id: 'own', text: 'the bus', hidden: false } as const
const facts = { appVersion: '1', now: new Date(NOW) }

const entriesOf = ({ pages }: Journal): readonly Entry[] =>
  [...pages.values()].flatMap((page) => [...page.values()])

describe('an edit in the last instant that can be written', () => {
  const stuck = writeNote(rate(emptyJournal, DAY, 'energy', 1, LAST), DAY, 'at the end', LAST)
  const marked = journalOf([...entriesOf(stuck), ...entriesOf(putEntry(emptyJournal, DESK_ITEM, LAST))])

  it.each<[string, (journal: Journal) => Journal]>([
    ['nothing more', (journal) => journal],
    ['another answer', (journal) => rate(journal, DAY, 'energy', 4, NOW)],
    ['other words', (journal) => writeNote(journal, DAY, 'after it', NOW)],
    ['words taken away', (journal) => writeNote(journal, DAY, '', NOW)],
    ['a deletion', (journal) => deleteEntry(journal, 'own', 'desk', NOW)],
    ['a deletion undone', (j) => putEntry(deleteEntry(j, 'own', 'desk', NOW), DESK_ITEM, NOW)],
    ['a merge', (journal) => mergeJournals(journal, writeNote(emptyJournal, DAY, 'elsewhere', NOW))],
    ['a backup', (journal) => noteBackup(journal, NOW)],
    ['having been carried', (journal) => writeNote(noteCarried(journal, NOW), DAY, 'and on', NOW)],
  ])('keeps the next backup readable after %s', (_, change) => {
    const journal = change(marked)
    const parsed = parseBackup(writeBackup(journal, facts))
    expect(parsed.ok && sameJournal(parsed.value, journal)).toBe(true)
  })
})

describe('a clock before 1970, as one that was never set can show', () => {
  const at = (second: number) => new Date(Date.UTC(1969, 11, 31, 20, 0, second)).toISOString() as Instant
  const first = rate(writeNote(emptyJournal, DAY, 'one', at(0)), DAY, 'energy', 3, at(1))

  it('loses nothing of what stands, whatever is changed', () => {
    const changed = writeNote(first, DAY, 'two', at(2))
    expect(reflectionOn(changed, DAY)).toMatchObject({ ratings: { energy: 3 }, note: 'two' })
    const gone = rate(changed, DAY, 'energy', null, at(3))
    expect(reflectionOn(gone, DAY)).toMatchObject({ ratings: {}, note: 'two' })
    const parsed = parseBackup(writeBackup(gone, facts))
    expect(parsed.ok && sameJournal(parsed.value, gone)).toBe(true)
  })

  it('nor what is made anew after a deletion', () => {
    const item = deleteEntry(putEntry(emptyJournal, DESK_ITEM, at(0)), 'own', 'desk', at(1))
    expect(putEntry(item, DESK_ITEM, at(2)).pages.get('desk')?.get('own')).toMatchObject(DESK_ITEM)
  })

  it('and takes back on other devices what was taken back on it', () => {
    const there = mergeJournals(emptyJournal, first)
    const changed = writeNote(noteCarried(first, at(2)), DAY, 'two', at(3))
    const met = mergeJournals(there, changed)
    expect(reflectionOn(met, DAY)).toMatchObject({ ratings: { energy: 3 }, note: 'two' })
    expect(reflectionOn(met, DAY)?.apart).toBe(undefined)
  })
})
