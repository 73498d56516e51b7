import { expect, test } from 'vitest'
import { NAMED_FROM, namedFrom } from '../../src/insight/namedFrom.ts'

test('a change is named past eight to one in the first year, and past twelve to one from then on', () => {
  expect(Math.exp(namedFrom({ signals: 7, oldest: 364 }, 0.1))).toBeCloseTo(8, 9)
  expect(Math.exp(namedFrom({ signals: 7, oldest: 365 }, 0.1))).toBeCloseTo(12, 9)
})

test('who watches more signals than seven sees each named a little later', () => {
  expect(namedFrom({ signals: 1, oldest: 900 }, 0.1)).toBe(NAMED_FROM.later)
  expect(namedFrom({ signals: 21, oldest: 900 }, 0.1)).toBeCloseTo(Math.log(36), 9)
})

test('the less sure a shift is, the better its odds must be', () => {
  expect(namedFrom({ signals: 1, oldest: 900 }, 0.2)).toBe(NAMED_FROM.later)
  expect(namedFrom({ signals: 14, oldest: 900 }, 0.6)).toBeCloseTo(Math.log(72), 9)
})
