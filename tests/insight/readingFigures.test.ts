import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { type Compared, changesOf, rampAt } from '../../src/insight/change.ts'
import { evened } from '../../src/insight/evened.ts'
import { type Reading, type ReadingContext, readAll } from '../../src/insight/reading.ts'
import type { DailySeries } from '../../src/insight/series.ts'
import { loadingsOf, wornOdds } from '../../src/insight/shared.ts'
import { SETTLED_AGE, WANDERING_REACH } from '../../src/insight/wandering.ts'
import { noticeOf } from '../fixtures/noticeOf.ts'

const TODAY = '2026-03-18' as Day
const ago = (days: number) => addDays(TODAY, -days)

/** A value a day by its age, the oldest first, so far apart that few days tell little. */
type Days = readonly (readonly [age: number, value: number])[]

function daysOf(seed: number, from: number, to: number, worn = 0): Days {
  const random = makeRandom(seed)
  return Array.from({ length: from - to + 1 }, (_, index) => {
    const age = from - index
    return [age, 2 + random.normal() + worn * rampAt(age)] as const
  })
}

function seriesOf(days: Days, wears: DailySeries['wears'] = 'rising'): DailySeries {
  return { kind: 'rating', wears, entries: days.map(([age, value]) => ({ day: ago(age), value })) }
}

function comparedOf(
  days: Days,
  isCompared: (age: number) => boolean,
  nownessAt = rampAt,
  isSettled = (_age: number) => true,
): Compared {
  const kept = days.filter(([age]) => isCompared(age))
  const settled = days.filter(([age]) => age >= SETTLED_AGE && age <= WANDERING_REACH && isSettled(age))
  return {
    ...{ kind: 'rating', wears: 'rising', ages: kept.map(([age]) => age) },
    ...{ values: kept.map(([, value]) => value), nowness: kept.map(([age]) => nownessAt(age)) },
    settled: { ages: settled.map(([age]) => age), values: settled.map(([, value]) => value) },
  }
}

/** The figures that the signals' own pasts, and then all of them together, give. */
function expectFigures(
  readings: ReadonlyMap<string, Reading>,
  expected: Readonly<Record<string, Compared>>,
): void {
  const changes = changesOf(Object.values(expected))
  const loadings = loadingsOf(changes)
  const even = changes.map(evened)
  const worn = wornOdds(even, loadings)
  const eased = wornOdds(
    even.map((change) => ({ ...change, shift: -change.shift })),
    loadings,
  )
  for (const [index, key] of Object.keys(expected).entries()) {
    const reading = readings.get(key)
    if (!reading || reading.status === 'not-enough') throw new Error('Not enough entries')
    const { shift, variance } = changes[index] ?? { shift: Number.NaN, variance: Number.NaN }
    expect(reading.standardError).toBeCloseTo(Math.sqrt(variance), 9)
    expect(reading.statistic).toBeCloseTo(shift / Math.sqrt(variance), 9)
    expect(reading.odds.worn).toBeCloseTo(worn[index] ?? Number.NaN, 9)
    expect(reading.odds.eased).toBeCloseTo(eased[index] ?? Number.NaN, 9)
  }
}

function read(days: Days, context?: ReadingContext): ReadonlyMap<string, Reading> {
  return readAll(new Map([['one', seriesOf(days)]]), TODAY, context)
}

describe('the figures of a reading rest on', () => {
  test('a year, today counting most, and what all signals share', () => {
    const [a, b, c] = [daysOf(1, 500, 0, 1.2), daysOf(2, 400, 0), daysOf(3, 300, 0, -1)] as const
    const readings = readAll(
      new Map([
        ['c', seriesOf(c)],
        ['a', seriesOf(a)],
        ['b', seriesOf(b)],
      ]),
      TODAY,
    )
    const inYear = (age: number) => age <= 364
    expectFigures(readings, { a: comparedOf(a, inYear), b: comparedOf(b, inYear), c: comparedOf(c, inYear) })
  })

  test('everything, while the year has too few for a yardstick', () => {
    const days = [...daysOf(4, 900, 880), ...daysOf(5, 80, 0)]
    expectFigures(read(days), { one: comparedOf(days, () => true) })
  })

  test('the year alone from 28 days on', () => {
    const days = [...daysOf(6, 900, 880), ...daysOf(7, 97, 0)]
    expectFigures(read(days), { one: comparedOf(days, (age) => age <= 364) })
  })

  test('no day that is left out, but for the recent ones', () => {
    const days = daysOf(8, 300, 0)
    const leftOut = [
      { from: ago(50), to: ago(20) },
      { from: ago(200), to: ago(150) },
    ]
    const isIn = (age: number) => age < 42 || !((age >= 20 && age <= 50) || (age >= 150 && age <= 200))
    expectFigures(read(days, { leftOut }), { one: comparedOf(days, isIn, rampAt, isIn) })
  })
})

describe('after a notice the figures rest on', () => {
  const days = daysOf(9, 500, 0, 1.5)
  const notice = noticeOf({
    day: ago(10),
    yardstick: { from: ago(300), to: ago(80), mean: -50, sd: 1, entries: 221 },
  })
  const flat = (age: number) => (age < 42 ? 1 : 0)
  const isHeld = (age: number) => age < 42 || (age >= 80 && age <= 300)

  test('the days of its yardstick and the recent ones, all counting alike', () => {
    expectFigures(read(days, { notices: [notice] }), { one: comparedOf(days, isHeld, flat) })
  })

  test('no day of that yardstick that is left out', () => {
    const leftOut = [{ from: ago(120), to: ago(100) }]
    expectFigures(read(days, { notices: [notice], leftOut }), {
      one: comparedOf(
        days,
        (age) => isHeld(age) && (age < 100 || age > 120),
        flat,
        (age) => age < 100 || age > 120,
      ),
    })
  })

  test('the usual days where fewer than 28 are left of that yardstick', () => {
    const held = (from: number) => ({ ...notice, yardstick: { ...notice.yardstick, from: ago(from) } })
    expectFigures(read(days, { notices: [held(107)] }), {
      one: comparedOf(days, (age) => age < 42 || (age >= 80 && age <= 107), flat),
    })
    expectFigures(read(days, { notices: [held(106)] }), { one: comparedOf(days, (age) => age <= 364) })
  })

  test('nothing older than what was recent then, once it is the new normal', () => {
    const since = { ...notice, day: ago(120), newNormal: ago(100) }
    expectFigures(read(days, { notices: [since] }), {
      one: comparedOf(
        days,
        (age) => age <= 161,
        rampAt,
        (age) => age <= 161,
      ),
    })
  })
})

test('a signal that has too few entries changes nothing for the others, and says how many there are', () => {
  const [enough, few] = [daysOf(10, 300, 0, 1), daysOf(11, 20, 3)]
  const readings = readAll(
    new Map([
      ['few', seriesOf(few)],
      ['one', seriesOf(enough)],
    ]),
    TODAY,
  )
  expectFigures(readings, { one: comparedOf(enough, () => true) })
  expect(readings.get('few')).toEqual({
    status: 'not-enough',
    ...{ recent: { entries: 18, needed: 8 }, yardstick: { entries: 0, needed: 28 }, leftOut: 0 },
  })
})
