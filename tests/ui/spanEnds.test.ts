import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { spanEnds } from '../../src/ui/spanEnds.ts'

test.each([
  ['2026-03-12', '2026-03-18', 'long', '12 – 18 mars 2026', '12 – 18 March 2026'],
  ['2026-02-01', '2026-02-28', 'short', '1er – 28 févr. 2026', '1 – 28 Feb 2026'],
  ['2026-02-26', '2026-03-04', 'long', '26 février – 4 mars 2026', '26 February – 4 March 2026'],
  ['2026-02-26', '2026-03-04', 'short', '26 févr. – 4 mars 2026', '26 Feb – 4 Mar 2026'],
  ['2025-12-29', '2026-01-04', 'short', '29 déc. 2025 – 4 janv. 2026', '29 Dec 2025 – 4 Jan 2026'],
  // The same month of another year, and a span of one day, are no days of one month.
  ['2025-03-12', '2026-03-18', 'long', '12 mars 2025 – 18 mars 2026', '12 March 2025 – 18 March 2026'],
  ['2026-03-12', '2026-03-12', 'short', '12 mars – 12 mars 2026', '12 Mar – 12 Mar 2026'],
] as const)('%s to %s, %s', (from, to, style, french, english) => {
  const written = (language: string) =>
    Object.values(spanEnds({ from: from as Day, to: to as Day }, language, style)).join(' – ')
  expect([written('fr-CA'), written('en')]).toEqual([french, english])
})
