import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../../src/domain/day.ts'
import { addImport, importsOf, markOf, type ReadWorkload } from '../../../src/domain/imports.ts'
import { emptyJournal, type Journal } from '../../../src/domain/journal.ts'
import type { Instant } from '../../../src/domain/wallTime.ts'
import { knownAccounts, likeliestAccount } from '../../../src/features/intake/accounts.ts'
import { firstChoice } from '../../../src/features/intake/previewFigures.ts'
import { picturedSeriesOf } from '../../../src/insight/series.ts'
import type { CalendarTally } from '../../../src/intake/sessionDays.ts'

const FIRST = '2026-01-05' as Day
const UNKNOWN = {
  ...{ afterHoursEmails: null, sessions: null, backToBackSessions: null },
  ...{ lateSessions: null, longestStretch: null },
}
const now = (minute: number) => `2026-03-18T12:0${minute}:00.000Z` as Instant

/** So many days of a mailbox out of which messages go at this hour, one more every third day. */
function mailbox(hour: number, days: number, account?: string): ReadWorkload {
  return {
    ...{ sort: 'mailbox', from: FIRST, to: addDays(FIRST, days - 1) },
    days: Array.from({ length: days }, (_, index) => ({
      ...{ day: addDays(FIRST, index), figures: UNKNOWN },
      read: { sort: 'mailbox' as const, sent: { [hour]: index % 3 === 0 ? 2 : 1 } },
    })),
    ...(account !== undefined && { account }),
  }
}

const kept = (...all: readonly ReadWorkload[]): Journal =>
  all.reduce((journal, read, index) => addImport(journal, read, now(index)), emptyJournal as Journal)

describe('two mailboxes that were said to be two', () => {
  const two = kept(mailbox(22, 30), mailbox(23, 40, 'second'))

  test('are offered each, with the days they cover', () => {
    expect(knownAccounts(two, 'mailbox')).toEqual([
      { account: '', from: FIRST, to: addDays(FIRST, 29) },
      { account: 'second', from: FIRST, to: addDays(FIRST, 39) },
    ])
    expect(knownAccounts(two, 'calendar')).toEqual([])
  })

  test.each([
    ['the first', 22, ''],
    ['the second', 23, 'second'],
  ])('%s, read again with more days, is known by its hours', (_, hour, account) => {
    expect(likeliestAccount(two, mailbox(hour, 60))).toBe(account)
  })

  test('one that has nothing in common with either is offered as the one kept last', () => {
    expect(likeliestAccount(two, mailbox(3, 60))).toBe('second')
    expect(likeliestAccount(emptyJournal, mailbox(3, 60))).toBeNull()
  })

  test('the first read again takes nothing away from the second', () => {
    const again = mailbox(22, 60)
    const account = likeliestAccount(two, again)
    const journal = addImport(two, { ...again, ...(account ? { account } : {}) }, now(5))
    const late = picturedSeriesOf(journal).get('workload:afterHoursEmails')?.entries ?? []
    const sum = (from: number, to: number) =>
      late.slice(from, to).reduce((total, { value }) => total + value, 0)
    // Forty days that both cover, then twenty of the first alone: four messages in three days out of each.
    expect([late.length, sum(0, 39), sum(40, 60)]).toEqual([60, 2 * 52, 26])
    expect(knownAccounts(journal, 'mailbox').map(({ to }) => to)).toEqual([
      addDays(FIRST, 59),
      addDays(FIRST, 39),
    ])
  })
})

test('of two calendars that were said to be two, what was chosen of each is offered for it', () => {
  const tallyOf = (calendar: string): CalendarTally => ({
    ...{ events: 1, skipped: { allDay: 0, free: 0, cancelled: 0, noLength: 0, tooLong: 0 } },
    ...{ candidates: [], names: [{ name: 'x', calendar, categories: [] }], notices: new Map() },
  })
  const chosen = (calendar: string, minutes: number): ReadWorkload => ({
    ...{ sort: 'calendar', from: FIRST, to: addDays(FIRST, minutes), days: [], account: calendar },
    choice: { sort: 'calendar', lengths: [minutes], calendars: [markOf(calendar)], categories: null },
  })
  const before = importsOf(kept(chosen('Practice', 50), chosen('Clinic', 45)), 'calendar')
  expect([...firstChoice(tallyOf('Practice'), before).lengths]).toEqual([50])
  expect([...firstChoice(tallyOf('Clinic'), before).lengths]).toEqual([45])
  expect([...firstChoice(tallyOf('Choir'), before).calendars]).toEqual(['Choir'])
})
