import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { type DayStyle, formatDay } from '../../src/ui/format.ts'

test.each<[DayStyle, string, string]>([
  ['full', 'Tuesday 1 December 2026', 'mardi 1er décembre 2026'],
  ['long', '1 December 2026', '1er décembre 2026'],
  ['short', '1 Dec 2026', '1er déc. 2026'],
  ['dayMonth', '1 December', '1er décembre'],
  ['dayMonthShort', '1 Dec', '1er déc.'],
  ['weekdayDay', 'Tuesday 1', 'mardi 1er'],
  ['dayNumber', '1', '1'],
  ['monthYear', 'December 2026', 'décembre 2026'],
])('the first of a month is an ordinal in French: %s', (style, english, french) => {
  const day = '2026-12-01' as Day
  const plain = (text: string) => text.replace(',', '').replace(/\s/g, ' ')
  expect(plain(formatDay(day, 'en', style))).toBe(english)
  expect(plain(formatDay(day, 'fr-CA', style))).toBe(french)
  expect(formatDay('2026-12-11' as Day, 'fr-CA', style)).not.toContain('er ')
})
