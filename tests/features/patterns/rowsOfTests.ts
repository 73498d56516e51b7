import { addDays, type Day } from '../../../src/domain/day.ts'
import { emptyJournal, type Journal, journalOf, putEntry } from '../../../src/domain/journal.ts'
import type { Rating } from '../../../src/domain/kinds/question.ts'
import { reflectionIdOf } from '../../../src/domain/kinds/reflection.ts'
import { workloadIdOf } from '../../../src/domain/kinds/workload.ts'
import { finish } from '../../../src/domain/steps.ts'
import type { Instant } from '../../../src/domain/wallTime.ts'
import { type SignalRow, signalRows } from '../../../src/features/patterns/signalRows.ts'
import type { DailyEntry } from '../../../src/insight/dailyEntry.ts'
import type { Reading } from '../../../src/insight/reading.ts'
import type { SignalKey } from '../../../src/insight/signal.ts'
import { oneStretch } from '../../../src/insight/stretches.ts'
import { SAMPLE_TODAY } from '../../fixtures/sampleYears.ts'

const NOW = '2026-03-18T12:00:00.000Z' as Instant

/** A reflection on each of so many days up to today, with the ratings that `of` gives by how long ago it was. */
export function reflectionsFor(days: number, of: (daysAgo: number) => Record<string, Rating>): Journal {
  return journalOf(
    Array.from({ length: days }, (_, daysAgo) => {
      const day = addDays(SAMPLE_TODAY, -daysAgo)
      const id = reflectionIdOf(day)
      return {
        kind: 'reflection',
        id,
        day,
        ratings: of(daysAgo),
        counts: {},
        contexts: [],
        note: '',
        editedAt: NOW,
      }
    }),
  )
}

/** The journal with a question of the person's own; without a direction unless one is named. */
export function withOwnQuestion(journal: Journal, id: string, hidden = false): Journal {
  const words = { text: 'Sea air', words: ['none', null, null, null, 'plenty'], wordsSince: null } as const
  const own = { kind: 'question', id, ...words, answer: 'scale', wears: null, hidden, position: 20 } as const
  return putEntry(journal, own, NOW)
}

/** The journal with a longest stretch typed in for each of so many days up to today, in minutes. */
export function withStretches(journal: Journal, days: number, of: (daysAgo: number) => number): Journal {
  const others = {
    afterHoursEmails: null,
    sessions: null,
    backToBackSessions: null,
    lateSessions: null,
  }
  return Array.from({ length: days }, (_, daysAgo) => daysAgo).reduce((before, daysAgo) => {
    const day = addDays(SAMPLE_TODAY, -daysAgo)
    const figures = { ...others, longestStretch: of(daysAgo) }
    const id = workloadIdOf(day, 'typed')
    return putEntry(before, { kind: 'workload', id, day, source: 'typed', figures, read: null }, NOW)
  }, journal)
}

/** Every signal of a journal as it stands on the sample's last day. */
export function rowsOf(journal: Journal): readonly SignalRow[] {
  return finish(signalRows(journal, SAMPLE_TODAY))
}

/** The row of one signal; fails the test where there is none. */
export function rowOf(key: SignalKey, journal: Journal = emptyJournal): SignalRow {
  const row = rowsOf(journal).find(({ signal }) => signal.key === key)
  if (!row) throw new Error(`No row ${key}`)
  return row
}

/** The row with these known days instead of its own. */
export function withEntries(row: SignalRow, entries: readonly DailyEntry[]): SignalRow {
  return { ...row, series: { ...row.series, entries, stretches: oneStretch(entries) } }
}

/** The row of a signal with a reading of these means, 31 entries against 212. */
export function readRow(
  key: SignalKey,
  status: Exclude<Reading['status'], 'not-enough'>,
  recent: number,
  earlier: number,
  statistic = status === 'eroding' ? 3 : status === 'easing' ? -3 : 0,
  part: Partial<Exclude<Reading, { status: 'not-enough' }>> = {},
): SignalRow {
  const reading: Reading = {
    status,
    recent: { from: '2026-02-05' as Day, to: SAMPLE_TODAY, entries: 31, mean: recent },
    yardstick: {
      ...{ from: '2025-03-19' as Day, to: '2026-01-07' as Day, entries: 212, mean: earlier, sd: 1 },
    },
    statistic,
    standardError: 0.2,
    odds: { worn: status === 'eroding' ? 3 : -1, eased: status === 'easing' ? 3 : -1, namedFrom: 2 },
    isSame: status === 'steady',
    isCovered: true,
    noticed: null,
    ...part,
  }
  return { ...withEntries(rowOf(key), [{ day: SAMPLE_TODAY, value: 1 }]), reading }
}

/** The row of a signal without enough entries: so many recent, so many earlier. */
export function shortRow(key: SignalKey, recent: number, earlier: number, leftOut = 0): SignalRow {
  const reading: Reading = {
    status: 'not-enough',
    recent: { entries: recent, needed: 8 },
    yardstick: { entries: earlier, needed: 28 },
    leftOut,
  }
  return { ...withEntries(rowOf(key), [{ day: SAMPLE_TODAY, value: 1 }]), reading }
}
