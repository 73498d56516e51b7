import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { isSameAs } from '../../src/insight/sameness.ts'

const RECENT = { from: '2026-02-05' as Day, to: '2026-03-18' as Day, entries: 42 }
const BEFORE = { from: '2025-03-19' as Day, to: '2026-01-07' as Day, entries: 290 }
const CHANGE = { sd: 1, memory: { kept: 0.3, share: 0.5 }, wandering: 0.004 }

test.each([
  { kind: 'rating', recent: 2, before: 2, sd: 1, entries: 42, same: true },
  { kind: 'rating', recent: 2.6, before: 2, sd: 1, entries: 42, same: false },
  // What few entries cannot tell apart is not shown to be the same.
  { kind: 'rating', recent: 2, before: 2, sd: 1, entries: 8, same: false },
  { kind: 'count', recent: 2, before: 2, sd: 1.2, entries: 42, same: true },
  { kind: 'count', recent: 2.6, before: 2, sd: 1.2, entries: 42, same: false },
  { kind: 'count', recent: 0.1, before: 0.1, sd: 0.5, entries: 42, same: false },
] as const)(
  '$kind of $recent in $entries entries after $before, SD $sd: the same is $same',
  ({ kind, recent, before, sd, entries, same }) => {
    const sides = { recent: { ...RECENT, entries, mean: recent }, yardstick: { ...BEFORE, mean: before } }
    expect(isSameAs(kind, sides, { ...CHANGE, sd })).toBe(same)
  },
)

test('where levels wander, even many alike days do not show that nothing moved', () => {
  const sides = { recent: { ...RECENT, mean: 2 }, yardstick: { ...BEFORE, mean: 2 } }
  expect(isSameAs('rating', sides, { ...CHANGE, wandering: 0.15 })).toBe(false)
})
