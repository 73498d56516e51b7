import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { journalOf } from '../../src/domain/journal.ts'
import type { Rating } from '../../src/domain/kinds/question.ts'
import { type Reflection, reflectionIdOf } from '../../src/domain/kinds/reflection.ts'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { namedFrom } from '../../src/insight/namedFrom.ts'
import { type Reading, readAll } from '../../src/insight/reading.ts'
import { seriesOf } from '../../src/insight/series.ts'
import { daily, decided, read, seriesFrom, TODAY } from './readOne.ts'

function reflection(day: Day, ratings: Record<string, Rating>): Reflection {
  const editedAt = `${day}T20:00:00.000Z` as Instant
  return {
    kind: 'reflection',
    id: reflectionIdOf(day),
    day,
    ratings,
    counts: {},
    contexts: ['news'],
    note: '',
    editedAt,
  }
}

/** A person's past, by days ago: of any length, with unknown days, and a last few weeks that may lie elsewhere. */
const values = fc
  .record({
    days: fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 3 }), { maxLength: 420, size: 'max' }),
    start: fc.nat(50),
    shift: fc.integer({ min: -2, max: 2 }),
  })
  .map(({ days, start, shift }) =>
    days.flatMap((value, index): (readonly [number, number])[] => {
      const daysAgo = start + index
      if (value === null) return []
      return [[daysAgo, Math.min(4, Math.max(0, daysAgo < 42 ? value + shift : value))]]
    }),
  )
const kinds = fc.constantFrom('rating' as const, 'count' as const)
const directions = fc.constantFrom('falling' as const, 'rising' as const)
const ROUNDING = 1e-9

function expectSame(a: Reading, b: Reading): void {
  expect(a.status).toBe(b.status)
  if (a.status === 'not-enough') {
    expect(a).toEqual(b)
    return
  }
  expect(a.statistic).toBeCloseTo(decided(b).statistic, 6)
  expect(a.standardError).toBeCloseTo(decided(b).standardError, 9)
  expect(a.odds.worn).toBeCloseTo(decided(b).odds.worn, 6)
  expect(a.odds.eased).toBeCloseTo(decided(b).odds.eased, 6)
  expect([a.recent.entries, a.yardstick.entries]).toEqual([
    decided(b).recent.entries,
    decided(b).yardstick.entries,
  ])
}

describe('what a reading rests on', () => {
  test.each([
    { recent: 7, earlier: 28, status: 'not-enough' },
    { recent: 8, earlier: 27, status: 'not-enough' },
    { recent: 8, earlier: 28, status: 'steady' },
    { recent: 0, earlier: 0, status: 'not-enough' },
  ])('$recent recent and $earlier earlier entries: $status', ({ recent, earlier, status }) => {
    const reading = read(seriesFrom([...daily(1, recent, 2), ...daily(100, 99 + earlier, 2)]))
    expect(reading.status).toBe(status)
    expect([reading.recent.entries, reading.yardstick.entries]).toEqual([recent, earlier])
    if (reading.status === 'not-enough')
      expect([reading.recent.needed, reading.yardstick.needed]).toEqual([8, 28])
  })

  test('recent are the last 42 days with today, the yardstick ends 70 days ago and reaches back a year', () => {
    const { recent, yardstick } = decided(read(seriesFrom(daily(0, 500, 2))))
    expect(recent).toMatchObject({ from: addDays(TODAY, -41), to: TODAY, entries: 42 })
    expect(yardstick).toMatchObject({ from: addDays(TODAY, -364), to: addDays(TODAY, -70), entries: 295 })
  })

  test('while the year has too few, everything older than the recent days is the yardstick', () => {
    const { yardstick } = decided(read(seriesFrom([...daily(0, 60, 2), ...daily(700, 720, 2)])))
    expect(yardstick).toMatchObject({ from: addDays(TODAY, -720), to: addDays(TODAY, -42), entries: 19 + 21 })
  })

  test('spans that are left out are not in the yardstick, and stay in the recent days', () => {
    const series = seriesFrom([...daily(0, 41, 2), ...daily(70, 199, 2), ...daily(200, 299, 4)])
    const leftOut = [{ from: addDays(TODAY, -299), to: addDays(TODAY, -200) }]
    expect(decided(read(series, { leftOut })).yardstick).toMatchObject({ entries: 130, mean: 2 })
    const everything = [{ from: addDays(TODAY, -1000), to: TODAY }]
    expect(read(series, { leftOut: everything })).toMatchObject({
      recent: { entries: 42 },
      yardstick: { entries: 0 },
    })
  })

  test('means and SD are in plain units for counts too', () => {
    const counts = seriesFrom([...daily(0, 41, 4.5), ...daily(70, 169, 1.5)], {
      kind: 'count',
      wears: 'rising',
    })
    const { recent, yardstick, status } = decided(read(counts))
    expect([recent.mean, yardstick.mean]).toEqual([4.5, 1.5])
    expect(yardstick.sd).toBeCloseTo(0.5025, 4)
    expect(status).toBe('eroding')
  })
})

