import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { makeRandom } from '../../src/domain/sampleRandom.ts'
import { finish } from '../../src/domain/steps.ts'
import { picturedSeriesOf } from '../../src/insight/series.ts'
import {
  type Associations,
  associationsOf as associationsInSteps,
  type Pair,
} from '../../src/insight/together.ts'
import { runs } from '../fixtures/runs.ts'
import { SAMPLE_TODAY, sampleYears } from '../fixtures/sampleYears.ts'

const TODAY = '2026-03-18' as Day
/** Today, yesterday and so on. */
const DAYS = Array.from({ length: 500 }, (_, ago) => addDays(TODAY, -ago))

/** All at once. */
function associationsOf<Key extends string>(
  series: Parameters<typeof associationsInSteps<Key>>[0],
  today: Day,
): Associations<Key> {
  return finish(associationsInSteps(series, today))
}

type Weeks = readonly (number | null)[]

/** A signal whose last weeks, the last of them ending today, hold these values on so many days each. */
function weekly(values: Weeks, days = 3) {
  return {
    entries: values.flatMap((value, week) =>
      value === null
        ? []
        : Array.from({ length: days }, (_, place) => ({
            day: DAYS[6 - place + 7 * (values.length - 1 - week)] ?? TODAY,
            value,
          })),
    ),
  }
}

function associate(signals: Readonly<Record<string, Weeks>>) {
  return associationsOf(new Map(Object.entries(signals).map(([key, values]) => [key, weekly(values)])), TODAY)
}

function only(signals: Readonly<Record<string, Weeks>>): Pair {
  const [pair, ...others] = associate(signals).pairs
  if (!pair || others.length > 0) throw new Error('Not just one pair')
  return pair
}

const SWING = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 9, 3, 2, 3, 8, 4]

/** Weeks of several signals, some of them unknown, some of them alike. */
const people = fc
  .record({
    own: fc.array(
      fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { freq: 6 }), { minLength: 14, maxLength: 30 }),
      { minLength: 2, maxLength: 5 },
    ),
    alike: fc.boolean(),
  })
  .map(({ own, alike }) => {
    const [first = []] = own
    const twin = first.map((value, week) => (value === null ? null : 3 * value + (week % 3)))
    return Object.fromEntries(
      (alike ? [...own, twin] : own).map((weeks, index) => [`signal ${index}`, weeks]),
    )
  })

describe('what is looked at', () => {
  test('weeks that both know, at least 12 of them', () => {
    const twelve = SWING.slice(0, 12)
    expect(associate({ a: twelve, b: twelve })).toMatchObject({ lookedAt: 1, mostWeeks: 12 })
    expect(associate({ a: twelve, b: [null, ...twelve.slice(1)] })).toEqual({
      pairs: [],
      lookedAt: 0,
      mostWeeks: 11,
    })
    expect(only({ a: SWING, b: SWING.map((value, week) => (week % 5 === 0 ? null : value)) }).weeks).toBe(16)
  })

  test.each([
    { days: 2, mostWeeks: 0 },
    { days: 3, mostWeeks: 20 },
    { days: 7, mostWeeks: 20 },
  ])('a week with $days known days', ({ days, mostWeeks }) => {
    const series = new Map([
      ['a', weekly(SWING, days)],
      ['b', weekly(SWING)],
    ])
    expect(associationsOf(series, TODAY).mostWeeks).toBe(mostWeeks)
  })

  test('the last 52 weeks that end today, and nothing after', () => {
    const long = Array.from({ length: 70 }, (_, week) => SWING[(week * 7) % 20] ?? 0)
    expect(associate({ a: long, b: long }).mostWeeks).toBe(52)
    const ahead = Array.from({ length: 9 }, (_, index) => ({ day: addDays(TODAY, index + 1), value: 9 }))
    const series = { entries: [...weekly(SWING).entries, ...ahead] }
    const both = new Map([
      ['a', series],
      ['b', series],
    ])
    expect(associationsOf(both, TODAY).mostWeeks).toBe(20)
  })

  test('no signal with itself, and none that never moves', () => {
    expect(associate({ a: SWING })).toEqual({ pairs: [], lookedAt: 0, mostWeeks: 0 })
    expect(associate({ a: SWING, b: SWING.map(() => 2) })).toMatchObject({ pairs: [], lookedAt: 0 })
    expect(associate({})).toEqual({ pairs: [], lookedAt: 0, mostWeeks: 0 })
  })

  test.each([
    ['moment:late-email', 'workload:afterHoursEmails'],
    ['workload:sessions', 'workload:backToBackSessions'],
    ['workload:longestStretch', 'moment:skipped-break'],
    ['question:dread', 'moment:intake-dread'],
    ['question:boundaries', 'moment:blurred-boundary'],
    ['moment:boundary-kept', 'question:boundaries'],
    ['question:rest', 'moment:real-rest'],
    ['question:held', 'moment:being-held'],
    ['question:joy', 'moment:laughter'],
  ])('%s and %s are one thing', (a, b) => {
    expect(associate({ [a]: SWING, [b]: SWING }).lookedAt).toBe(0)
    expect(associate({ [a]: SWING, 'question:own': SWING }).lookedAt).toBe(1)
  })

  test('sessions and skipped breaks are two things, and so are boundaries kept and blurred', () => {
    const two = [
      ['workload:sessions', 'moment:skipped-break'],
      ['moment:boundary-kept', 'moment:blurred-boundary'],
    ] as const
    for (const [a, b] of two) expect(associate({ [a]: SWING, [b]: SWING }).lookedAt).toBe(1)
  })
})

