import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { type DayStyle, formatDay } from '../../src/ui/format.ts'

test.each<[string, DayStyle, string, string]>([
  ['2026-02-01', 'full', 'dimanche 1er février 2026', 'Sunday, 1 February 2026'],
  ['2026-02-01', 'long', '1er février 2026', '1 February 2026'],
  ['2026-02-01', 'short', '1er févr. 2026', '1 Feb 2026'],
  ['2026-02-01', 'dayMonth', '1er février', '1 February'],
  ['2026-02-01', 'dayMonthShort', '1er févr.', '1 Feb'],
  ['2026-02-01', 'weekdayDay', 'dimanche 1er', 'Sunday 1'],
  ['2026-02-01', 'dayAlone', '1er', '1'],
  ['2026-02-01', 'dayNumber', '1', '1'],
  ['2026-02-01', 'monthYear', 'février 2026', 'February 2026'],
  ['2026-02-11', 'long', '11 février 2026', '11 February 2026'],
  ['2026-02-21', 'dayMonth', '21 février', '21 February'],
  ['2001-01-02', 'short', '2 janv. 2001', '2 Jan 2001'],
])('%s, %s, is %s in French and %s in English', (day, style, french, english) => {
  expect([formatDay(day as Day, 'fr-CA', style), formatDay(day as Day, 'en', style)]).toEqual([
    french,
    english,
  ])
})
