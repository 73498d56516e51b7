import { expect, test } from 'vitest'
import { NAMED_FROM, namedFrom } from '../../src/insight/namedFrom.ts'

const SURE = { variance: 0.1, sparse: 0.1 }

test('a change is named past six to one in the first year, and past twelve to one from then on', () => {
  expect(Math.exp(namedFrom({ signals: 7, oldest: 364 }, SURE))).toBeCloseTo(6, 9)
  expect(Math.exp(namedFrom({ signals: 7, oldest: 365 }, SURE))).toBeCloseTo(12, 9)
})

test('who watches more signals than seven sees each named a little later', () => {
  expect(namedFrom({ signals: 1, oldest: 900 }, SURE)).toBe(NAMED_FROM.later)
  expect(namedFrom({ signals: 21, oldest: 900 }, SURE)).toBeCloseTo(Math.log(12 * 3 ** 1.5), 9)
})

test('the less sure a shift is, the better its odds must be', () => {
  expect(namedFrom({ signals: 1, oldest: 900 }, { variance: 0.15, sparse: 0 })).toBe(NAMED_FROM.later)
  expect(namedFrom({ signals: 14, oldest: 900 }, { variance: 0.45, sparse: 0 })).toBeCloseTo(
    Math.log(36 * 2 ** 1.5),
    9,
  )
})

test('where few entries alone make it unsure, so much the more', () => {
  expect(namedFrom({ signals: 1, oldest: 900 }, { variance: 0.15, sparse: 0.12 })).toBe(NAMED_FROM.later)
  expect(namedFrom({ signals: 1, oldest: 900 }, { variance: 0.18, sparse: 0.18 })).toBeCloseTo(
    Math.log(18),
    9,
  )
  expect(namedFrom({ signals: 1, oldest: 900 }, { variance: 0.3, sparse: 0.12 })).toBeCloseTo(Math.log(24), 9)
})
