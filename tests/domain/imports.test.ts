import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { entriesOf, findEntry } from '../../src/domain/entries.ts'
import { addImport, importIdOf, type ReadWorkload, removeImport } from '../../src/domain/imports.ts'
import {
  changeSetting,
  emptyJournal,
  type Journal,
  mergeJournals,
  sameJournal,
} from '../../src/domain/journal.ts'
import { isEntryId } from '../../src/domain/kinds/stamp.ts'
import { type Workload, type WorkloadFigure, workloadIdOf } from '../../src/domain/kinds/workload.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { seriesOf } from '../../src/insight/series.ts'

const [NOW, LATER] = ['2026-04-01T10:00:00.000Z', '2026-04-02T10:00:00.000Z'] as Instant[] as [
  Instant,
  Instant,
]
const day = (text: string) => text as Day
const UNKNOWN = {
  ...{
    afterHoursEmails: null,
    sessions: null,
    backToBackSessions: null,
    lateSessions: null,
    longestStretch: null,
  },
}
const mail = (days: Record<string, Record<string, number>>, from: string, to: string): ReadWorkload => ({
  sort: 'mailbox',
  from: day(from),
  to: day(to),
  days: Object.entries(days).map(([at, sent]) => ({
    day: day(at),
    figures: UNKNOWN,
    read: { sort: 'mailbox', sent },
  })),
})
const SENT = mail(
  { '2026-03-09': { 7: 1, 9: 4, 22: 2 }, '2026-03-11': { 17: 1, 18: 1, 24: 3 } },
  '2026-03-09',
  '2026-03-12',
)
const SESSIONS: ReadWorkload = {
  ...{ sort: 'calendar', from: day('2026-03-09'), to: day('2026-03-10') },
  days: [
    {
      day: day('2026-03-09'),
      figures: { ...UNKNOWN, sessions: 3, backToBackSessions: 1, longestStretch: 110 },
      read: {
        sort: 'calendar',
        starts: { 9: 2, 20: 1 },
        ends: { 9: 1, 10: 1, 20: 1 },
        minutes: 150,
        firstStart: 540,
        lastEnd: 1250,
      },
    },
  ],
}
const figures = (journal: Journal, figure: WorkloadFigure) =>
  Object.fromEntries(
    (seriesOf(journal).get(`workload:${figure}`)?.entries ?? []).map((entry) => [
      entry.day.slice(8),
      entry.value,
    ]),
  )

describe('an import', () => {
  const read = addImport(emptyJournal, SENT, NOW)
  test('has an id that follows from what it holds', () => {
    expect(isEntryId(importIdOf(SENT))).toBe(true)
    expect(importIdOf({ ...SENT, days: SENT.days.toReversed() })).toBe(importIdOf(SENT))
    expect(importIdOf({ ...SENT, to: day('2026-03-13') })).not.toBe(importIdOf(SENT))
  })
  test('has the same id in every version of the app', () => {
    expect([SENT, SESSIONS].map(importIdOf)).toEqual([
      'import:mailbox:19a6f6e7e3a2c5',
      'import:calendar:41f54d4242bcc',
    ])
  })
  test('brings a row for each of its days, that may be told apart from what was typed', () => {
    expect(findEntry(read, importIdOf(SENT), 'import')).toMatchObject({
      ...{ sort: 'mailbox', from: '2026-03-09', to: '2026-03-12', editedAt: NOW },
    })
    const id = workloadIdOf(day('2026-03-11'), importIdOf(SENT))
    expect(findEntry(read, id, 'workload')).toMatchObject({
      ...{ day: '2026-03-11', source: importIdOf(SENT), figures: UNKNOWN },
      read: { sort: 'mailbox', sent: { 17: 1, 18: 1, 24: 3 } },
    })
    expect([...entriesOf(read, 'workload')]).toHaveLength(2)
  })
  test('made again changes nothing, here or on another device', () => {
    expect(addImport(read, SENT, LATER)).toBe(read)
    const both = mergeJournals(read, addImport(emptyJournal, SENT, LATER))
    expect([...entriesOf(both, 'import')]).toHaveLength(1)
    expect(figures(both, 'afterHoursEmails')).toEqual(figures(read, 'afterHoursEmails'))
  })
  test('counts what lies outside the working day, and true zeros between', () => {
    expect(figures(read, 'afterHoursEmails')).toEqual({ '09': 3, 10: 0, 11: 4, 12: 0 })
  })
  test('is counted anew when the working day changes', () => {
    const longer = changeSetting(read, 'workingHours', { from: 7, to: 19 }, LATER)
    expect(figures(longer, 'afterHoursEmails')).toEqual({ '09': 2, 10: 0, 11: 3, 12: 0 })
  })
  test('that overlaps another adds only what the other lacks', () => {
    const more = mail(
      { '2026-03-11': { 17: 1, 18: 1, 24: 3 }, '2026-03-13': { 23: 1 } },
      '2026-03-11',
      '2026-03-13',
    )
    expect(figures(addImport(read, more, LATER), 'afterHoursEmails')).toEqual({
      '09': 3,
      10: 0,
      11: 4,
      12: 0,
      13: 1,
    })
  })
  test('of a calendar gives every figure of its days', () => {
    const journal = addImport(emptyJournal, SESSIONS, NOW)
    expect(figures(journal, 'sessions')).toEqual({ '09': 3, 10: 0 })
    expect(figures(journal, 'lateSessions')).toEqual({ '09': 1, 10: 0 })
    // A day without a session has no stretch at all.
    expect(figures(journal, 'longestStretch')).toEqual({ '09': 110 })
    expect(
      figures(changeSetting(journal, 'workingHours', { from: 8, to: 21 }, LATER), 'lateSessions'),
    ).toEqual({ '09': 0, 10: 0 })
    expect(figures(journal, 'afterHoursEmails')).toEqual({})
  })
  test('is taken back whole, and can come again', () => {
    const both = addImport(read, SESSIONS, NOW)
    const without = removeImport(both, importIdOf(SENT), LATER)
    expect(figures(without, 'afterHoursEmails')).toEqual({})
    expect([...entriesOf(without, 'workload')].map((row: Workload) => row.source)).toEqual([
      importIdOf(SESSIONS),
    ])
    expect(figures(addImport(without, SENT, LATER), 'afterHoursEmails')).toEqual(
      figures(read, 'afterHoursEmails'),
    )
    expect(sameJournal(removeImport(emptyJournal, importIdOf(SENT), LATER), emptyJournal)).toBe(true)
  })
})
