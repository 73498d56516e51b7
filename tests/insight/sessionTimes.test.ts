import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { addImport } from '../../src/domain/imports.ts'
import { emptyJournal } from '../../src/domain/journal.ts'
import type { SessionDay } from '../../src/domain/kinds/workload.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { sessionTimesOf, sessionTimesWithin } from '../../src/insight/sessionTimes.ts'

const day = (text: string, minutes: number, firstStart: number, lastEnd: number) => ({
  day: text as Day,
  figures: {
    ...{ afterHoursEmails: null, sessions: 3, backToBackSessions: 0, lateSessions: null },
    longestStretch: 50,
  },
  read: { sort: 'calendar', starts: {}, ends: {}, minutes, firstStart, lastEnd } satisfies SessionDay,
})

const DAYS = [
  day('2026-03-02', 100, 600, 900),
  day('2026-03-03', 300, 480, 1080),
  day('2026-03-05', 200, 540, 1200),
]

test('each figure is the middle one of its own', () => {
  expect(sessionTimesOf(DAYS)).toEqual({ days: 3, minutes: 200, firstStart: 540, lastEnd: 1080 })
})

test('of an even number of days a time is told that was', () => {
  expect(sessionTimesOf(DAYS.slice(0, 2))).toEqual({ days: 2, minutes: 100, firstStart: 480, lastEnd: 900 })
})

test('a day that two calendars tell of counts once, as the fuller tells it', () => {
  expect(sessionTimesOf([...DAYS, day('2026-03-03', 350, 470, 1090)])).toMatchObject({
    days: 3,
    firstStart: 540,
  })
  expect(sessionTimesOf([day('2026-03-03', 50, 500, 550), day('2026-03-03', 60, 490, 560)])).toMatchObject({
    ...{ days: 1, minutes: 60, firstStart: 490 },
  })
})

test('nothing is told where no calendar tells', () => {
  const mail = { day: '2026-03-02' as Day, read: { sort: 'mailbox', sent: { 23: 2 } } } as const
  expect(sessionTimesOf([mail])).toBeNull()
})

test('only the days of the span count, to both ends', () => {
  const [from, to] = ['2026-03-02', '2026-03-05'] as [Day, Day]
  const journal = addImport(
    emptyJournal,
    { sort: 'calendar', from, to, days: DAYS },
    '2026-11-23T10:00:00.000Z' as Instant,
  )
  expect(sessionTimesWithin(journal, { from, to })?.days).toBe(3)
  expect(sessionTimesWithin(journal, { from: '2026-03-03' as Day, to: '2026-03-04' as Day })).toMatchObject({
    ...{ days: 1, minutes: 300 },
  })
})

test('days of other months and of other files do not count', () => {
  const [from, to] = ['2026-02-27', '2026-04-02'] as [Day, Day]
  const days = [
    day('2026-02-28', 10, 610, 620),
    day('2026-03-01', 20, 620, 640),
    day('2026-03-31', 30, 630, 660),
    day('2026-04-01', 40, 640, 680),
  ]
  const journal = addImport(
    emptyJournal,
    { sort: 'calendar', from, to, days },
    '2026-11-23T10:00:00.000Z' as Instant,
  )
  const within = (first: string, last: string) =>
    sessionTimesWithin(journal, { from: first as Day, to: last as Day })
  expect(within('2026-03-01', '2026-03-31')).toEqual({ days: 2, minutes: 20, firstStart: 620, lastEnd: 640 })
  expect(within('2026-02-28', '2026-04-01')?.days).toBe(4)
  expect(within('2026-03-31', '2026-04-01')).toMatchObject({ days: 2, minutes: 30 })
  expect(within('2026-03-02', '2026-03-30')).toBeNull()
})
