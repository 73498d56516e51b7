import { describe, expect, test } from 'vitest'
import { isBackupDue } from '../../src/domain/backupReminder.ts'
import type { Day } from '../../src/domain/day.ts'
import { changeSetting, emptyJournal, type Journal, writeNote } from '../../src/domain/journal.ts'
import type { Entry } from '../../src/domain/kinds/entry.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'

const ZONE = 'America/Toronto'
const FIRST = '2026-03-01T17:00:00.000Z' as Instant
const FOURTEEN_LATER = '2026-03-15' as Day

const written = writeNote(emptyJournal, '2026-03-01' as Day, 'A first word.', FIRST)
const backedUp = (journal: Journal, at: string) =>
  changeSetting(journal, 'backedUpAt', at as Instant, at as Instant)
const writtenAgain = (journal: Journal, at: string) =>
  writeNote(journal, '2026-03-05' as Day, 'A later word.', at as Instant)

describe('a backup is due', () => {
  const cases: readonly (readonly [what: string, journal: Journal, today: string, due: boolean])[] = [
    ['never while nothing was written', emptyJournal, '2036-01-01', false],
    ['never for settings alone', backedUp(emptyJournal, FIRST), '2036-01-01', false],
    ['not on the thirteenth day after the first entry', written, '2026-03-14', false],
    ['on the fourteenth day after the first entry', written, FOURTEEN_LATER, true],
    ['long after', written, '2029-01-01', true],
    [
      'not while the last backup holds everything',
      backedUp(written, '2026-03-02T12:00:00.000Z'),
      '2029-01-01',
      false,
    ],
    ['not for a backup made at the very edit', backedUp(written, FIRST), '2029-01-01', false],
    [
      'not thirteen days after the backup, whatever was written since',
      writtenAgain(backedUp(written, '2026-03-04T12:00:00.000Z'), '2026-03-05T12:00:00.000Z'),
      '2026-03-17',
      false,
    ],
    [
      'fourteen days after the backup when something was written since',
      writtenAgain(backedUp(written, '2026-03-04T12:00:00.000Z'), '2026-03-05T12:00:00.000Z'),
      '2026-03-18',
      true,
    ],
    [
      'counting from the evening that a backup made after midnight belongs to',
      writtenAgain(backedUp(written, '2026-03-04T07:30:00.000Z'), '2026-03-05T12:00:00.000Z'),
      '2026-03-17',
      true,
    ],
    [
      'not before the day it was put off to',
      changeSetting(written, 'backupReminderPutOff', '2026-04-01' as Day, FIRST),
      '2026-03-31',
      false,
    ],
    [
      'again on the day it was put off to',
      changeSetting(written, 'backupReminderPutOff', '2026-04-01' as Day, FIRST),
      '2026-04-01',
      true,
    ],
    ['never once turned off', changeSetting(written, 'backupReminder', false, FIRST), '2029-01-01', false],
    [
      'not yet where older entries were just brought to a new device',
      changeSetting(written, 'welcomed', '2026-03-02' as Day, FIRST),
      FOURTEEN_LATER,
      false,
    ],
  ]
  test.each(cases)('%s', (_, journal, today, due) => {
    expect(isBackupDue(journal, today as Day, ZONE)).toBe(due)
  })

  test.each([
    [
      'the first edit counts, on whichever page it lies',
      ['2026-03-20', '2026-03-01', '2026-03-10'],
      '2026-03-15',
      true,
    ],
    ['no later one does', ['2026-03-20', '2026-03-02', '2026-03-10'], '2026-03-15', false],
  ] as const)('since the first entry: %s', (_, edits, today, due) => {
    const journal = edits.reduce(
      (before, edit, index) =>
        writeNote(before, `2026-0${index + 1}-05` as Day, 'x', `${edit}T17:00:00.000Z` as Instant),
      emptyJournal,
    )
    expect(isBackupDue(journal, today as Day, ZONE)).toBe(due)
  })

  test('something was written since, on whichever page it lies', () => {
    const pages = ['2026-01-05', '2026-02-05', '2026-03-05'] as Day[]
    const journalEdited = (edits: readonly string[]) =>
      pages.reduce(
        (before, day, index) => writeNote(before, day, 'x', `${edits[index]}T17:00:00.000Z` as Instant),
        emptyJournal,
      )
    const dueAfter = (edits: readonly string[]) =>
      isBackupDue(backedUp(journalEdited(edits), '2026-03-03T12:00:00.000Z'), '2026-04-01' as Day, ZONE)
    expect(dueAfter(['2026-03-01', '2026-03-04', '2026-03-02'])).toBe(true)
    expect(dueAfter(['2026-03-01', '2026-03-02', '2026-03-02'])).toBe(false)
  })

  test('settings and deletions are nothing that could be lost', () => {
    const set = changeSetting(emptyJournal, 'dayEndsAt', 3, FIRST)
    expect(isBackupDue(set, '2036-01-01' as Day, ZONE)).toBe(false)
    const held = backedUp(written, '2026-03-02T12:00:00.000Z')
    const later = changeSetting(held, 'dayEndsAt', 3, '2026-03-09T12:00:00.000Z' as Instant)
    expect(isBackupDue(later, '2036-01-01' as Day, ZONE)).toBe(false)
    const emptied = writeNote(written, '2026-03-01' as Day, '', FIRST)
    expect(isBackupDue(emptied, '2036-01-01' as Day, ZONE)).toBe(false)
  })

  test('a notebook opened here before its first entry counts from the entry', () => {
    const opened = changeSetting(written, 'welcomed', '2026-02-20' as Day, FIRST)
    expect(isBackupDue(opened, FOURTEEN_LATER, ZONE)).toBe(true)
    const again = writtenAgain(backedUp(opened, '2026-03-01T18:00:00.000Z'), '2026-03-05T12:00:00.000Z')
    const late = changeSetting(again, 'welcomed', '2026-03-10' as Day, FIRST)
    expect(isBackupDue(late, FOURTEEN_LATER, ZONE)).toBe(true)
  })

  test('reads each page once, however often it is asked', () => {
    let reads = 0
    class CountedPage extends Map<string, Entry> {
      override values() {
        reads += 1
        return super.values()
      }
    }
    const journal = changeSetting(sampleYears(2), 'backupReminder', true, FIRST)
    const pages = new Map(Array.from(journal.pages, ([name, page]) => [name, new CountedPage(page)] as const))
    const today = '2026-05-01' as Day
    for (let time = 0; time < 20; time++) expect(isBackupDue({ pages }, today, ZONE)).toBe(true)
    expect(reads).toBe(pages.size)
  })
})
