import { expect, test } from 'vitest'
import { event, read, shown } from './calendarOfTests.ts'

const at = (uid: string, day: string, more = '') =>
  event(`UID:${uid}`, `DTSTART:2026${day}T090000${more}`, `DTEND:2026${day}T095000${more}`)
const BOTH = [at('winter', '0115'), at('summer', '0715')]
const times = (head: readonly string[], events: readonly string[] = BOTH, after: readonly string[] = []) =>
  shown(
    read(
      ['BEGIN:VCALENDAR', 'VERSION:1.0', ...head, ...events, ...after, 'END:VCALENDAR', ''].join('\r\n'),
      '2026-01-01',
      '2027-01-01',
    ),
  )
const IN_NEW_YORK = ['2026-01-15T14:00 50', '2026-07-15T13:00 50']
const SUMMER = 'DAYLIGHT:TRUE;-04;20260308T020000;20261101T020000;EST;EDT'

test.each<[string, readonly string[], readonly string[]]>([
  ['its offset and its summer', ['TZ:-05', SUMMER], IN_NEW_YORK],
  ['the other way round', [SUMMER, 'TZ:-0500'], IN_NEW_YORK],
  [
    'a summer of another year',
    ['TZ:-05', 'DAYLIGHT:TRUE;-04;20250309T020000;20251102T020000;;'],
    IN_NEW_YORK,
  ],
  ['a summer in UTC', ['TZ:-05:00', 'DAYLIGHT:TRUE;-0400;20260308T070000Z;20261101T060000Z;;'], IN_NEW_YORK],
  [
    'summers of many years',
    ['TZ:-0500', 'DAYLIGHT:TRUE;-0400;20250309T020000;20251102T020000;;', SUMMER],
    IN_NEW_YORK,
  ],
  [
    'a summer in the south',
    ['TZ:+10', 'DAYLIGHT:TRUE;+11;20251005T020000;20260405T030000;;'],
    ['2026-01-14T22:00 50', '2026-07-14T23:00 50'],
  ],
  ['no summer', ['TZ:+05:30', 'DAYLIGHT:FALSE'], ['2026-01-15T03:30 50', '2026-07-15T03:30 50']],
  ['home’s own offset alone', ['TZ:+01'], ['2026-01-15T08:00 50', '2026-07-15T07:00 50']],
  ['nothing that can be read', ['TZ:somewhere', SUMMER], ['2026-01-15T08:00 50', '2026-07-15T07:00 50']],
])('the head of a vCalendar 1.0 says where its clock hangs: %s', (_, head, expected) => {
  expect(times(head)).toEqual(expected)
})

test('it may stand below, a rule goes by it, and UTC stays what it is', () => {
  const head = ['TZ:-05', SUMMER]
  expect(times([], BOTH, head)).toEqual(IN_NEW_YORK)
  const weekly = at('w', '0302').replace('END:VEVENT', 'RRULE:W1 MO #3\r\nEND:VEVENT')
  expect(times(head, [weekly])).toEqual(['2026-03-02T14:00 50', '2026-03-09T13:00 50', '2026-03-16T13:00 50'])
  expect(times(head, [at('utc', '0715', 'Z')])).toEqual(['2026-07-15T09:00 50'])
})
