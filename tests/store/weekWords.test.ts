import { expect, test } from 'vitest'
import type { Week } from '../../src/domain/day.ts'
import { shiftWords } from '../../src/store/weekWords.ts'
import { allWords } from '../words/textsOf.ts'

const say = (await allWords()).get('en')
if (!say) throw new Error('No words')
const english = say

test.each([
  ['2026-W11', '2026-W12', 'Last week you wanted to shift'],
  ['2025-W52', '2026-W01', 'Last week you wanted to shift'],
  ['2026-W09', '2026-W12', 'Last time you wanted to shift'],
] as const)('what was to shift in %s is called, from %s, "%s"', (asked, week, words) => {
  expect(shiftWords(asked as Week, week as Week, english)).toBe(words)
})
