import { describe, expect, test } from 'vitest'
import { addDays, type Day, numberOf } from '../../src/domain/day.ts'
import { addImport, type ReadWorkload } from '../../src/domain/imports.ts'
import { changeSetting, emptyJournal, sameJournal } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { seriesOf } from '../../src/insight/series.ts'
import { sessionTimesWithin } from '../../src/insight/sessionTimes.ts'
import { MailTallying } from '../../src/intake/mailDays.ts'
import { sessionDays } from '../../src/intake/sessionDays.ts'
import { parseBackup, writeBackup } from '../../src/vault/backup.ts'

const NOW = '2026-03-20T12:00:00.000Z' as Instant
const MONDAY = '2026-03-09' as Day
const SUNDAY = '2026-03-15' as Day
const MADE = { appVersion: '0.1.0', now: new Date(NOW) }
const UNKNOWN = {
  ...{ afterHoursEmails: null, sessions: null, backToBackSessions: null },
  ...{ lateSessions: null, longestStretch: null },
}

/** A week of mail, one message in every hour, as it is counted where a day ends at this hour. */
function mailOf(dayEndsAt: number): ReadWorkload {
  const tally = new MailTallying({ timeZone: 'UTC', dayEndsAt, today: addDays(SUNDAY, 3) })
  for (let hour = 0; hour < 168; hour++) {
    const at = numberOf(MONDAY) * 86_400_000 + hour * 3_600_000 + 1_800_000
    tally.add({ at, written: at, skipped: null })
  }
  const days = tally
    .finish()
    .atHome.map(({ day, sent }) => ({ day, figures: UNKNOWN, read: { sort: 'mailbox' as const, sent } }))
  return { sort: 'mailbox', from: addDays(MONDAY, -1), to: SUNDAY, days }
}

/** Sessions of so many hours on Monday's wall clock, as they are counted where a day ends at 08:00. */
function sessionsOf(...spans: readonly (readonly [from: number, hours: number])[]): ReadWorkload {
  const midnight = numberOf(MONDAY) * 86_400_000
  const candidates = spans.map(([from, hours], event) => {
    const start = midnight + from * 3_600_000
    return { start, end: start + hours * 3_600_000, event }
  })
  return { sort: 'calendar', from: MONDAY, to: SUNDAY, days: sessionDays(candidates, 8) }
}

describe('whose day ends in the morning', () => {
  test.each([0, 4, 6, 7, 8])('at %s:00 keeps every message in its hour, and a backup reads back', (end) => {
    const journal = addImport(emptyJournal, mailOf(end), NOW)
    const parsed = parseBackup(writeBackup(journal, MADE))
    expect(parsed.ok && sameJournal(parsed.value, journal)).toBe(true)
    const late = seriesOf(journal).get('workload:afterHoursEmails')?.entries ?? []
    // Ten hours a working day, whichever day its small hours belong to; of a day off all of them.
    expect(late.reduce((sum, { value }) => sum + value, 0)).toBe(168 - 5 * 10)
  })

  test('works by night, and what is sent then is sent in working hours', () => {
    let journal = changeSetting(emptyJournal, 'workingHours', { from: 22, to: 7 }, NOW)
    journal = addImport(journal, mailOf(8), NOW)
    const late = seriesOf(journal).get('workload:afterHoursEmails')?.entries ?? []
    // Five nights of nine hours, of which all lie in these seven days: Monday's to Friday's.
    expect(late.reduce((sum, { value }) => sum + value, 0)).toBe(168 - 5 * 9)
  })

  test('has a night of sessions begin and end when it did, and all of it late for who works by day', () => {
    const journal = addImport(emptyJournal, sessionsOf([19, 12], [31.5, 1]), NOW)
    expect(sessionTimesWithin(journal, { from: MONDAY, to: SUNDAY })).toMatchObject({
      firstStart: 19 * 60,
      lastEnd: 32.5 * 60,
    })
    expect(seriesOf(journal).get('workload:lateSessions')?.entries[0]).toEqual({ day: MONDAY, value: 2 })
    const parsed = parseBackup(writeBackup(journal, MADE))
    expect(parsed.ok && sameJournal(parsed.value, journal)).toBe(true)
  })

  test('but works from seven has no late session where one is held at half past seven', () => {
    const journal = changeSetting(emptyJournal, 'workingHours', { from: 7, to: 15 }, NOW)
    const late = seriesOf(addImport(journal, sessionsOf([31.5, 1]), NOW)).get('workload:lateSessions')
    expect(late?.entries[0]).toEqual({ day: MONDAY, value: 0 })
  })
})
