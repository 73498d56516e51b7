import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { emptyJournal, journalOf } from '../../src/domain/journal.ts'
import { MOMENT_KINDS, type Moment, type MomentKind } from '../../src/domain/kinds/moment.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'
import { clockOf, isNight, momentsWithin, nightShareOf } from '../../src/insight/hours.ts'
import { SAMPLE_TODAY, sampleYears } from '../fixtures/sampleYears.ts'

const NIGHT = { from: 22, to: 6 }
const day = (text: string) => text as Day
const at = (text: string) => text as WallTime

let made = 0
function moment(what: MomentKind, on: string, clock: string, times = 1): Moment {
  return {
    kind: 'moment',
    id: `moment-${++made}`,
    what,
    day: day(on),
    at: at(clock),
    times,
    because: null,
    note: '',
    editedAt: '2026-03-18T12:00:00.000Z' as Instant,
  }
}

const hour = fc.integer({ min: 0, max: 23 })
const happening = fc.record({
  at: hour.map((value) => at(`2026-03-01T${String(value).padStart(2, '0')}:59-05:00`)),
  times: fc.integer({ min: 1, max: 9 }),
})

describe('the night', () => {
  test.each([
    { night: { from: 22, to: 6 }, hours: [0, 1, 2, 3, 4, 5, 22, 23] },
    { night: { from: 1, to: 4 }, hours: [1, 2, 3] },
    { night: { from: 20, to: 0 }, hours: [20, 21, 22, 23] },
    { night: { from: 0, to: 5 }, hours: [0, 1, 2, 3, 4] },
    { night: { from: 7, to: 7 }, hours: [] },
  ])('$night.from to $night.to: $hours', ({ night, hours }) => {
    expect([...Array(24).keys()].filter((one) => isNight(one, night))).toEqual(hours)
  })

  test('and the hours from its end to its start are the whole day', () => {
    fc.assert(
      fc.property(hour, hour, hour, (from, to, one) => {
        fc.pre(from !== to)
        expect(isNight(one, { from, to })).toBe(!isNight(one, { from: to, to: from }))
      }),
    )
  })
})

describe('the clock', () => {
  test('counts at the hour the wall showed, wherever that was, as often as it happened', () => {
    const clock = clockOf(
      [
        { at: at('2026-03-01T23:59-05:00'), times: 3 },
        { at: at('2026-03-02T00:00+13:45'), times: 1 },
        { at: at('2026-03-02T12:30+00:00'), times: 2 },
      ],
      NIGHT,
    )
    expect(clock.hours.map(({ hour: one }) => one)).toEqual([...Array(24).keys()])
    expect(clock.hours.filter(({ count }) => count > 0)).toEqual([
      { hour: 0, count: 1, isNight: true },
      { hour: 12, count: 2, isNight: false },
      { hour: 23, count: 3, isNight: true },
    ])
    expect(clock).toMatchObject({ total: 6, inNight: 4, most: 3 })
    expect(clockOf([], NIGHT)).toMatchObject({ total: 0, inNight: 0, most: 0 })
  })

  test('loses nothing, and does not care for the order', () => {
    fc.assert(
      fc.property(fc.array(happening), (some) => {
        const clock = clockOf(some, NIGHT)
        expect(clock.total).toBe(some.reduce((sum, { times }) => sum + times, 0))
        expect(clock.hours.reduce((sum, { count }) => sum + count, 0)).toBe(clock.total)
        expect(clockOf([...some].reverse(), NIGHT)).toEqual(clock)
      }),
    )
  })
})

