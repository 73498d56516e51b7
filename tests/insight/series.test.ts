import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, monthOf } from '../../src/domain/day.ts'
import {
  deleteEntry,
  type Journal,
  journalOf,
  markContext,
  putEntry,
  rate,
} from '../../src/domain/journal.ts'
import type { LiveEntry } from '../../src/domain/kinds/entry.ts'
import { noticeIdOf } from '../../src/domain/kinds/notice.ts'
import { type WorkloadFigure, workloadIdOf } from '../../src/domain/kinds/workload.ts'
import { changeQuestion } from '../../src/domain/questionChanges.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { entriesBetween, picturedSeriesOf, readSeries, seriesOf } from '../../src/insight/series.ts'
import { signalsOf } from '../../src/insight/signal.ts'
import { seamsOf } from '../../src/insight/stretches.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'
import { day, entries, NOW, reflection } from './seriesOfTests.ts'

function workload(
  on: string,
  source: string,
  given: Partial<Record<WorkloadFigure, number | null>>,
): LiveEntry {
  const none = {
    afterHoursEmails: null,
    sessions: null,
    backToBackSessions: null,
    lateSessions: null,
    longestStretch: null,
  }
  return {
    kind: 'workload',
    read: null,
    id: workloadIdOf(day(on), source),
    day: day(on),
    source,
    figures: { ...none, ...given },
    editedAt: NOW,
  }
}

function imported(id: string, sort: 'mailbox' | 'calendar', from: string, to: string): LiveEntry {
  return { kind: 'import', id, sort, from: day(from), to: day(to), editedAt: NOW }
}

function pictured(journal: Journal, key: string): (readonly [string, number])[] | undefined {
  return picturedSeriesOf(journal)
    .get(key)
    ?.entries.map((entry) => [entry.day, entry.value] as const)
}

describe('questions', () => {
  test('a rating is known where it was given and nowhere else', () => {
    const journal = journalOf([
      reflection('2026-03-02', { energy: 0 }),
      reflection('2026-02-27', { energy: 3, dread: 1 }),
      reflection('2026-03-01'),
    ])
    expect(entries(journal, 'question:energy')).toEqual([
      ['2026-02-27', 3],
      ['2026-03-02', 0],
    ])
    expect(entries(journal, 'question:joy')).toEqual([])
  })

  test('an own question without a direction has a picture and no reading', () => {
    const own = {
      kind: 'question',
      text: 'Coffee',
      answer: 'scale',
      words: ['none', null, null, null, 'a lot'],
      wordsSince: null,
      hidden: false,
      position: 9,
      editedAt: NOW,
    } as const
    const journal = journalOf([
      { ...own, id: 'coffee', wears: null },
      { ...own, id: 'noise', wears: 'rising' },
      reflection('2026-03-02', { coffee: 4, noise: 2 }),
    ])
    expect(entries(journal, 'question:noise')).toEqual([['2026-03-02', 2]])
    expect(entries(journal, 'question:coffee')).toBeUndefined()
    expect(picturedSeriesOf(journal).get('question:coffee')).toMatchObject({
      wears: null,
      entries: [{ value: 4 }],
    })
  })
})

describe('workload', () => {
  test('typed days are known, a null figure is unknown', () => {
    const journal = journalOf([
      workload('2026-03-02', 'typed', { sessions: 5 }),
      workload('2026-03-01', 'typed', { sessions: 0, lateSessions: 1 }),
      reflection('2026-03-03'),
    ])
    expect(entries(journal, 'workload:sessions')).toEqual([
      ['2026-03-01', 0],
      ['2026-03-02', 5],
    ])
    expect(entries(journal, 'workload:lateSessions')).toEqual([['2026-03-01', 1]])
  })

  test('a day inside an imported span with no figure is a true zero, for what that file can tell', () => {
    const journal = journalOf([
      imported('mail', 'mailbox', '2026-02-27', '2026-03-02'),
      workload('2026-02-28', 'mail', { afterHoursEmails: 4 }),
      workload('2026-03-05', 'typed', { afterHoursEmails: 2 }),
    ])
    expect(pictured(journal, 'workload:afterHoursEmails')).toEqual([
      ['2026-02-27', 0],
      ['2026-02-28', 4],
      ['2026-03-01', 0],
      ['2026-03-02', 0],
      ['2026-03-05', 2],
    ])
    expect(entries(journal, 'workload:sessions')).toEqual([])
  })

  test('of two readings of a calendar the one kept last stands on the days of both, and an import may not know', () => {
    const journal = journalOf([
      {
        ...imported('old', 'calendar', '2026-03-01', '2026-03-05'),
        editedAt: '2026-03-01T00:00:00.000Z' as Instant,
      },
      imported('new', 'calendar', '2026-03-03', '2026-03-05'),
      workload('2026-03-01', 'old', { sessions: 6 }),
      workload('2026-03-03', 'old', { sessions: 3 }),
      workload('2026-03-03', 'new', { sessions: 1 }),
      workload('2026-03-04', 'old', { sessions: 5 }),
      workload('2026-03-05', 'new', { sessions: null }),
    ])
    expect(pictured(journal, 'workload:sessions')).toEqual([
      ['2026-03-01', 6],
      ['2026-03-02', 0],
      ['2026-03-03', 1],
      ['2026-03-04', 0],
    ])
  })

  test('what was typed stands where no file reaches, and nowhere else; each begins a stretch', () => {
    const journal = journalOf([
      imported('one', 'calendar', '2026-03-02', '2026-03-03'),
      workload('2026-03-01', 'typed', { sessions: 5 }),
      workload('2026-03-02', 'typed', { sessions: 4 }),
      workload('2026-03-02', 'one', { sessions: 6 }),
      workload('2026-03-04', 'typed', { sessions: 2 }),
    ])
    expect(pictured(journal, 'workload:sessions')).toEqual([
      ['2026-03-01', 5],
      ['2026-03-02', 6],
      ['2026-03-03', 0],
      ['2026-03-04', 2],
    ])
    expect(entries(journal, 'workload:sessions'), 'read is the last stretch').toEqual([['2026-03-04', 2]])
    const { stretches = [] } = picturedSeriesOf(journal).get('workload:sessions') ?? {}
    expect(seamsOf(stretches)).toEqual([
      { day: '2026-03-02', turn: 'files' },
      { day: '2026-03-04', turn: 'typed' },
    ])
    expect(stretches[1]?.beside).toEqual([{ day: '2026-03-02', value: 4 }])
  })
})

