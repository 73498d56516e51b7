import { expect, test } from 'vitest'
import { quantileOf } from '../../src/insight/quantile.ts'

test.each([
  { values: [1, 2, 3, 4], share: 0, quantile: 1 },
  { values: [1, 2, 3, 4], share: 1, quantile: 4 },
  { values: [1, 2, 3, 4], share: 0.5, quantile: 2.5 },
  { values: [1, 2, 3, 4], share: 0.25, quantile: 1.75 },
  { values: [0, 10, 100], share: 0.5, quantile: 10 },
  { values: [0, 10, 100], share: 0.75, quantile: 55 },
  { values: [7], share: 0.9, quantile: 7 },
  { values: [], share: 0.5, quantile: 0 },
])('$share of $values is $quantile', ({ values, share, quantile }) => {
  expect(quantileOf(values, share)).toBeCloseTo(quantile, 12)
})
