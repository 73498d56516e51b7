import type { Day } from '../../src/domain/day.ts'
import type { Journal } from '../../src/domain/journal.ts'
import type { LiveEntry } from '../../src/domain/kinds/entry.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { seriesOf } from '../../src/insight/series.ts'

export const NOW = '2026-03-18T12:00:00.000Z' as Instant

export const day = (text: string) => text as Day

export function reflection(on: string, ratings: Record<string, 0 | 1 | 2 | 3 | 4> = {}): LiveEntry {
  return {
    kind: 'reflection',
    id: `reflection:${on}`,
    day: day(on),
    ratings,
    counts: {},
    contexts: ['news'],
    note: '',
    editedAt: NOW,
  }
}

export function entries(journal: Journal, key: string): (readonly [string, number])[] | undefined {
  return seriesOf(journal)
    .get(key)
    ?.entries.map((entry) => [entry.day, entry.value] as const)
}
