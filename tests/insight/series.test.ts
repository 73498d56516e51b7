import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, monthOf } from '../../src/domain/day.ts'
import {
  deleteEntry,
  emptyJournal,
  type Journal,
  journalOf,
  markContext,
  rate,
} from '../../src/domain/journal.ts'
import type { LiveEntry } from '../../src/domain/kinds/entry.ts'
import { MOMENT_KINDS, type MomentKind } from '../../src/domain/kinds/moment.ts'
import { type WorkloadFigure, workloadIdOf } from '../../src/domain/kinds/workload.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'
import {
  entriesBetween,
  picturedSeriesOf,
  readMonths,
  seriesOf,
  setAsideOf,
} from '../../src/insight/series.ts'
import { signalsOf } from '../../src/insight/signal.ts'
import { sampleYears } from '../fixtures/sampleYears.ts'

const NOW = '2026-03-18T12:00:00.000Z' as Instant
const day = (text: string) => text as Day

function reflection(on: string, ratings: Record<string, 0 | 1 | 2 | 3 | 4> = {}): LiveEntry {
  return {
    kind: 'reflection',
    id: `reflection:${on}`,
    day: day(on),
    ratings,
    counts: {},
    contexts: ['news'],
    note: '',
    editedAt: NOW,
  }
}

let made = 0
function moment(what: MomentKind, on: string, times = 1): LiveEntry {
  const at = `${on}T22:30+00:00` as WallTime
  return {
    kind: 'moment',
    id: `moment-${++made}`,
    what,
    day: day(on),
    at,
    times,
    because: null,
    note: '',
    editedAt: NOW,
  }
}

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

function entries(journal: Journal, key: string): (readonly [string, number])[] | undefined {
  return seriesOf(journal)
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

describe('moments', () => {
  test('a day with a reflection and no such moment is 0; without a reflection it is unknown, not 0', () => {
    const journal = journalOf([
      reflection('2026-03-01'),
      reflection('2026-03-03'),
      moment('late-email', '2026-03-03', 3),
      moment('late-email', '2026-03-03'),
      moment('late-email', '2026-03-04', 2),
    ])
    expect(entries(journal, 'moment:late-email')).toEqual([
      ['2026-03-01', 0],
      ['2026-03-03', 4],
    ])
    expect(entries(journal, 'moment:laughter')?.map(([, value]) => value)).toEqual([0, 0])
    expect(setAsideOf(journal).get('moment:late-email')).toEqual([{ day: '2026-03-04', value: 2 }])
    expect(setAsideOf(journal).get('moment:laughter')).toEqual([])
  })

  test('those without a reflection are in the order of their days, however they were logged', () => {
    const journal = journalOf([
      moment('laughter', '2026-03-09'),
      moment('laughter', '2026-03-04', 2),
      moment('laughter', '2026-03-06'),
      reflection('2026-03-06'),
      moment('laughter', '2026-03-01'),
    ])
    expect(entries(journal, 'moment:laughter')).toEqual([['2026-03-06', 1]])
    expect(setAsideOf(journal).get('moment:laughter')).toEqual([
      { day: '2026-03-01', value: 1 },
      { day: '2026-03-04', value: 2 },
      { day: '2026-03-09', value: 1 },
    ])
  })

  test('those that wear rise, those that restore fall', () => {
    const series = seriesOf(emptyJournal)
    expect(MOMENT_KINDS.map((what) => series.get(`moment:${what}`)?.wears)).toEqual([
      ...Array.from({ length: 6 }, () => 'rising'),
      ...Array.from({ length: 6 }, () => 'falling'),
    ])
  })

  test('no moment is lost or counted twice', () => {
    const days = fc.integer({ min: 0, max: 80 }).map((count) => addDays(day('2026-01-20'), count))
    const moments = fc.array(
      fc.tuple(fc.constantFrom(...MOMENT_KINDS), days, fc.integer({ min: 1, max: 99 })),
    )
    fc.assert(
      fc.property(moments, fc.uniqueArray(days), (logged, reflected) => {
        const journal = journalOf([
          ...logged.map(([what, on, times]) => moment(what, on, times)),
          ...reflected.map((on) => reflection(on)),
        ])
        for (const what of MOMENT_KINDS) {
          const known = seriesOf(journal).get(`moment:${what}`)?.entries ?? []
          const aside = setAsideOf(journal).get(`moment:${what}`) ?? []
          expect(known.map((entry) => entry.day)).toEqual([...reflected].sort())
          expect(aside.some((entry) => reflected.includes(entry.day))).toBe(false)
          const total = [...known, ...aside].reduce((sum, { value }) => sum + value, 0)
          expect(total).toBe(logged.reduce((sum, [kind, , times]) => (kind === what ? sum + times : sum), 0))
        }
      }),
    )
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
    expect(entries(journal, 'workload:afterHoursEmails')).toEqual([
      ['2026-02-27', 0],
      ['2026-02-28', 4],
      ['2026-03-01', 0],
      ['2026-03-02', 0],
      ['2026-03-05', 2],
    ])
    expect(entries(journal, 'workload:sessions')).toEqual([])
  })

  test('a typed figure stands over imports, the larger of two imports stands, an import may say it does not know', () => {
    const journal = journalOf([
      imported('one', 'calendar', '2026-03-01', '2026-03-03'),
      imported('two', 'calendar', '2026-03-01', '2026-03-02'),
      workload('2026-03-01', 'one', { sessions: 6 }),
      workload('2026-03-01', 'typed', { sessions: 5 }),
      workload('2026-03-02', 'one', { sessions: 3 }),
      workload('2026-03-02', 'two', { sessions: 4 }),
      workload('2026-03-03', 'one', { sessions: null }),
    ])
    expect(entries(journal, 'workload:sessions')).toEqual([
      ['2026-03-01', 5],
      ['2026-03-02', 4],
    ])
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
    expect(setAsideOf(journal)).toEqual(setAsideOf(afresh))
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

test('months are read ahead one step each, once, and come to the same', () => {
  const journal = sampleYears(0.5, { seed: 9 })
  const months = [...journal.pages.keys()].filter((name) => name !== 'desk')
  expect([...readMonths(journal)]).toHaveLength(months.length)
  expect([...readMonths(journal)]).toEqual([])
  const afresh = journalOf(Array.from(journal.pages.values()).flatMap((page) => [...page.values()]))
  expect(seriesOf(journal)).toEqual(seriesOf(afresh))
  expect([...readMonths(afresh)], 'what was read already is not read again').toEqual([])
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
