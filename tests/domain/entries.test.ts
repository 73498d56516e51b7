import { describe, expect, it } from 'vitest'
import { type Day, type Month, mondayOfWeek, type Week } from '../../src/domain/day.ts'
import {
  daysWritten,
  entriesOf,
  entriesOn,
  lastShift,
  momentsOn,
  reflectionOn,
} from '../../src/domain/entries.ts'
import { entriesWithin } from '../../src/domain/entriesWithin.ts'
import { deleteEntry, emptyJournal, type Journal, putEntry, rate } from '../../src/domain/journal.ts'
import { type Entry, pageOf } from '../../src/domain/kinds/entry.ts'
import { pauseIdOf, type ShiftOutcome } from '../../src/domain/kinds/pause.ts'
import { isEntryId } from '../../src/domain/kinds/stamp.ts'
import { monthsOf } from '../../src/domain/monthsOf.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'

const DAY = '2026-11-23' as Day
const NOW = '2026-11-23T20:00:00.000Z' as Instant
const LATER = '2026-11-23T20:00:01.000Z' as Instant

function withMoment(journal: Journal, id: string, at: string, day = DAY, now = NOW): Journal {
  const moment = { kind: 'moment', id, what: 'laughter', day, times: 1, because: null, note: '' } as const
  return putEntry(journal, { ...moment, at: at as WallTime }, now)
}

function withPause(
  journal: Journal,
  week: string,
  shift: string,
  lastShift: ShiftOutcome | null = null,
): Journal {
  const words = { heavy: '', working: '', shift, together: false, lastShift, other: null }
  return putEntry(journal, { kind: 'pause', id: pauseIdOf(week as Week), week: week as Week, ...words }, NOW)
}

describe('the days on which something was written', () => {
  it('are those of a reflection or a moment between two days, both inside, across a month’s end', () => {
    let journal = withMoment(emptyJournal, 'first', '2026-10-31T21:00-05:00', '2026-10-31' as Day)
    journal = withMoment(journal, 'gone', '2026-11-02T21:00-05:00', '2026-11-02' as Day)
    journal = deleteEntry(journal, 'gone', '2026-11' as Month, LATER)
    journal = withMoment(journal, 'too late', '2026-11-24T21:00-05:00', '2026-11-24' as Day)
    journal = withMoment(journal, 'too early', '2026-10-30T21:00-05:00', '2026-10-30' as Day)
    journal = rate(journal, DAY, 'energy', 2, NOW)
    expect([...daysWritten(journal, '2026-10-31' as Day, DAY)].sort()).toEqual(['2026-10-31', DAY])
  })
})

describe('the moments of a day', () => {
  it('come earliest first by the instant, not by the wall; in one minute as written, then by id', () => {
    let journal = withMoment(emptyJournal, 'late', '2026-11-23T21:00-05:00')
    journal = withMoment(journal, 'early', '2026-11-23T23:00+01:00')
    journal = withMoment(journal, 'written later', '2026-11-23T08:00-05:00', DAY, LATER)
    journal = withMoment(journal, 'b', '2026-11-23T08:00-05:00')
    journal = withMoment(journal, 'a', '2026-11-23T08:00-05:00')
    journal = withMoment(journal, 'other day', '2026-11-22T08:00-05:00', '2026-11-22' as Day)
    expect(momentsOn(journal, DAY).map((moment) => moment.id)).toEqual([
      'a',
      'b',
      'written later',
      'early',
      'late',
    ])
  })
})

describe('entries of a kind', () => {
  it('leave out what was deleted and what is of another kind', () => {
    const journal = rate(
      withMoment(withMoment(emptyJournal, 'm1', '2026-11-23T08:00-05:00'), 'm2', '2026-11-23T09:00-05:00'),
      DAY,
      'joy',
      1,
      NOW,
    )
    const fewer = deleteEntry(journal, 'm1', '2026-11' as Month, NOW)
    expect([...entriesOf(fewer, 'moment')].map((moment) => moment.id)).toEqual(['m2'])
    expect(entriesOn(fewer.pages.get('2026-11' as Month), 'reflection')).toHaveLength(1)
    expect(entriesOn(undefined, 'moment')).toEqual([])
  })

  it('are the same array for the same page', () => {
    const page = withMoment(emptyJournal, 'm1', '2026-11-23T08:00-05:00').pages.get('2026-11' as Month)
    expect(entriesOn(page, 'moment')).toBe(entriesOn(page, 'moment'))
  })
})