describe('what a reading says', () => {
  test.each([
    { wears: 'falling', recent: 1, status: 'eroding' },
    { wears: 'falling', recent: 3, status: 'easing' },
    { wears: 'rising', recent: 3, status: 'eroding' },
    { wears: 'rising', recent: 1, status: 'easing' },
    { wears: 'rising', recent: 2, status: 'steady' },
  ] as const)('from 2 to $recent where $wears wears down: $status', ({ wears, recent, status }) => {
    expect(read(seriesFrom([...daily(0, 41, recent), ...daily(70, 200, 2)], { wears })).status).toBe(status)
  })

  test('a single point on a few days is not made much of, though nothing ever moved before', () => {
    const flat = [...daily(0, 200, 2)].map(([age]) => [age, age < 3 ? 1 : 2] as const)
    expect(read(seriesFrom(flat)).status).toBe('steady')
  })

  test('a change is named past odds of six to one in the first year, or better ones where it is less sure, and only if the recent mean is a third of an SD away', () => {
    fc.assert(
      fc.property(values, kinds, directions, (given, kind, wears) => {
        const reading = read(seriesFrom(given, { kind, wears }))
        if (reading.status === 'not-enough') return
        const worse = (reading.recent.mean - reading.yardstick.mean) * (wears === 'rising' ? 1 : -1)
        const line = 0.3 * Math.max(0.25, reading.yardstick.sd)
        const oldest = Math.max(...given.map(([age]) => age))
        const { worn, eased, namedFrom: limit } = reading.odds
        const whole = reading.standardError ** 2
        // The error told is a root, so squared again it is the variance but for its last digits.
        const [lax, strict] = [0, whole].map((sparse) =>
          namedFrom({ signals: 1, oldest }, { variance: whole, sparse }),
        )
        expect(limit).toBeGreaterThan((lax ?? 0) - ROUNDING)
        expect(limit).toBeLessThan((strict ?? 0) + ROUNDING)
        const isWorn = worn > limit && worse >= line
        const isEased = eased > limit && worse <= -line
        expect(reading.status).toBe(isWorn ? 'eroding' : isEased ? 'easing' : 'steady')
      }),
    )
    const said = fc.sample(values, { numRuns: 300, seed: 1 }).map((given) => read(seriesFrom(given)).status)
    for (const status of ['not-enough', 'steady', 'eroding', 'easing']) {
      expect(said.filter((one) => one === status).length).toBeGreaterThan(5)
    }
  })
})

