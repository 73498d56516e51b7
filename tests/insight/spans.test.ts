import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, daysBetween, weekdayOf } from '../../src/domain/day.ts'
import type { Span } from '../../src/insight/series.ts'
import { SPAN_PAIR_CHOICES, seasonPairOf, spanPairOf, thenAndNow } from '../../src/insight/spans.ts'

const TODAY = '2026-03-18' as Day
const day = (text: string) => text as Day
const ago = (days: number) => addDays(TODAY, -days)

const RATING = { kind: 'rating', wears: 'falling' } as const

/** Values day by day, the last on the given day. */
function until(last: Day, values: readonly number[]) {
  const entries = values.map((value, index) => ({ day: addDays(last, index + 1 - values.length), value }))
  return new Map([['one', { ...RATING, entries }]])
}

function compared(past: readonly number[], now: readonly number[]) {
  const pair = { past: { from: ago(19), to: ago(10) }, now: { from: ago(9), to: TODAY } }
  const entries = [...until(ago(10), past).values(), ...until(TODAY, now).values()].flatMap(
    (one) => one.entries,
  )
  const found = thenAndNow(new Map([['one', { ...RATING, entries }]]), pair).get('one')
  if (!found) throw new Error('Nothing compared')
  return found
}

const length = ({ from, to }: Span) => daysBetween(from, to) + 1
const values = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 0, maxLength: 10 })

describe('what is held side by side', () => {
  test('the last six weeks with today, and the six before', () => {
    expect(spanPairOf('six-weeks', TODAY)).toEqual({
      past: { from: day('2025-12-25'), to: day('2026-02-04') },
      now: { from: day('2026-02-05'), to: TODAY },
    })
  })

  test('the same weeks a year ago, with the same weekdays', () => {
    expect(spanPairOf('year-ago', TODAY).past).toEqual({ from: day('2025-02-06'), to: day('2025-03-19') })
    for (const choice of SPAN_PAIR_CHOICES) {
      const { past, now } = spanPairOf(choice, TODAY)
      expect([length(past), length(now)]).toEqual([42, 42])
      expect(weekdayOf(past.from)).toBe(weekdayOf(now.from))
    }
  })

  test.each([
    { name: 'a long season', from: '2025-06-01', to: '2025-08-31', past: '2025-03-01', until: '2025-08-31' },
    { name: 'a short one', from: '2026-01-10', to: '2026-01-16', past: '2025-11-29', until: '2026-01-16' },
    { name: 'one that lasts', from: '2026-03-01', to: '2026-05-01', past: '2026-01-18', until: TODAY },
    { name: 'one of today', from: TODAY, to: TODAY, past: '2026-02-04', until: TODAY },
  ])('$name, and the time before it', ({ from, to, past, until: end }) => {
    const pair = seasonPairOf({ from: day(from), to: day(to) }, TODAY)
    expect(pair).toEqual({
      past: { from: day(past), to: addDays(day(from), -1) },
      now: { from: day(from), to: day(end) },
    })
  })

  test('no season that has not begun, or that ends before it begins', () => {
    expect(seasonPairOf({ from: addDays(TODAY, 1), to: addDays(TODAY, 9) }, TODAY)).toBeNull()
    expect(seasonPairOf({ from: ago(3), to: ago(9) }, TODAY)).toBeNull()
  })
})

describe('two spans of one signal', () => {
  test('mean, sample SD and entries of both sides, and now less past', () => {
    const { past, now, difference } = compared([1, 1, 1, 1, 3, 3, 3, 3], [2, 2, 2, 2, 4, 4, 4, 4])
    const side = { from: ago(19), to: ago(10), reach: null }
    expect(past).toEqual({ ...side, entries: 8, mean: 2, sd: Math.sqrt(8 / 7) })
    expect(now).toMatchObject({ entries: 8, mean: 3 })
    expect(difference?.plain).toBe(1)
    expect(difference?.inSds).toBeCloseTo(1 / Math.sqrt(8 / 7), 12)
  })

  test('the SDs are pooled by their degrees of freedom', () => {
    const { difference, past, now } = compared([0, 4, 0, 4, 0, 4, 0, 4], [1, 2, 1, 2, 1, 2, 1, 2, 1, 2])
    const pooled = Math.sqrt((7 * (past.sd ?? 0) ** 2 + 9 * (now.sd ?? 0) ** 2) / 16)
    expect(difference?.inSds).toBeCloseTo((1.5 - 2) / pooled, 12)
  })

  test.each([
    { past: 8, now: 8, named: true },
    { past: 7, now: 10, named: false },
    { past: 10, now: 7, named: false },
    { past: 0, now: 0, named: false },
  ])('$past and $now entries: a difference is named: $named', ({ past, now, named }) => {
    const found = compared(Array(past).fill(1), Array(now).fill(2))
    expect([found.past.entries, found.now.entries]).toEqual([past, now])
    expect(found.difference).toEqual(named ? { plain: 1, inSds: null, isSure: true } : null)
  })

  test('no mean of nothing, no SD of one day, nothing from a span that ends before it begins', () => {
    expect(compared([], [3])).toMatchObject({ past: { mean: null, sd: null }, now: { mean: 3, sd: null } })
    const backwards = { from: TODAY, to: ago(9) }
    const found = thenAndNow(until(TODAY, [1, 2, 3]), { past: backwards, now: backwards }).get('one')
    expect(found?.now.entries).toBe(0)
  })

  test('exchanging the spans turns the difference round', () => {
    fc.assert(
      fc.property(values, values, (one, other) => {
        const [there, back] = [compared(one, other), compared(other, one)]
        expect(there.difference === null).toBe(one.length < 8 || other.length < 8)
        expect(there.difference?.plain ?? 0).toBeCloseTo(-(back.difference?.plain ?? 0))
        expect(there.difference?.inSds ?? 0).toBeCloseTo(-(back.difference?.inSds ?? 0))
      }),
    )
  })

  test('a constant added everywhere changes the means and not the difference', () => {
    fc.assert(
      fc.property(values, values, fc.integer({ min: -9, max: 9 }), (one, other, more) => {
        const plus = (list: readonly number[]) => list.map((value) => value + more)
        const [plain, raised] = [compared(one, other), compared(plus(one), plus(other))]
        if (plain.difference) expect(raised.difference?.plain).toBeCloseTo(plain.difference.plain)
        if (plain.past.mean !== null) expect(raised.past.mean).toBeCloseTo(plain.past.mean + more)
      }),
    )
  })

  test('every signal is there, in the order given', () => {
    const series = new Map(['b', 'a', 'c'].map((key) => [key, { ...RATING, entries: [] }]))
    expect([...thenAndNow(series, spanPairOf('six-weeks', TODAY)).keys()]).toEqual(['b', 'a', 'c'])
  })
})
