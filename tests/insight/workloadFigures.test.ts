import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { changeSetting, type Journal, journalOf } from '../../src/domain/journal.ts'
import type { LiveEntry } from '../../src/domain/kinds/entry.ts'
import {
  type Import,
  type SessionDay,
  type Workload,
  type WorkloadFigure,
  workloadIdOf,
} from '../../src/domain/kinds/workload.ts'
import { finish } from '../../src/domain/steps.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { workloadFiguresOf } from '../../src/insight/workloadFigures.ts'

const NOW = '2026-03-18T12:00:00.000Z' as Instant
const UNKNOWN = {
  ...{ afterHoursEmails: null, sessions: null, backToBackSessions: null },
  ...{ lateSessions: null, longestStretch: null },
}

/** A row of the day of March 2026 with this number. */
function row(
  day: number,
  source: string,
  figures: Partial<Workload['figures']>,
  read: Workload['read'] = null,
): Workload {
  const on = `2026-03-${String(day).padStart(2, '0')}` as Day
  const id = workloadIdOf(on, source)
  return { kind: 'workload', id, day: on, source, figures: { ...UNKNOWN, ...figures }, read, editedAt: NOW }
}

function imported(id: string, sort: Import['sort'], from: number, to: number): Import {
  const [first, last] = [from, to].map((day) => `2026-03-${String(day).padStart(2, '0')}` as Day) as [
    Day,
    Day,
  ]
  return { kind: 'import', id, sort, from: first, to: last, editedAt: NOW }
}

const mail = (sent: Record<string, number>) => ({ sort: 'mailbox', sent }) as const
const sessions = (ends: Record<string, number>): SessionDay => ({
  ...{ sort: 'calendar', starts: { 9: 15 }, ends, minutes: 60, firstStart: 540, lastEnd: 600 },
})

/** The values of a figure by the day of the month. */
function figure(given: readonly LiveEntry[] | Journal, name: WorkloadFigure) {
  const journal = 'pages' in given ? given : journalOf(given)
  const pages = [...journal.pages].filter(([page]) => page !== 'desk').map(([, page]) => page)
  const stretches = finish(workloadFiguresOf(journal, pages)).get(name) ?? []
  const entries = stretches.flatMap((stretch) => stretch.entries)
  const days = entries.map(({ day }) => day)
  expect(days).toEqual([...new Set(days)].sort())
  return Object.fromEntries(entries.map(({ day, value }) => [Number(day.slice(8)), value]))
}

describe('an import makes zeros of the days of its span', () => {
  test('before, between and after the days that have a figure', () => {
    const journal = [imported('m', 'mailbox', 3, 9), row(5, 'm', { afterHoursEmails: 2 })]
    expect(figure(journal, 'afterHoursEmails')).toEqual({ 3: 0, 4: 0, 5: 2, 6: 0, 7: 0, 8: 0, 9: 0 })
  })

  test.each([
    { sort: 'mailbox', known: ['afterHoursEmails'] },
    { sort: 'calendar', known: ['sessions', 'backToBackSessions', 'lateSessions'] },
  ] as const)('of what a $sort can tell, and of nothing else', ({ sort, known }) => {
    for (const name of Object.keys(UNKNOWN) as WorkloadFigure[])
      expect(figure([imported('i', sort, 3, 4)], name)).toEqual(
        (known as readonly string[]).includes(name) ? { 3: 0, 4: 0 } : {},
      )
  })

  test('of several each day once', () => {
    const journal = [
      imported('a', 'calendar', 3, 5),
      imported('b', 'calendar', 5, 6),
      imported('c', 'calendar', 9, 9),
    ]
    expect(figure(journal, 'sessions')).toEqual({ 3: 0, 4: 0, 5: 0, 6: 0, 9: 0 })
  })

  test('all of them, whatever is known of days before the span', () => {
    const journal = [imported('c', 'calendar', 3, 4), row(1, 'typed', { sessions: 4 }), row(2, 'typed', {})]
    expect(figure(journal, 'sessions')).toEqual({ 1: 4, 3: 0, 4: 0 })
  })

  test('also where the day has rows, but none of them gives the figure', () => {
    const journal = [imported('m', 'mailbox', 3, 4), row(3, 'typed', { sessions: 4 })]
    expect(figure(journal, 'afterHoursEmails')).toEqual({ 3: 0, 4: 0 })
    expect(figure(journal, 'sessions')).toEqual({ 3: 4 })
  })
})

test('a day without a session has no longest stretch, whoever says so: it counts in no mean of them', () => {
  const read = [imported('c', 'calendar', 3, 5), row(4, 'c', { sessions: 2, longestStretch: 95 })]
  expect(figure(read, 'longestStretch')).toEqual({ 4: 95 })
  expect(figure(read, 'sessions')).toEqual({ 3: 0, 4: 2, 5: 0 })
  expect(figure([row(3, 'typed', { longestStretch: 0 })], 'longestStretch')).toEqual({})
})

