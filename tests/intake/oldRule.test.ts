import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { readCalendar } from '../../src/intake/calendar.ts'

const reading = (...lines: readonly string[]) =>
  readCalendar(
    [
      ...['BEGIN:VCALENDAR', 'VERSION:1.0', 'BEGIN:VEVENT', 'DTSTART:20260302T090000'],
      ...['DTEND:20260302T095000', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''],
    ].join('\r\n'),
    { from: '2026-01-01' as Day, to: '2026-07-01' as Day, timeZone: 'UTC' },
  )
const days = (...lines: readonly string[]) =>
  reading(...lines).occurrences.map(({ start }) => start.slice(5, 10))

test.each([
  ['D1 #4', ['03-02', '03-03', '03-04', '03-05']],
  ['D4', ['03-02', '03-06']],
  ['D2 20260306T000000', ['03-02', '03-04', '03-06']],
  ['W1 MO WE #3', ['03-02', '03-04', '03-09']],
  ['W2 MO TU 20260317T235959', ['03-02', '03-03', '03-16', '03-17']],
  ['MP1 1+ MO #3', ['03-02', '04-06', '05-04']],
  ['MP1 1- FR #2', ['03-27', '04-24']],
  ['MP2 2+ TU 4+ TU #3', ['03-10', '03-24', '05-12']],
  ['MD1 2 15 #3', ['03-02', '03-15', '04-02']],
  ['MD1 LD #2', ['03-31', '04-30']],
  ['YM1 3 4 #2', ['03-02', '04-02']],
  ['YD1 61 70 #2', ['03-02', '03-11']],
])('vCalendar 1.0, as phones of old wrote it: %s', (rule, expected) => {
  expect(days(`RRULE:${rule}`)).toEqual(expected)
})

test('nought times is without an end, and an exception is left out', () => {
  expect(days('RRULE:W1 #0')).toHaveLength(18)
  expect(days('RRULE:W1 #3', 'EXDATE:20260309T090000;20260323T090000')).toEqual(['03-02', '03-16'])
})

test('what such a calendar counts as taking no time is shown as free', () => {
  expect(reading('TRANSP:1').occurrences.map(({ busy }) => busy)).toEqual([false])
  expect(reading('TRANSP:0').occurrences.map(({ busy }) => busy)).toEqual([true])
})

test.each(['M5 #3', 'W1 MO 0900 1400', 'X1', 'MP1 1+ #2'])('%s is said to be unreadable', (rule) => {
  expect([...reading(`RRULE:${rule}`).notices.keys()]).toEqual(['unreadable-rule'])
})
