import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { calendarText } from '../../src/intake/calendarText.ts'
import { tallyCalendars } from '../../src/intake/sessionDays.ts'
import { calendarOf, eventOf } from '../fixtures/calendarOf.ts'

const WINDOW = { from: '2026-01-01' as Day, to: '2027-01-01' as Day, timeZone: 'Europe/Berlin' }
const calendar = (...lines: string[]) =>
  calendarOf(eventOf('DTSTART:20260302T080000Z', 'DTEND:20260302T085000Z', ...lines))
const namesIn = (text: string | Uint8Array) =>
  tallyCalendars([typeof text === 'string' ? text : calendarText(text)], WINDOW).names.map(({ name }) => name)

test('letters of windows-1252 are those of the name', () => {
  expect(namesIn(Buffer.from(calendar('SUMMARY:Müller, Übung'), 'latin1'))).toEqual(['Müller, Übung'])
})

test('one letter that was cut does not spoil the others', () => {
  const bytes = Buffer.from(calendar('SUMMARY:Müller, Übung', 'CATEGORIES:Gespräch€'))
  const cut = Buffer.concat([
    bytes.subarray(0, bytes.indexOf('€') + 1),
    bytes.subarray(bytes.indexOf('€') + 3),
  ])
  expect(namesIn(cut)).toEqual(['Müller, Übung'])
})
