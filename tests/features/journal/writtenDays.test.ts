import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, type Day, type Month, monthOf, weekOf } from '../../../src/domain/day.ts'
import { entriesOf, momentsOn, reflectionOn } from '../../../src/domain/entries.ts'
import { deleteEntry, emptyJournal, type Journal, putEntry, rate } from '../../../src/domain/journal.ts'
import { pauseIdOf } from '../../../src/domain/kinds/pause.ts'
import { finish } from '../../../src/domain/steps.ts'
import type { Instant, WallTime } from '../../../src/domain/wallTime.ts'
import { deleteDay } from '../../../src/features/journal/deleteDay.ts'
import { stretchOf, type WrittenDay, writtenMonths } from '../../../src/features/journal/writtenDays.ts'
import { journalArbitrary } from '../../fixtures/journalArbitrary.ts'
import { runs } from '../../fixtures/runs.ts'
import { sampleYears } from '../../fixtures/sampleYears.ts'

const NOW = '2026-12-02T10:00:00.000Z' as Instant
const LATER = '2026-12-02T10:00:05.000Z' as Instant

function withMoment(journal: Journal, id: string, day: string, at: string, now = NOW): Journal {
  const moment = { kind: 'moment', id, what: 'laughter', times: 1, because: null, note: '' } as const
  return putEntry(journal, { ...moment, day: day as Day, at: at as WallTime }, now)
}

function reflecting(...days: string[]): Journal {
  return days.reduce((journal, day) => rate(journal, day as Day, 'joy', 2, NOW), emptyJournal)
}

const allMonths = (journal: Journal) => finish(writtenMonths(journal))
const daysOf = (journal: Journal): readonly WrittenDay[] =>
  allMonths(journal).flatMap(({ stretches }) => stretches.flatMap(({ days }) => days))

test('days come newest first, through months and years', () => {
  const journal = reflecting('2026-01-02', '2025-12-31', '2026-01-10', '2026-01-09', '2024-02-29')
  expect(daysOf(journal).map(({ day }) => day)).toEqual([
    '2026-01-10',
    '2026-01-09',
    '2026-01-02',
    '2025-12-31',
    '2024-02-29',
  ])
  expect(allMonths(journal).map(({ month }) => month)).toEqual(['2026-01', '2025-12', '2024-02'])
})

test('a day with moments and no reflection is a written day', () => {
  const journal = withMoment(reflecting('2026-11-29'), 'm', '2026-11-30', '2026-11-30T12:00-05:00')
  expect(daysOf(journal)).toMatchObject([
    { day: '2026-11-30', reflection: null, moments: [{ id: 'm' }] },
    { day: '2026-11-29', reflection: { ratings: { joy: 2 } }, moments: [] },
  ])
})

test('what was written after midnight stands on the evening before, also at the end of a month', () => {
  let journal = withMoment(emptyJournal, 'after-midnight', '2026-11-30', '2026-12-01T00:40-05:00')
  journal = withMoment(journal, 'evening', '2026-11-30', '2026-11-30T23:50-05:00')
  journal = withMoment(journal, 'next', '2026-12-01', '2026-12-01T08:00-05:00')
  expect(allMonths(journal).map(({ month }) => month)).toEqual(['2026-12', '2026-11'])
  expect(daysOf(journal).map(({ moments }) => moments.map(({ id }) => id))).toEqual([
    ['next'],
    ['evening', 'after-midnight'],
  ])
})

test('moments of one minute stand in the order in which Today shows them', () => {
  let journal = withMoment(emptyJournal, 'a', '2026-11-30', '2026-11-30T12:00-05:00', LATER)
  journal = withMoment(journal, 'b', '2026-11-30', '2026-11-30T12:00-05:00', NOW)
  const [day] = daysOf(journal)
  expect(day?.moments).toEqual(momentsOn(journal, '2026-11-30' as Day))
})

describe('not a written day', () => {
  it('is one whose entries were deleted', () => {
    const journal = withMoment(reflecting('2026-11-29'), 'm', '2026-11-30', '2026-11-30T12:00-05:00')
    const fewer = deleteEntry(journal, 'm', '2026-11' as Month, LATER)
    expect(daysOf(fewer).map(({ day }) => day)).toEqual(['2026-11-29'])
    expect(allMonths(deleteDay(fewer, '2026-11-29' as Day, LATER))).toEqual([])
  })

  it('is one that holds only a pause, nor is the desk a month', () => {
    const week = weekOf('2026-11-30' as Day)
    const words = { heavy: 'x', working: '', shift: '', together: false, lastShift: null, other: null }
    let journal = putEntry(emptyJournal, { kind: 'pause', id: pauseIdOf(week), week, ...words }, NOW)
    journal = putEntry(journal, { kind: 'context', id: 'c', text: 'x', hidden: false }, NOW)
    expect(allMonths(journal)).toEqual([])
    expect(allMonths(emptyJournal)).toEqual([])
  })
})

test('every written day stands once, whole, in descending order, in the stretch that its date names', () => {
  fc.assert(
    fc.property(journalArbitrary(40), (journal) => {
      const written = daysOf(journal)
      const expected = new Set(
        [...entriesOf(journal, 'reflection'), ...entriesOf(journal, 'moment')].map(({ day }) => day),
      )
      expect(written.map(({ day }) => day)).toEqual([...expected].sort().reverse())
      for (const { day, reflection, moments } of written) {
        expect(reflection).toBe(reflectionOn(journal, day))
        expect(moments).toEqual(momentsOn(journal, day))
      }
      const months = allMonths(journal)
      const keys = months.flatMap(({ stretches }) => stretches.map(({ key }) => key))
      expect(new Set(keys).size).toBe(keys.length)
      for (const { month, stretches } of months) {
        for (const { key, days } of stretches) {
          expect(days.length).toBeGreaterThan(0)
          for (const { day } of days) expect([stretchOf(day), monthOf(day)]).toEqual([key, month])
        }
      }
    }),
    runs(500),
  )
})

describe('stretches', () => {
  it.each([
    ['2026-01-01', 'days-2026-01-1'],
    ['2026-01-03', 'days-2026-01-1'],
    ['2026-01-04', 'days-2026-01-2'],
    ['2026-01-27', 'days-2026-01-9'],
    ['2026-01-28', 'days-2026-01-10'],
    ['2026-01-31', 'days-2026-01-10'],
    ['2024-02-29', 'days-2024-02-10'],
  ])('%s lies in %s', (day, key) => {
    expect(stretchOf(day as Day)).toBe(key)
  })

  it('keep their key when a day within is deleted', () => {
    const keys = (journal: Journal) => allMonths(journal)[0]?.stretches.map(({ key }) => key)
    const journal = reflecting('2026-01-04', '2026-01-05', '2026-01-08')
    expect(keys(deleteDay(journal, '2026-01-05' as Day, LATER))).toEqual(keys(journal))
  })
})

test('a month that did not change gives the very same stretches after a change in another', () => {
  const journal = sampleYears(2)
  const before = allMonths(journal)
  const today = addDays('2026-03-18' as Day, 0)
  const after = allMonths(rate(journal, today, 'joy', 4, LATER))
  expect(before.length).toBeGreaterThanOrEqual(24)
  for (const [index, { month, stretches }] of after.entries()) {
    if (month === monthOf(today)) expect(stretches).not.toBe(before[index]?.stretches)
    else expect(stretches).toBe(before[index]?.stretches)
  }
})
