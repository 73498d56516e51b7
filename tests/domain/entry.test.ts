import { describe, expect, it } from 'vitest'
import type { Day, Week } from '../../src/domain/day.ts'
import { canonical, type Entry, pageOf } from '../../src/domain/kinds/entry.ts'
import type { Instant } from '../../src/domain/wallTime.ts'

const BEFORE = '2026-03-01T10:00:00.000Z' as Instant

describe('an entry lies', () => {
  const day = '2026-03-31' as Day
  it.each([
    ...(['reflection', 'moment', 'asking', 'rest', 'workload', 'score'] as const).map(
      (kind) => [kind, 'the month of its day', '2026-03', { day }] as const,
    ),
    ['repair', 'the month it was opened in', '2026-03', { opened: day }],
    ['pause', 'the month of its Monday', '2026-03', { week: '2026-W14' as Week }],
    ...(
      [
        'statement',
        'restorative',
        'person',
        'line',
        'season',
        'import',
        'notice',
        'question',
        'context',
        'setting',
      ] as const
    ).map((kind) => [kind, 'the desk', 'desk', { from: day, day }] as const),
    ['deleted', 'the page it was deleted from', '2025-01', { page: '2025-01' }],
  ] as const)('%s: on %s', (kind, _, page, part) => {
    expect(pageOf({ kind, id: 'x', editedAt: BEFORE, ...part } as unknown as Entry)).toBe(page)
  })
})

it('the text of an entry has its keys in order, at every depth, and lists as they are', () => {
  expect(canonical({ b: { d: null, c: [2, { f: 1, e: '' }, 1] }, a: true })).toBe(
    '{"a":true,"b":{"c":[2,{"e":"","f":1},1],"d":null}}',
  )
})
