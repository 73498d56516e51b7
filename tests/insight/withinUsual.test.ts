import { expect, test } from 'vitest'
import { withinUsual } from '../../src/insight/withinUsual.ts'

const few = Array.from({ length: 200 }, (_, index) => index % 4)

test('one wild day counts as one of the busiest', () => {
  const within = withinUsual([...few, 200])
  expect(within.at(-1)).toBeGreaterThan(4)
  expect(within.at(-1)).toBeLessThan(8)
  expect(within.slice(0, -1)).toEqual(few)
})

test('on the lower side as on the upper', () => {
  const nights = few.map((value) => 430 + value)
  const within = withinUsual([...nights, 0])
  expect(within.at(-1)).toBeGreaterThan(415)
  expect(within.at(-1)).toBeLessThan(430)
})

test('a wild fortnight is no exception', () => {
  const changed = [...few, ...Array.from({ length: 14 }, () => 200)]
  expect(withinUsual(changed)).toEqual(changed)
})

test.each([
  { what: 'what hardly ever happens', values: [...few.map(() => 0), 1, 1, 2] },
  { what: 'points of a scale', values: [...few.map(() => 2), 4, 0] },
  { what: 'a level that never moved', values: few.map(() => 3) },
  { what: 'nothing', values: [] },
])('$what stays as it is', ({ values }) => {
  expect(withinUsual(values)).toEqual(values)
})
