import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { type Day, weekdayOf } from '../../src/domain/day.ts'
import { type Reminder, reminderCalendar } from '../../src/domain/reminder.ts'
import { type Instant, wallTimeAt } from '../../src/domain/wallTime.ts'
import { runs } from '../fixtures/runs.ts'

const NOW = '2026-02-25T15:04:05.678Z' as Instant
const TODAY = '2026-02-25' as Day
const REMINDER: Reminder = { uid: 'a1', days: [1, 3, 7], clock: '21:00', words: 'A quiet minute' }

/** The file as ical.js reads it: its event, its alarm, and so many occurrences on the wall. */
function opened(text: string, count = 0) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('No event')
  const event = new ICAL.Event(component)
  const alarms = component.getAllSubcomponents('valarm')
  const walls: string[] = []
  const next = event.iterator()
  for (let left = count; left > 0; left--) walls.push(next.next().toString())
  return { calendar, component, event, alarms, walls }
}

describe('a reminder opened in ical.js', () => {
  it('comes on its days at its hour on the wall, across both changes of the clock', () => {
    const { walls, event } = opened(reminderCalendar(REMINDER, TODAY, NOW), 3 * 40)
    expect(walls[0]).toBe('2026-02-25T21:00:00')
    expect(new Set(walls.map((wall) => wall.slice(11)))).toEqual(new Set(['21:00:00']))
    expect(new Set(walls.map((wall) => weekdayOf(wall.slice(0, 10) as Day)))).toEqual(new Set([1, 3, 7]))
    expect(event.startDate.zone).toBe(ICAL.Timezone.localTimezone)
    const offsetOf = (day: string) => wallTimeAt(day, '21:00', 'America/Toronto').slice(16)
    const days = walls.map((wall) => wall.slice(0, 10))
    for (const [before, after] of [
      ['2026-03-04', '2026-03-08'],
      ['2026-10-28', '2026-11-01'],
    ] as const) {
      expect(days, 'there is one on either side of the change').toEqual(
        expect.arrayContaining([before, after]),
      )
      expect(offsetOf(before)).not.toBe(offsetOf(after))
    }
  })

  it('rings as it begins, in the person’s words and no others', () => {
    const words = 'Thé, eau; un \\ souffle\nà deux 🌊'
    const text = reminderCalendar({ ...REMINDER, words }, TODAY, NOW)
    const { alarms, event } = opened(text)
    expect(alarms).toHaveLength(1)
    const [alarm] = alarms
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY')
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('PT0S')
    expect(alarm?.getFirstPropertyValue('description')).toBe(words)
    expect(event.summary).toBe(words)
    expect(text.toLowerCase()).not.toContain('shoreline')
  })

  it('numbers itself so that a calendar can hold the number, in forty years too, and invites nobody', () => {
    for (const now of [NOW, '2038-01-20T00:00:00.000Z', '2066-01-01T00:00:00.000Z'] as Instant[]) {
      const text = reminderCalendar(REMINDER, TODAY, now)
      const sequence = Number(/^SEQUENCE:(\d+)\r$/m.exec(text)?.[1])
      expect(sequence).toBeGreaterThan(Date.parse(NOW) / 1000)
      expect(sequence).toBeLessThanOrEqual(2 ** 31 - 1)
      // RFC 5546, 3.2.1: what is published names an organizer.
      expect(text).not.toContain('METHOD')
    }
  })

  it('takes the place of the one before: the same name, a later sequence', () => {
    const later = '2026-02-25T15:04:07.000Z' as Instant
    const [one, two] = [NOW, later].map((now) => opened(reminderCalendar(REMINDER, TODAY, now)))
    expect(two?.event.uid).toBe(one?.event.uid)
    expect(Number(two?.event.sequence)).toBeGreaterThan(Number(one?.event.sequence))
  })

  it('is whole whatever the words, days and hour, with lines that fit', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.integer({ min: 0, max: 23 }),
        (words, days, hour) => {
          const clock = `${String(hour).padStart(2, '0')}:05`
          const text = reminderCalendar({ uid: 'u', days: days.toSorted(), clock, words }, TODAY, NOW)
          for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
          const { event, walls } = opened(text, 8)
          expect(event.summary ?? '').toBe(
            words.replace(/\p{Cc}/gu, (control) => (control === '\n' ? '\n' : '')),
          )
          for (const wall of walls) expect(days).toContain(weekdayOf(wall.slice(0, 10) as Day))
          expect(walls.every((wall) => wall.slice(11, 16) === clock)).toBe(true)
        },
      ),
      runs(500),
    )
  })
})

describe('the file of a reminder', () => {
  it('is, line by line, an event every week with an alarm, its hour floating', () => {
    expect(reminderCalendar(REMINDER, TODAY, NOW)).toBe(
      [
        ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Notebook//Reminder//EN', 'CALSCALE:GREGORIAN'],
        ...['BEGIN:VEVENT', 'UID:a1', 'SEQUENCE:1802403122', 'DTSTAMP:20260225T150405Z'],
        ...['DTSTART:20260225T210000', 'DURATION:PT5M', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE,SU'],
        ...['SUMMARY:A quiet minute', 'CLASS:PRIVATE', 'TRANSP:TRANSPARENT', 'BEGIN:VALARM'],
        ...['ACTION:DISPLAY', 'DESCRIPTION:A quiet minute', 'TRIGGER:PT0S', 'END:VALARM', 'END:VEVENT'],
        ...['END:VCALENDAR', ''],
      ].join('\r\n'),
    )
  })

  it.each([
    [[3], '20260225'],
    [[4], '20260226'],
    [[2], '20260303'],
    [[1, 7], '20260301'],
  ])('begins on the first of its days from today on: %j on %s', (days, first) => {
    expect(reminderCalendar({ ...REMINDER, days }, TODAY, NOW)).toContain(`DTSTART:${first}T210000`)
  })

  it('keeps what has a meaning in a calendar from having it in the words', () => {
    const words = 'a\\b;c,d\ne\r\nf\rg\th'
    expect(reminderCalendar({ ...REMINDER, words }, TODAY, NOW)).toContain(
      'SUMMARY:a\\\\b\\;c\\,d\\ne\\nf\\ngh\r\n',
    )
  })

  it('folds a line at 75 bytes and the rest at 74 after their blank, never within a character', () => {
    const linesOf = (words: string) => reminderCalendar({ ...REMINDER, words }, TODAY, NOW).split('\r\n')
    expect(linesOf('x'.repeat(67))).toContain(`SUMMARY:${'x'.repeat(67)}`)
    expect(linesOf('x'.repeat(68 + 74))).toEqual(
      expect.arrayContaining([`SUMMARY:${'x'.repeat(67)}`, ` ${'x'.repeat(74)}`, ' x']),
    )
    expect(linesOf(`${'x'.repeat(66)}é`)).toEqual(expect.arrayContaining([`SUMMARY:${'x'.repeat(66)}`, ' é']))
  })

  it('is not made without a day', () => {
    expect(() => reminderCalendar({ ...REMINDER, days: [] }, TODAY, NOW)).toThrow('without days')
  })
})
