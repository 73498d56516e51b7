import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { countWithin, workloadIdOf } from '../../src/domain/kinds/workload.ts'

test.each([
  { from: 0, to: 8, count: 1 },
  { from: 18, to: 30, count: 2 + 4 + 8 },
  { from: 7, to: 7, count: 0 },
  { from: 7, to: 18, count: 1 },
  { from: 22, to: 24, count: 4 },
  { from: 8, to: 22, count: 2 },
])('what lies from hour $from on and before $to is $count', ({ from, to, count }) => {
  expect(countWithin({ 7: 1, 18: 2, 22: 4, 29: 8 }, from, to)).toBe(count)
})

test('a day’s figures from one source have one id', () => {
  expect(workloadIdOf('2026-03-18' as Day, 'typed')).toBe('workload:2026-03-18:typed')
})
