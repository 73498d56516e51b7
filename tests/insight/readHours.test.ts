import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { type Journal, journalOf } from '../../src/domain/journal.ts'
import type { HourCounts, Workload } from '../../src/domain/kinds/workload.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { hoursOf, hoursOfDay, readHoursWithin } from '../../src/insight/readHours.ts'

const NOW = '2026-03-18T12:00:00.000Z' as Instant
const FIGURES = {
  ...{ afterHoursEmails: null, sessions: null, backToBackSessions: null },
  ...{ lateSessions: null, longestStretch: null },
}

function row(day: string, source: string, read: Workload['read']): Workload {
  const id = `workload:${day}:${source}`
  return { kind: 'workload', id, day: day as Day, source, figures: FIGURES, read, editedAt: NOW }
}
const mail = (day: string, sent: HourCounts, source = 'a') => row(day, source, { sort: 'mailbox', sent })
const sessions = (day: string, starts: HourCounts, source = 'c') =>
  row(day, source, { sort: 'calendar', starts, ends: { 20: 9 }, minutes: 50, firstStart: 540, lastEnd: 600 })

function within(journal: Journal, sort: 'mailbox' | 'calendar', from: string, to: string) {
  const hours = readHoursWithin(journal, sort, { from: from as Day, to: to as Day })
  expect(hours).toHaveLength(24)
  return Object.fromEntries([...hours.entries()].filter(([, count]) => count > 0))
}

describe('the hours of a span', () => {
  const journal = journalOf([
    mail('2026-02-28', { 9: 1 }),
    mail('2026-03-01', { 9: 2, 23: 1, 24: 4 }),
    mail('2026-03-10', { 9: 3 }),
    mail('2026-03-31', { 22: 5 }),
    mail('2026-04-01', { 8: 6 }),
    sessions('2026-03-10', { 14: 2, 15: 1 }),
    row('2026-03-11', 'typed', null),
  ])

  test.each([
    { from: '2026-03-01', to: '2026-03-31', hours: { 0: 4, 9: 5, 22: 5, 23: 1 } },
    { from: '2026-02-28', to: '2026-03-01', hours: { 0: 4, 9: 3, 23: 1 } },
    { from: '2026-03-02', to: '2026-03-30', hours: { 9: 3 } },
    { from: '2026-03-31', to: '2026-04-01', hours: { 8: 6, 22: 5 } },
    { from: '2026-05-01', to: '2026-05-31', hours: {} },
  ])('from $from to $to, both inside, what comes after midnight at its hour', ({ from, to, hours }) => {
    expect(within(journal, 'mailbox', from, to)).toEqual(hours)
  })

  test('of sessions are those of their starts', () => {
    expect(within(journal, 'calendar', '2026-03-01', '2026-03-31')).toEqual({ 14: 2, 15: 1 })
  })
})

test('where several files tell of one day the fullest counts, whichever was read first', () => {
  const [few, many] = [mail('2026-03-10', { 9: 1, 10: 1 }, 'a'), mail('2026-03-10', { 9: 1, 22: 2 }, 'b')]
  for (const rows of [
    [few, many],
    [many, few],
  ])
    expect(within(journalOf(rows), 'mailbox', '2026-03-10', '2026-03-10')).toEqual({ 9: 1, 22: 2 })
})

test('hours of the next morning are those of the day’s round', () => {
  const hours = hoursOfDay([{ 1: 1, 25: 2 }, { 29: 3 }])
  expect([hours[1], hours[5], hours.reduce((sum, count) => sum + count, 0)]).toEqual([3, 3, 6])
})

test('a row tells of its own sort of file only', () => {
  expect(hoursOf(mail('2026-03-10', { 9: 1 }), 'mailbox')).toEqual({ 9: 1 })
  expect(hoursOf(mail('2026-03-10', { 9: 1 }), 'calendar')).toBeNull()
  expect(hoursOf(sessions('2026-03-10', { 14: 1 }), 'calendar')).toEqual({ 14: 1 })
  expect(hoursOf(row('2026-03-10', 'typed', null), 'mailbox')).toBeNull()
})
