import { describe, expect, it } from 'vitest'
import { isBackupDue } from '../../src/domain/backupReminder.ts'
import { bringIn } from '../../src/domain/bringIn.ts'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn, settingOf } from '../../src/domain/entries.ts'
import { changeSetting, emptyJournal, mergeJournals, rate, writeNote } from '../../src/domain/journal.ts'
import { noteBackup, noteCarried, welcomeHere } from '../../src/domain/thisDevice.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

const DAY = '2026-03-10' as Day
const at = (day: number) => `2026-03-${String(day).padStart(2, '0')}T20:00:00.000Z` as Instant

describe('what belongs to a device', () => {
  const backedUp = changeSetting(
    changeSetting(writeNote(emptyJournal, DAY, 'there', at(10)), 'backedUpAt', at(11), at(11)),
    'welcomed',
    DAY,
    at(11),
  )

  it('is brought along by no merge, whichever is merged into which', () => {
    const here = writeNote(emptyJournal, '2026-03-09' as Day, 'here', at(9))
    expect(settingOf(mergeJournals(here, backedUp), 'backedUpAt')).toBe(null)
    expect(settingOf(mergeJournals(backedUp, here), 'backedUpAt')).toBe(at(11))
    expect(isBackupDue(mergeJournals(here, backedUp), '2026-04-10' as Day, 'UTC')).toBe(true)
  })

  it('stays where a notebook takes the place of another', () => {
    const here = changeSetting(emptyJournal, 'backupReminderPutOff', DAY, at(9))
    const replaced = bringIn(here, backedUp, { how: 'replace', day: DAY, now: at(12) })
    expect(settingOf(replaced, 'backupReminderPutOff')).toBe(DAY)
    expect(settingOf(replaced, 'backedUpAt')).toBe(null)
    expect(reflectionOn(replaced, DAY)?.note).toBe('there')
  })

  it('a new one is welcomed by what is brought in', () => {
    const brought = bringIn(emptyJournal, backedUp, { how: 'add', day: '2026-03-12' as Day, now: at(12) })
    expect(settingOf(brought, 'welcomed')).toBe('2026-03-12')
  })
})

it('a backup noted under a clock that ran ahead by years does not count', () => {
  const written = writeNote(emptyJournal, DAY, 'x', at(10))
  const noted = changeSetting(written, 'backedUpAt', '2036-01-01T00:00:00.000Z' as Instant, at(10))
  expect(isBackupDue(noted, '2026-04-10' as Day, 'UTC')).toBe(true)
})

describe('a text that no other device can hold', () => {
  const begun = welcomeHere(emptyJournal, DAY, at(1))
  const typed = (from: typeof begun) =>
    ['T', 'Ti', 'Tired'].reduce((journal, note, index) => writeNote(journal, DAY, note, at(2 + index)), from)

  it('leaves no trace when it is written on', () => {
    expect(reflectionOn(typed(begun), DAY)).not.toHaveProperty('undone')
  })

  it('leaves one once it was carried out', () => {
    const carried = noteBackup(typed(begun), at(5))
    const on = writeNote(carried, DAY, 'Tired, and it was good', at(6))
    expect(reflectionOn(on, DAY)).toHaveProperty('undone')
    expect(reflectionOn(mergeJournals(on, carried), DAY)).not.toHaveProperty('apart')
  })

  it('leaves one each where it is not known what was carried', () => {
    expect(reflectionOn(typed(emptyJournal), DAY)?.undone?.split(',')).toHaveLength(2)
  })

  it('is known to be elsewhere when it came from there, also under a clock that is ahead', () => {
    const theirs = writeNote(emptyJournal, DAY, 'theirs', at(20))
    const here = bringIn(begun, theirs, { how: 'add', day: DAY, now: at(5) })
    expect(settingOf(here, 'carriedAt')).toBe(at(20))
    const on = writeNote(here, DAY, 'mine, from theirs', at(6))
    expect(reflectionOn(mergeJournals(on, theirs), DAY)?.note).toBe('mine, from theirs')
  })
})

it('noting it twice is noting it once', () => {
  const noted = noteCarried(rate(emptyJournal, DAY, 'joy', 1, at(1)), at(2))
  expect(noteCarried(noted, at(2))).toBe(noted)
})