describe('the moments of a span', () => {
  const journal = journalOf([
    moment('late-email', '2026-02-28', '2026-03-01T00:40-05:00', 2),
    moment('late-email', '2026-03-01', '2026-03-01T22:10-05:00'),
    moment('laughter', '2026-03-01', '2026-03-01T12:00-05:00'),
    moment('late-email', '2026-03-01', '2026-03-01T21:05-05:00'),
    moment('skipped-break', '2026-04-01', '2026-04-01T13:00-04:00'),
  ])
  const clocks = (choice: Parameters<typeof momentsWithin>[1], from: string, to: string) =>
    momentsWithin(journal, choice, { from: day(from), to: day(to) }).map((one) => one.at.slice(5, 16))

  test('are those whose day is in it, earliest first, both ends inside', () => {
    expect(clocks('late-email', '2026-03-01', '2026-03-31')).toEqual(['03-01T21:05', '03-01T22:10'])
    expect(clocks('late-email', '2026-02-28', '2026-02-28')).toEqual(['03-01T00:40'])
    expect(clocks('late-email', '2026-03-02', '2026-03-31')).toEqual([])
    expect(clocks('late-email', '2026-04-01', '2026-02-01')).toEqual([])
  })

  test('go by the day they were put on, then by the instant; of one minute by their id, on every device', () => {
    const some = [
      moment('laughter', '2026-03-01', '2026-03-02T03:30-10:00'),
      moment('laughter', '2026-03-02', '2026-03-02T08:00+13:00'),
      moment('laughter', '2026-03-02', '2026-03-02T06:00+00:00'),
      { ...moment('laughter', '2026-03-03', '2026-03-03T09:00+00:00'), id: 'a' },
      { ...moment('laughter', '2026-03-03', '2026-03-03T09:00+00:00'), id: 'b' },
      { ...moment('laughter', '2026-03-03', '2026-03-03T09:00+00:00'), id: 'c' },
    ]
    const span = { from: day('2026-03-01'), to: day('2026-03-31') }
    for (const order of [some, [...some].reverse(), [...some.slice(4), ...some.slice(0, 4)]])
      expect(momentsWithin(journalOf(order), 'laughter', span)).toEqual(some)
  })

  test('by kind, or by what wears and what restores', () => {
    expect(clocks('wearing', '2026-01-01', '2026-12-31')).toHaveLength(4)
    expect(clocks('restoring', '2026-01-01', '2026-12-31')).toEqual(['03-01T12:00'])
    const sample = sampleYears(1)
    const all = { from: day('0001-01-01'), to: SAMPLE_TODAY }
    const each = MOMENT_KINDS.flatMap((kind) => momentsWithin(sample, kind, all))
    const groups = [...momentsWithin(sample, 'wearing', all), ...momentsWithin(sample, 'restoring', all)]
    expect(new Set(groups)).toEqual(new Set(each))
    expect(groups).toHaveLength(each.length)
    expect(momentsWithin(emptyJournal, 'wearing', all)).toEqual([])
  })
})

describe('the share of the night', () => {
  const evening = { at: at('2026-03-01T21:00+00:00'), times: 4 }
  const night = { at: at('2026-03-01T23:00+00:00'), times: 3 }

  test.each([
    { count: 100, share: { inNight: 3, of: 7 } },
    { count: 7, share: { inNight: 3, of: 7 } },
    { count: 5, share: { inNight: 3, of: 5 } },
    { count: 2, share: { inNight: 2, of: 2 } },
    { count: 0, share: { inNight: 0, of: 0 } },
  ])('of the last $count', ({ count, share }) => {
    expect(nightShareOf([evening, night], count, NIGHT)).toEqual(share)
  })

  test('agrees with the clock when everything is asked for, and is never more than asked for', () => {
    fc.assert(
      fc.property(fc.array(happening), fc.nat(60), (some, count) => {
        const clock = clockOf(some, NIGHT)
        expect(nightShareOf(some, 1000, NIGHT)).toEqual({ inNight: clock.inNight, of: clock.total })
        const share = nightShareOf(some, count, NIGHT)
        expect(share.of).toBe(Math.min(count, clock.total))
        expect(share.inNight).toBeLessThanOrEqual(share.of)
      }),
    )
  })
})