describe('a journal that changes', () => {
  test('is derived anew as if nothing had been remembered', () => {
    let journal = sampleYears(0.5)
    seriesOf(journal)
    journal = rate(journal, day('2026-03-10'), 'energy', 0, NOW)
    journal = markContext(journal, day('2025-11-02'), 'news', true, NOW)
    seriesOf(journal)
    journal = deleteEntry(journal, 'reflection:2026-03-10', monthOf(day('2026-03-10')), NOW)
    const afresh = journalOf(Array.from(journal.pages.values()).flatMap((page) => [...page.values()]))
    expect(seriesOf(journal)).toEqual(seriesOf(afresh))
    expect(picturedSeriesOf(journal)).toEqual(picturedSeriesOf(afresh))
  })

  test('keeps every series ascending, each day once, under the keys of its signals', () => {
    const journal = sampleYears(1, { seed: 5 })
    expect([...picturedSeriesOf(journal).keys()]).toEqual(signalsOf(journal).map(({ key }) => key))
    for (const series of picturedSeriesOf(journal).values()) {
      const days = series.entries.map((entry) => entry.day)
      expect(days).toEqual([...new Set(days)].sort())
    }
  })
})

test('a journal is read ahead in small steps, once, and comes to the same', () => {
  const journal = sampleYears(0.5, { seed: 9 })
  // Every month and every signal is a step of its own, so that a tap never waits for all of them.
  const parts = journal.pages.size - 1 + signalsOf(journal).length
  expect([...readSeries(journal)].length).toBeGreaterThan(parts)
  const read = picturedSeriesOf(journal)
  expect([...readSeries(journal)]).toEqual([])
  expect(picturedSeriesOf(journal)).toBe(read)
  const afresh = journalOf(Array.from(journal.pages.values()).flatMap((page) => [...page.values()]))
  expect(picturedSeriesOf(afresh)).toEqual(read)
})

const NOTICE = {
  kind: 'notice',
  id: noticeIdOf('question:dread', day('2026-03-18')),
  signal: 'question:dread',
  status: 'eroding',
  day: day('2026-03-18'),
  yardstick: { from: day('2025-10-01'), to: day('2026-01-07'), mean: 1, sd: 1, entries: 60 },
  putAway: null,
  newNormal: null,
} as const

test('a notice more reads nothing again; anything else on the desk does', () => {
  const journal = sampleYears(0.5, { seed: 9 })
  const read = picturedSeriesOf(journal)
  const noticed = putEntry(journal, NOTICE, NOW)
  expect([...readSeries(noticed)]).toEqual([])
  expect(picturedSeriesOf(noticed)).toBe(read)
  const reworded = changeQuestion(noticed, 'energy', { hidden: true }, day('2026-03-18'), NOW)
  expect(picturedSeriesOf(reworded)).not.toBe(read)
  const without = deleteEntry(noticed, NOTICE.id, 'desk', NOW)
  expect(picturedSeriesOf(without)).toEqual(read)
})

test('entries between two days are those a plain search finds', () => {
  const days = fc.integer({ min: 0, max: 60 }).map((count) => addDays(day('2026-01-01'), count))
  fc.assert(
    fc.property(fc.uniqueArray(days), days, days, (known, from, to) => {
      const all = [...known].sort().map((on) => ({ day: on, value: 1 }))
      expect(entriesBetween(all, from, to)).toEqual(
        all.filter((entry) => from <= entry.day && entry.day <= to),
      )
    }),
  )
})