describe('one day among many', () => {
  const { uniform } = makeRandom(3)
  const counted = (least: number, most: number) =>
    Array.from(
      { length: 300 },
      (_, age) => [age + 1, least + Math.floor(uniform() * (most - least + 1))] as const,
    )

  test.each([
    { what: 'a count of 200', given: counted(0, 3), today: 200, wears: 'rising' },
    { what: 'a count of 200 of what hardly ever happens', given: counted(0, 0), today: 200, wears: 'rising' },
    { what: 'a night of which a watch knew nothing', given: counted(400, 460), today: 0, wears: 'falling' },
    { what: 'a typing slip where more is better', given: counted(0, 3), today: 5000, wears: 'falling' },
  ] as const)('is not named: $what', ({ given, today, wears }) => {
    const reading = read(seriesFrom([[0, today], ...given], { kind: 'count', wears }))
    expect(reading.status).toBe('steady')
  })

  test('long ago does not hide what wears now', () => {
    const worn = counted(0, 3).map(([age, count]) => [age, count + (age < 60 ? 4 : 0)] as const)
    const slip = worn.map(([age, count]) => [age, age === 150 ? 500 : count] as const)
    expect(read(seriesFrom(worn, { kind: 'count', wears: 'rising' })).status).toBe('eroding')
    expect(read(seriesFrom(slip, { kind: 'count', wears: 'rising' })).status).toBe('eroding')
  })
})

describe('what does not change a reading', () => {
  test('a constant added to every rating', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -50, max: 50 }), directions, (given, constant, wears) => {
        const shifted = given.map(([age, value]) => [age, value + constant] as const)
        expectSame(read(seriesFrom(shifted, { wears })), read(seriesFrom(given, { wears })))
      }),
    )
  })

  test('a scale turned round, with the direction that wears', () => {
    fc.assert(
      fc.property(values, (given) => {
        const mirrored = given.map(([age, value]) => [age, 4 - value] as const)
        expectSame(
          read(seriesFrom(mirrored, { wears: 'rising' })),
          read(seriesFrom(given, { wears: 'falling' })),
        )
      }),
    )
  })

  test('what lies after today', () => {
    fc.assert(
      fc.property(values, kinds, fc.nat(40), (given, kind, later) => {
        const series = seriesFrom(given, { kind })
        const future = Array.from({ length: later }, (_, index) => ({
          day: addDays(TODAY, index + 1),
          value: 4,
        }))
        expect(read({ ...series, entries: [...series.entries, ...future] })).toEqual(read(series))
      }),
    )
  })

  test('leaving days unknown before the first entry', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 200 }), (given, blankDays) => {
        const known = seriesFrom(given).entries
        const reflections = known.map(({ day, value }) => reflection(day, { energy: value as Rating }))
        const first = known[0]?.day ?? TODAY
        const blank = Array.from({ length: blankDays }, (_, index) =>
          reflection(addDays(first, -1 - index), {}),
        )
        const kept = readAll(seriesOf(journalOf([...reflections, ...blank])), TODAY)
        expect(kept.get('question:energy')).toEqual(read(seriesFrom(given)))
      }),
      { numRuns: 30 },
    )
  })

  test('the order of the signals', () => {
    fc.assert(
      fc.property(fc.array(values, { minLength: 1, maxLength: 4 }), (people) => {
        const rows = people.map((given, index) => [`signal ${index}`, seriesFrom(given)] as const)
        const reversed = new Map([...rows].reverse())
        expect([...readAll(reversed, TODAY).keys()]).toEqual([...reversed.keys()])
        expect(readAll(reversed, TODAY)).toEqual(readAll(new Map(rows), TODAY))
      }),
      { numRuns: 50 },
    )
  })

  test('another signal that never moves, or that has too few entries', () => {
    fc.assert(
      fc.property(values, values, (given, other) => {
        const rows = [
          ['one', seriesFrom(given)],
          ['other', seriesFrom(other)],
        ] as const
        const still = seriesFrom(daily(0, 300, 0).map(([age]) => [age, 0]))
        const few = seriesFrom(daily(0, 20, 2))
        const all = readAll(new Map([...rows, ['still', still], ['few', few]]), TODAY)
        const both = readAll(new Map(rows), TODAY)
        for (const key of ['one', 'other']) expect(all.get(key)).toEqual(both.get(key))
      }),
      { numRuns: 50 },
    )
  })

  test('an unknown day is not a zero', () => {
    const everyOther = daily(0, 300, 3).filter(([age]) => age % 4 < 2)
    const reading = decided(read(seriesFrom(everyOther)))
    expect([reading.recent.mean, reading.yardstick.mean].map(Math.round)).toEqual([3, 3])
    expect(reading.status).toBe('steady')
  })
})