describe('what is named', () => {
  test('a pair, with the weeks in which both lay on one side of their median', () => {
    // The medians are 4.5 and 9; exchanging two weeks of one puts both weeks on different sides.
    const exchanged = SWING.map((_, week) => 2 * (SWING[week === 0 ? 4 : week === 4 ? 0 : week] ?? 0))
    const pair = only({ b: SWING, a: exchanged })
    expect(pair).toMatchObject({ a: 'a', b: 'b', weeks: 20, together: 18, apart: 2 })
    expect(pair.rho).toBeGreaterThan(0.8)
    expect([pair.low > 0, pair.high <= 1]).toEqual([true, true])
  })

  test('opposite ways is below 0, and mostly apart', () => {
    const pair = only({ a: SWING, b: SWING.map((value) => 10 - value) })
    expect(pair).toMatchObject({ together: 0, apart: 20 })
    expect(pair.rho).toBeCloseTo(-1, 9)
  })

  test('a week on the median is on neither side', () => {
    const pair = only({ a: [...SWING, 4.5], b: [...SWING, 4.5] })
    expect(pair).toMatchObject({ weeks: 21, together: 20, apart: 0 })
  })

  test('at most three, the surest first', () => {
    const noisy = (size: number) => SWING.map((value, week) => value + size * ((week * 7) % 5))
    const { pairs, lookedAt } = associate({ a: SWING, b: noisy(0.1), c: noisy(0.2), d: noisy(0.4) })
    expect([pairs.length, lookedAt]).toEqual([3, 6])
    const sureness = pairs.map(({ low }) => low)
    expect(sureness).toEqual([...sureness].sort((a, b) => b - a))
  })

  test('not two signals that only drift or bend together', () => {
    const random = makeRandom(4)
    const over = (shape: (week: number) => number) =>
      Array.from({ length: 52 }, (_, week) => shape(week) + random.normal())
    const rising = { a: over((week) => week / 8), b: over((week) => week / 8), c: over((week) => -week / 8) }
    const bent = { a: over((week) => (week / 12) ** 2), b: over((week) => (week / 12) ** 2) }
    expect(associate(rising)).toMatchObject({ pairs: [], lookedAt: 3 })
    expect(associate(bent)).toMatchObject({ pairs: [], lookedAt: 1 })
  })

  test('on the sample journal, only under its own keys and within bounds', () => {
    const series = picturedSeriesOf(sampleYears(2))
    const { pairs, lookedAt, mostWeeks } = associationsOf(series, SAMPLE_TODAY)
    expect(lookedAt).toBeGreaterThan(100)
    expect(mostWeeks).toBeLessThanOrEqual(52)
    for (const { a, b, weeks, together, apart } of pairs) {
      expect([series.has(a), series.has(b), a < b]).toEqual([true, true, true])
      expect(together + apart).toBeLessThanOrEqual(weeks)
    }
  })
})

