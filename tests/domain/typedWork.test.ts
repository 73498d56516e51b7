import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, type Journal, putEntry } from '../../src/domain/journal.ts'
import { isWorkFigure, typedWorkOn, typeWork } from '../../src/domain/typedWork.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { picturedSeriesOf } from '../../src/insight/series.ts'

const DAY = '2026-03-18' as Day
const NOW = '2026-03-18T20:00:00.000Z' as Instant
const LATER = '2026-03-18T21:00:00.000Z' as Instant

const known = (journal: Journal, key: string) => picturedSeriesOf(journal).get(key)?.entries ?? []

describe('work that is typed in', () => {
  test('is known that day, figure by figure, and nought is a true nought', () => {
    const typed = typeWork(typeWork(emptyJournal, DAY, 'sessions', 6, NOW), DAY, 'lateSessions', 0, NOW)
    expect(typedWorkOn(typed, DAY)).toMatchObject({ sessions: 6, lateSessions: 0, longestStretch: null })
    expect(known(typed, 'workload:sessions')).toEqual([{ day: DAY, value: 6 }])
    expect(known(typed, 'workload:lateSessions')).toEqual([{ day: DAY, value: 0 }])
    expect(known(typed, 'workload:afterHoursEmails')).toEqual([])
  })

  test('is taken back, and the last figure leaves nothing of the day', () => {
    const typed = typeWork(typeWork(emptyJournal, DAY, 'sessions', 6, NOW), DAY, 'longestStretch', 90, NOW)
    const one = typeWork(typed, DAY, 'sessions', null, LATER)
    expect(typedWorkOn(one, DAY)).toMatchObject({ sessions: null, longestStretch: 90 })
    const none = typeWork(one, DAY, 'longestStretch', null, LATER)
    expect(known(none, 'workload:longestStretch')).toEqual([])
    expect(typeWork(emptyJournal, DAY, 'sessions', null, NOW)).toBe(emptyJournal)
  })

  test('stands aside on a day that a file covers', () => {
    const file = { kind: 'import', id: 'c', sort: 'calendar', from: DAY, to: DAY } as const
    const journal = typeWork(putEntry(emptyJournal, file, NOW), DAY, 'sessions', 6, NOW)
    expect(known(journal, 'workload:sessions')).toEqual([{ day: DAY, value: 0 }])
    expect(typedWorkOn(journal, DAY).sessions).toBe(6)
  })

  test.each([
    [0, true],
    [1440, true],
    [1441, false],
    [-1, false],
    [1.5, false],
    [Number.NaN, false],
    [Number.POSITIVE_INFINITY, false],
  ])('%d can be a figure of a day: %s', (value, is) => {
    expect(isWorkFigure(value)).toBe(is)
    expect(typeWork(emptyJournal, DAY, 'sessions', value, NOW) === emptyJournal).toBe(!is)
  })
})
