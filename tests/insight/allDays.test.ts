import { expect, test } from 'vitest'
import { addDays, type Day } from '../../src/domain/day.ts'
import { onAllDays } from '../../src/insight/allDays.ts'
import { thenAndNow } from '../../src/insight/spans.ts'

const FIRST = '2025-01-06' as Day
const WEEKS = 36
const RECENT = addDays(FIRST, 7 * (WEEKS - 6))

/** What is told of one change of a signal. */
function told(
  shift: number,
  signal: Parameters<typeof onAllDays>[1][number],
  ...others: (typeof signal)[]
): number {
  const [first] = onAllDays(
    [{ shift, moves: true }, ...others.map(() => ({ shift: 0, moves: true }))],
    [signal, ...others],
  )
  return first?.shift ?? Number.NaN
}

/** Every other day is written; what happens on which day of a week is told for each side. */
function sided(before: readonly number[], now: readonly number[]) {
  const all = Array.from({ length: 7 * WEEKS }, (_, index) => {
    const day = addDays(FIRST, index)
    return { day, value: (day < RECENT ? before : now)[index % 7] ?? 0 }
  })
  const entries = all.filter((_, index) => (index % 7) % 2 === 0)
  const aside = all.filter(({ value }, index) => (index % 7) % 2 === 1 && value > 0)
  const [yardstick, recent] = [
    entries.filter(({ day }) => day < RECENT),
    entries.filter(({ day }) => day >= RECENT),
  ]
  return { series: { kind: 'count', wears: 'rising', entries, aside } as const, yardstick, recent }
}

const EVEN = [1, 1, 1, 1, 1, 1, 1]

test('what is tapped of a whole week on its last evening happens no more often a day', () => {
  expect(told(1.5, sided(EVEN, [0, 0, 0, 0, 0, 0, 7]))).toBeCloseTo(0, 1)
})

test('what happens more often on every day is told as it was', () => {
  expect(told(1.5, sided(EVEN, [2, 2, 2, 2, 2, 2, 2]))).toBe(1.5)
  expect(told(-1.5, sided([2, 2, 2, 2, 2, 2, 2], EVEN))).toBe(-1.5)
})

test('of what happens more often on days of writing, and less on others, nothing is told', () => {
  expect(told(1, sided(EVEN, [2, 0, 2, 0, 1, 0, 1]))).toBe(0)
})

test('where nothing was set aside the days known are all', () => {
  const { series, ...sides } = sided(EVEN, [0, 0, 0, 0, 0, 0, 7])
  const { aside: _, ...whole } = series
  expect(told(1.5, { ...sides, series: whole })).toBe(1.5)
})

/** A question answered on so many days of every ten before, and now. */
function answered(before: number, now: number) {
  const days = Array.from({ length: 7 * WEEKS }, (_, index) => ({
    day: addDays(FIRST, index),
    value: index % 4,
  }))
  const entries = days.filter(({ day }, index) => index % 10 < (day < RECENT ? before : now))
  const [yardstick, recent] = [
    entries.filter(({ day }) => day < RECENT),
    entries.filter(({ day }) => day >= RECENT),
  ]
  return { series: { kind: 'rating', wears: 'falling', entries } as const, yardstick, recent }
}

test.each([
  {
    what: 'passed over on half of the days',
    own: answered(10, 5),
    other: answered(10, 10),
    left: 1.5 - 0.825,
  },
  { what: 'answered as ever', own: answered(10, 10), other: answered(10, 10), left: 1.5 },
  { what: 'always answered on half of the days', own: answered(5, 5), other: answered(10, 10), left: 1.5 },
  { what: 'answered less, as all is', own: answered(10, 5), other: answered(10, 5), left: 1.5 },
  { what: 'answered more', own: answered(5, 10), other: answered(10, 10), left: 1.5 },
])('of a question $what, so much of its change is told', ({ own, other, left }) => {
  expect(told(-1.5, own, other)).toBeCloseTo(-left, 1)
  expect(told(1.5, own, other)).toBeCloseTo(left, 1)
})

test('what a choice of days alone can make is not told', () => {
  expect(told(0.7, answered(10, 5), answered(10, 10))).toBe(0)
})

test('then and now is not sure of what is no more often a day', () => {
  const isSure = (now: readonly number[], aside: boolean) => {
    const { series } = sided(EVEN, now)
    const pair = {
      past: { from: addDays(RECENT, -42), to: addDays(RECENT, -1) },
      now: { from: RECENT, to: addDays(RECENT, 41) },
    }
    const one = aside ? series : { ...series, aside: [] }
    return thenAndNow(new Map([['one', one]]), pair).get('one')?.difference?.isSure
  }
  expect(isSure([2, 0, 2, 0, 2, 0, 1], true)).toBe(false)
  expect(isSure([2, 0, 2, 0, 2, 0, 1], false)).toBe(true)
  expect(isSure([2, 2, 2, 2, 2, 2, 2], true)).toBe(true)
})