describe('the entries of a kind between two days', () => {
  const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2026-03-02'] as Day[]
  const journal = days.reduce(
    (before, day) => withMoment(before, day, `${day}T08:00-05:00`, day),
    rate(emptyJournal, '2026-02-10' as Day, 'joy', 1, NOW),
  )
  const within = (of: Journal, from: string, to: string) =>
    entriesWithin(of, 'moment', from as Day, to as Day)
      .map(({ id }) => id)
      .sort()

  it('are those of the days, both inside, over a month’s end too', () => {
    expect(within(journal, '2026-02-01', '2026-03-01')).toEqual(days.slice(1, 4))
    expect(within(journal, '2026-01-01', '2026-12-31')).toEqual(days)
    expect(within(journal, '2026-02-02', '2026-02-27')).toEqual([])
    expect(within(journal, '2026-03-01', '2026-02-01')).toEqual([])
  })

  it('are looked for in their months only', () => {
    class Closed extends Map<string, Entry> {
      override values(): never {
        throw new Error('Looked into')
      }
    }
    const pages = new Map(journal.pages)
    for (const month of ['desk', '2026-01', '2026-03'] as const) pages.set(month as Month, new Closed())
    expect(within({ pages }, '2026-02-01', '2026-02-28')).toEqual(days.slice(1, 3))
    expect(() => within({ pages }, '2026-01-31', '2026-02-28')).toThrow('Looked into')
  })
})

it('a day without a reflection has none', () => {
  expect(reflectionOn(rate(emptyJournal, DAY, 'joy', 1, NOW), '2026-11-22' as Day)).toBe(null)
})

it('months come newest first, the desk not among them', () => {
  let journal = withMoment(emptyJournal, 'm1', '2026-11-23T08:00-05:00')
  journal = withMoment(journal, 'm2', '2020-01-01T08:00-05:00', '2020-01-01' as Day)
  journal = putEntry(journal, { kind: 'context', id: 'c', text: 'x', hidden: false }, NOW)
  expect(monthsOf(journal)).toEqual(['2026-11', '2020-01'])
})

describe('the last shift', () => {
  it.each([
    ['of this week', ['2026-W48'], '2026-W48'],
    ['of two weeks ago', ['2026-W46'], '2026-W46'],
    ['the later of two', ['2026-W46', '2026-W47'], '2026-W47'],
    ['three weeks old: none', ['2026-W45'], null],
    ['of a week to come: none', ['2026-W49'], null],
  ])('%s', (_, weeks, expected) => {
    const journal = weeks.reduce((before, week) => withPause(before, week, `shift of ${week}`), emptyJournal)
    expect(lastShift(journal, '2026-W48' as Week)?.week ?? null).toBe(expected)
  })

  it('passes over a pause that named none', () => {
    const journal = withPause(withPause(emptyJournal, '2026-W47', 'x'), '2026-W48', '  ')
    expect(lastShift(journal, '2026-W48' as Week)?.week).toBe('2026-W47')
  })

  it('is gone once a later pause says that it is no longer needed, and not before', () => {
    const named = withPause(emptyJournal, '2026-W46', 'x')
    const over = withPause(named, '2026-W48', '', 'no-longer-needed')
    expect(lastShift(over, '2026-W48' as Week)).toBeNull()
    expect(lastShift(over, '2026-W47' as Week)?.week).toBe('2026-W46')
    expect(lastShift(withPause(named, '2026-W48', '', 'partly'), '2026-W48' as Week)?.week).toBe('2026-W46')
    const anew = withPause(named, '2026-W48', 'y', 'no-longer-needed')
    expect(lastShift(anew, '2026-W48' as Week)?.week).toBe('2026-W48')
  })
})

it('a pause lies in the month of its Monday', () => {
  const week = '2027-W13' as Week
  expect(mondayOfWeek(week)).toBe('2027-03-29')
  expect([...withPause(emptyJournal, week, 'x').pages.keys()]).toEqual(['2027-03'])
  expect(pageOf({ kind: 'deleted', id: 'x', editedAt: NOW, page: 'desk' })).toBe('desk')
})

it.each([
  ['reflection:2026-11-23', true],
  ['a', true],
  ['a'.repeat(64), true],
  ['a'.repeat(65), false],
  ['', false],
  ['a b', false],
  ['a\n', false],
  ['é', false],
])('%j as an id: %s', (text, allowed) => {
  expect(isEntryId(text)).toBe(allowed)
})
