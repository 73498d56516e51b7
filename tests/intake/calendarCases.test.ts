import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { readCalendar } from '../../src/intake/calendar.ts'
import { calendarText } from '../../src/intake/calendarText.ts'
import expected from '../fixtures/cases/ics/expected.json' with { type: 'json' }
import { shownTimes } from '../fixtures/shownTimes.ts'

const FOLDER = fileURLToPath(new URL('../fixtures/cases/ics/', import.meta.url))

test('every file has what is right beside it', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.ics'))
  expect(files.map((name) => name.replace('.ics', ''))).toEqual(Object.keys(expected).sort())
})

test.each(Object.entries(expected))('%s', (name, { home, window, expected: wanted }) => {
  const text = calendarText(readFileSync(`${FOLDER}${name}.ics`))
  const [from, to] = window as [Day, Day]
  expect(shownTimes(readCalendar(text, { from, to, timeZone: home }))).toEqual(wanted)
})
