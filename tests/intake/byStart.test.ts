import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { sortByStart } from '../../src/intake/calendar/byStart.ts'
import { readCalendar } from '../../src/intake/calendar.ts'
import { costOf } from '../fixtures/cost.ts'

test('what is sorted by numbers stands as it would by comparing, over an hour or over centuries', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 5000, max: 9000 }),
      fc.constantFrom(3600_000, 86_400_000 * 365, 86_400_000 * 365 * 900),
      fc.integer(),
      (count, width, seed) => {
        let state = seed >>> 0
        const chance = (most: number) => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0
          return Math.floor((state / 2 ** 32) * most)
        }
        const spans = Array.from({ length: count }, (_, place) => {
          const start = chance(width) - width / 2
          return { start, end: start + chance(3), place }
        })
        const compared = spans.toSorted((a, b) => a.start - b.start || a.end - b.end || a.place - b.place)
        expect(sortByStart(spans)).toEqual(compared)
      },
    ),
    { numRuns: 20 },
  )
})

test('a calendar of five thousand series without an end is read in seconds, with what was too many said', async () => {
  const events = Array.from(
    { length: 5000 },
    (_, index) =>
      `BEGIN:VEVENT\r\nUID:${index}\r\nDTSTART;TZID=Europe/Berlin:201${index % 10}0101T09${String(index % 60).padStart(2, '0')}00\r\nDURATION:PT50M\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n`,
  )
  const text = `BEGIN:VCALENDAR\r\n${events.join('')}END:VCALENDAR\r\n`
  const window = { from: '1990-01-01' as Day, to: '2026-11-30' as Day, timeZone: 'Europe/Berlin' }
  const { outcome, cost } = await costOf(() => readCalendar(text, window))
  expect(outcome.notices.get('too-many')).toBeGreaterThan(4000)
  expect(outcome.occurrences.length).toBeGreaterThan(100_000)
  expect(cost).toBeLessThan(1000)
})