describe('what does not change it', () => {
  test('the order of the signals', () => {
    fc.assert(
      fc.property(people, (signals) => {
        const reversed = Object.fromEntries(Object.entries(signals).reverse())
        expect(associate(reversed)).toEqual(associate(signals))
      }),
      runs(300),
    )
  })

  test('another scale for one of them, as long as more stays more', () => {
    fc.assert(
      fc.property(people, (signals) => {
        const scaled = {
          ...signals,
          'signal 0': (signals['signal 0'] ?? []).map((value) => (value === null ? null : value ** 3 + 2)),
        }
        const [before, after] = [associate(signals), associate(scaled)]
        expect({ ...after, pairs: after.pairs.map(({ rho }) => rho) }).toEqual({
          ...before,
          pairs: before.pairs.map(({ rho }) => rho),
        })
        for (const [index, pair] of after.pairs.entries()) {
          const { a, b, low, high, weeks } = before.pairs[index] ?? pair
          expect(pair).toMatchObject({ a, b, low, high, weeks })
        }
      }),
      runs(300),
    )
  })

  test('turning one of them round, but for the sign', () => {
    fc.assert(
      fc.property(people, (signals) => {
        const turned = {
          ...signals,
          'signal 0': (signals['signal 0'] ?? []).map((value) => (value === null ? null : -value)),
        }
        const [before, after] = [associate(signals), associate(turned)]
        expect(after.lookedAt).toBe(before.lookedAt)
        const byKeys = new Map(before.pairs.map((pair) => [`${pair.a} ${pair.b}`, pair]))
        expect(after.pairs.length).toBe(before.pairs.length)
        for (const { a, b, rho, low, high, weeks, together, apart } of after.pairs) {
          const pair = byKeys.get(`${a} ${b}`)
          if (!pair) continue
          const sign = a === 'signal 0' ? -1 : 1
          expect(rho).toBeCloseTo(sign * pair.rho, 9)
          expect(sign < 0 ? [-high, -low] : [low, high]).toEqual([
            expect.closeTo(pair.low, 6),
            expect.closeTo(pair.high, 6),
          ])
          expect([weeks, together, apart]).toEqual(
            sign < 0 ? [pair.weeks, pair.apart, pair.together] : [pair.weeks, pair.together, pair.apart],
          )
        }
      }),
      runs(300),
    )
  })
})

describe('how often it is wrong, how often it finds', () => {
  /** Weeks of signals that keep a share of the week before; the second shares `common` with the first. */
  function lives(seed: number, signals: number, kept: number, common = 0): Record<string, Weeks> {
    const random = makeRandom(seed)
    const own = Array.from({ length: signals }, () => {
      const draw = random.lasting(kept)
      return Array.from({ length: 52 }, draw)
    })
    const [first = []] = own
    const alike = own.map((weeks, index) =>
      index === 1
        ? weeks.map((value, week) => common * (first[week] ?? 0) + Math.sqrt(1 - common ** 2) * value)
        : weeks,
    )
    return Object.fromEntries(alike.map((weeks, index) => [`signal ${index}`, weeks]))
  }
  const people = process.env.DEEP ? 1000 : 120
  const share = (holds: (seed: number) => boolean) =>
    Array.from({ length: people }, (_, seed) => holds(seed + 1)).filter(Boolean).length / people

  test.each([0, 0.3, 0.6, 0.8])('seven signals that have nothing in common, each keeping %d', (kept) => {
    // One in twenty is promised; the room is for the chance in so few people.
    expect(share((seed) => associate(lives(seed, 7, kept)).pairs.length > 0)).toBeLessThan(0.1)
  })

  test('two of seven that have .6 in common are found in most people with a year of weeks', () => {
    const finds = (seed: number) =>
      associate(lives(seed, 7, 0, 0.6)).pairs.some(({ a, b }) => a === 'signal 0' && b === 'signal 1')
    expect(share(finds)).toBeGreaterThan(0.8)
  })
})