describe('an import that says it does not know', () => {
  test('makes no zero of that day', () => {
    const journal = [imported('c', 'calendar', 3, 5), row(4, 'c', { sessions: 2 })]
    expect(figure(journal, 'lateSessions')).toEqual({ 3: 0, 5: 0 })
  })

  test('leaves the day to another that covers it', () => {
    const journal = [imported('c', 'calendar', 3, 4), row(4, 'c', {})]
    expect(figure([...journal, imported('d', 'calendar', 4, 5)], 'sessions')).toEqual({ 3: 0, 4: 0, 5: 0 })
    expect(figure([...journal, imported('d', 'calendar', 2, 4)], 'sessions')).toEqual({ 2: 0, 3: 0, 4: 0 })
    expect(figure([...journal, imported('d', 'calendar', 5, 6)], 'sessions')).toEqual({ 3: 0, 5: 0, 6: 0 })
    expect(figure([...journal, imported('d', 'calendar', 2, 3)], 'sessions')).toEqual({ 2: 0, 3: 0 })
  })
})

describe('of several figures for one day', () => {
  test('a typed one stands, smaller or larger, a zero too; else the largest', () => {
    const journal = [
      ...[row(1, 'a', { sessions: 6 }), row(1, 'typed', { sessions: 2 })],
      ...[row(2, 'typed', { sessions: 0 }), row(2, 'a', { sessions: 3 })],
      ...[row(3, 'a', { sessions: 3 }), row(3, 'b', { sessions: 5 }), row(3, 'c', { sessions: 4 })],
      ...[row(4, 'typed', { lateSessions: 1 }), row(4, 'a', { sessions: 3 })],
      ...[row(5, 'a', { sessions: 0 }), row(5, 'b', {})],
    ]
    expect(figure(journal, 'sessions')).toEqual({ 1: 2, 2: 0, 3: 5, 4: 3, 5: 0 })
  })
})

describe('what was counted by the hour', () => {
  const read = [
    row(2, 'm', {}, mail({ 6: 1, 7: 2, 8: 4, 17: 8, 18: 16, 29: 32 })),
    row(2, 'c', {}, sessions({ 7: 1, 17: 2, 18: 4, 24: 8 })),
  ]

  test('is set against the hours the person works: before and after them, and late is after', () => {
    expect(figure(read, 'afterHoursEmails')).toEqual({ 2: 1 + 2 + 16 + 32 })
    expect(figure(read, 'lateSessions')).toEqual({ 2: 4 + 8 })
    expect(figure(read, 'sessions')).toEqual({})
    expect(figure(read, 'backToBackSessions')).toEqual({})
  })

  test('is set against them anew when they change', () => {
    const journal = changeSetting(journalOf(read), 'workingHours', { from: 7, to: 19 }, NOW)
    expect(figure(journal, 'afterHoursEmails')).toEqual({ 2: 1 + 32 })
    expect(figure(journal, 'lateSessions')).toEqual({ 2: 8 })
  })

  test('work that runs past midnight belongs to the day on which it began', () => {
    const journal = changeSetting(journalOf(read), 'workingHours', { from: 18, to: 7 }, NOW)
    // Monday: at 6 the night that began on Sunday, a day off; from 7 to 18 the day.
    expect(figure(journal, 'afterHoursEmails')).toEqual({ 2: 1 + 2 + 4 + 8 })
    const sundays = changeSetting(journal, 'workingDays', [7, 1], NOW)
    expect(figure(sundays, 'afterHoursEmails')).toEqual({ 2: 2 + 4 + 8 })
  })

  test('is all after hours on a day off, and a session that begins before the working day is too', () => {
    const off = changeSetting(journalOf(read), 'workingDays', [2, 3, 4, 5], NOW)
    expect(figure(off, 'afterHoursEmails')).toEqual({ 2: 1 + 2 + 4 + 8 + 16 + 32 })
    expect(figure(off, 'lateSessions')).toEqual({ 2: 15 })
    const early = row(2, 'c', {}, { ...sessions({ 8: 2, 17: 1 }), starts: { 7: 2, 17: 1 } })
    expect(figure([early], 'lateSessions')).toEqual({ 2: 2 })
    const long = row(2, 'c', {}, { ...sessions({ 19: 1 }), starts: { 7: 1 } })
    expect(figure([long], 'lateSessions')).toEqual({ 2: 1 })
  })

  test('gives way to a figure of the same row, and is a zero where nothing lay outside', () => {
    expect(figure([row(2, 'm', { afterHoursEmails: 1 }, mail({ 22: 9 }))], 'afterHoursEmails')).toEqual({
      2: 1,
    })
    expect(figure([row(2, 'm', {}, mail({ 9: 9 }))], 'afterHoursEmails')).toEqual({ 2: 0 })
  })

  test('is never more than a day can have', () => {
    expect(figure([row(2, 'm', {}, mail({ 22: 5000 }))], 'afterHoursEmails')).toEqual({ 2: 1440 })
  })
})

test('months follow each other, whatever the order of the rows', () => {
  const journal = [
    row(9, 'typed', { sessions: 9 }),
    row(2, 'typed', { sessions: 2 }),
    row(5, 'typed', { sessions: 5 }),
  ]
  expect(Object.keys(figure(journal, 'sessions'))).toEqual(['2', '5', '9'])
})
