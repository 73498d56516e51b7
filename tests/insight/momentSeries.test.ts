import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addBrought, type BroughtDay } from '../../src/domain/brought.ts'
import { addDays } from '../../src/domain/day.ts'
import {
  changeSetting,
  emptyJournal,
  type Journal,
  journalOf,
  rate,
  writeNote,
} from '../../src/domain/journal.ts'
import type { LiveEntry } from '../../src/domain/kinds/entry.ts'
import { MOMENT_KINDS, type MomentKind } from '../../src/domain/kinds/moment.ts'
import type { WallTime } from '../../src/domain/wallTime.ts'
import { happenedOn, picturedSeriesOf, seriesOf } from '../../src/insight/series.ts'
import { day, entries, NOW, reflection } from './seriesOfTests.ts'

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

describe('moments', () => {
  const aside = (journal: Journal, key: string) => picturedSeriesOf(journal).get(key)?.aside

  test('are known from the first of their kind on, on days with a reflection', () => {
    const journal = journalOf([
      ...['2026-03-01', '2026-03-03', '2026-03-05'].map((on) => reflection(on)),
      moment('late-email', '2026-03-03', 3),
      moment('late-email', '2026-03-03'),
      moment('late-email', '2026-03-04', 2),
    ])
    expect(entries(journal, 'moment:late-email')).toEqual([
      ['2026-03-03', 4],
      ['2026-03-05', 0],
    ])
    expect(entries(journal, 'moment:laughter'), 'never logged, never known').toEqual([])
    expect(aside(journal, 'moment:late-email')).toEqual([{ day: '2026-03-04', value: 2 }])
    expect(aside(journal, 'moment:laughter')).toEqual([])
  })

  test('that happened first on a day without a reflection are known from the next with one', () => {
    const journal = journalOf([
      ...['2026-03-01', '2026-03-05'].map((on) => reflection(on)),
      moment('late-email', '2026-03-03'),
    ])
    expect(entries(journal, 'moment:late-email')).toEqual([['2026-03-05', 0]])
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
    expect(aside(journal, 'moment:laughter')).toEqual([
      { day: '2026-03-01', value: 1 },
      { day: '2026-03-04', value: 2 },
      { day: '2026-03-09', value: 1 },
    ])
  })

  test('a day that was only brought from another app says nothing of them, until something is written there', () => {
    const brought = (on: string): BroughtDay => ({ day: day(on), ratings: new Map([['joy', 2]]), note: 'x' })
    const journal = addBrought(
      journalOf([
        reflection('2026-03-02'),
        moment('laughter', '2026-03-01'),
        moment('laughter', '2026-03-02'),
      ]),
      ['2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04'].map(brought),
      NOW,
    )
    expect(entries(journal, 'moment:laughter')).toEqual([['2026-03-02', 1]])
    expect(aside(journal, 'moment:laughter')).toEqual([{ day: '2026-03-01', value: 1 }])
    const later = writeNote(rate(journal, day('2026-03-03'), 'joy', 3, NOW), day('2026-03-04'), 'Mine.', NOW)
    expect(entries(later, 'moment:laughter')).toEqual([
      ['2026-03-02', 1],
      ['2026-03-03', 0],
      ['2026-03-04', 0],
    ])
  })

  test('are unknown again after weeks without any moment, where there were some before', () => {
    const days = Array.from({ length: 60 }, (_, count) => addDays(day('2026-01-01'), count))
    const logged = days.filter((_, count) => count < 20 || count >= 50)
    const journal = journalOf([
      ...days.map((on) => reflection(on)),
      ...logged.map((on) => moment('laughter', on)),
      moment('late-email', '2026-01-01'),
    ])
    expect(entries(journal, 'moment:laughter')?.map(([on]) => on)).toEqual(logged)
    expect(entries(journal, 'moment:late-email')?.map(([on]) => on)).toEqual(logged)
    const fewer = journalOf([
      ...days.map((on) => reflection(on)),
      ...days.filter((_, count) => count % 10 === 0).map((on) => moment('laughter', on)),
    ])
    expect(entries(fewer, 'moment:laughter'), 'seldom is not silence').toHaveLength(60)
  })

  describe('from a day the person says', () => {
    const days = Array.from({ length: 40 }, (_, count) => addDays(day('2026-02-01'), count))
    const written = days.map((on) => reflection(on))
    const said = (from: string | null, ...more: readonly LiveEntry[]) =>
      changeSetting(journalOf([...written, ...more]), 'knownFrom:late-email', from ? day(from) : null, NOW)
    const knownDays = (journal: Journal) => (entries(journal, 'moment:late-email') ?? []).map(([on]) => on)

    test('noughts begin there, before the first one logged or without any', () => {
      const logged = moment('late-email', '2026-03-01')
      expect(knownDays(said('2026-02-10', logged))[0]).toBe('2026-02-10')
      expect(knownDays(said('2026-02-10'))).toHaveLength(31)
      expect(knownDays(said(null, logged))[0]).toBe('2026-03-01')
      expect(entries(said('2026-02-10', logged), 'moment:laughter'), 'of that kind alone').toEqual([])
    })

    test('what was logged before it stays a fact, and is in no reading', () => {
      const journal = said('2026-03-01', moment('late-email', '2026-02-03', 2))
      expect(knownDays(journal)[0]).toBe('2026-03-01')
      expect(picturedSeriesOf(journal).get('moment:late-email')?.aside).toEqual([
        { day: '2026-02-03', value: 2 },
      ])
    })

    test('it stands within weeks in which nothing was logged', () => {
      const once = moment('late-email', '2026-02-01')
      expect(knownDays(said(null, once)), 'silent for more than a fortnight').toEqual(['2026-02-01'])
      expect(knownDays(said('2026-02-20', once))).toHaveLength(21)
    })
  })

  test('those that wear rise, those that restore fall', () => {
    const series = seriesOf(emptyJournal)
    expect(MOMENT_KINDS.map((what) => series.get(`moment:${what}`)?.wears)).toEqual([
      ...Array.from({ length: 8 }, () => 'rising'),
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
          const series = picturedSeriesOf(journal).get(`moment:${what}`)
          const { entries: known = [], aside = [] } = series ?? {}
          expect(series && happenedOn(series).map((entry) => entry.day)).toEqual(
            [...known, ...aside].map((entry) => entry.day).sort(),
          )
          expect(known.every((entry) => reflected.includes(entry.day))).toBe(true)
          expect(aside.some((entry) => reflected.includes(entry.day))).toBe(false)
          const total = [...known, ...aside].reduce((sum, { value }) => sum + value, 0)
          expect(total).toBe(logged.reduce((sum, [kind, , times]) => (kind === what ? sum + times : sum), 0))
        }
      }),
    )
  })
})
