import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, test } from 'vitest'
import { fileOf } from '../fixtures/healthOf.ts'
import { readingsOf, readOne } from '../fixtures/readOne.ts'
import { startsOf } from './outlookCalendarOfTests.ts'

describe('appointments of Outlook for Mac', () => {
  const one = (fields: Readonly<Record<string, string>>) =>
    `<appointment><OPFCalendarEventCopyDescription>&lt;p&gt;long&lt;/p&gt;</OPFCalendarEventCopyDescription>${Object.entries(
      fields,
    )
      .map(([name, value]) => `<OPF${name} xml:space="preserve">${value}</OPF${name}>`)
      .join('')}</appointment>`
  const zoned = {
    CalendarEventCopySummary: 'Kim &amp; Robin',
    CalendarEventCopyStartTime: '2026-03-05T14:00:00',
    CalendarEventCopyEndTime: '2026-03-05T14:50:00',
    CalendarEventGetStartTimeZoneICSData: 'BEGIN:VTIMEZONE\nTZID:America/Toronto\nEND:VTIMEZONE',
  }
  const pattern = (type: string, rest: string) =>
    `<OPFRecurrencePattern><OPFRecurrencePatternType>OPFRecurrencePattern${type}</OPFRecurrencePatternType><OPFRecurrencePatternInterval>1E0</OPFRecurrencePatternInterval>${rest}</OPFRecurrencePattern>`
  const archive = (...appointments: readonly string[]) =>
    fileOf('Archive.olm', {
      'Accounts/a@praxis.example/Calendar/Calendar.xml': `<?xml version="1.0" encoding="UTF-8"?>\n<appointments elementCount="1">${appointments.join('')}</appointments>`,
      'Categories.xml': '<categories/>',
    })
  const read = async (...appointments: readonly string[]) => {
    const reading = await readOne([archive(...appointments)])
    if (reading.kind !== 'calendar') throw new Error(reading.kind)
    return reading
  }

  it('are sessions; those of days and weeks repeat by the clock of their zone', async () => {
    const reading = await read(
      one(zoned),
      one({
        ...zoned,
        CalendarEventIsRecurring: '1E0',
        CalendarEventCopyRecurrence: `<OPFRecurrenceIsNumbered>1E0</OPFRecurrenceIsNumbered><OPFRecurrenceGetOccurenceCount>3E0</OPFRecurrenceGetOccurenceCount>${pattern('Weekly', '<OPFRecurrencePatternDaysOfWeek><thursday>1</thursday></OPFRecurrencePatternDaysOfWeek>')}`,
      }),
    )
    // At nine in Toronto, which is an hour nearer for some weeks in March.
    expect(startsOf(reading)).toEqual([
      ...['2026-03-05T15:00', '2026-03-05T15:00', '2026-03-12T14:00', '2026-03-19T14:00'],
    ])
    expect(reading.names[0]).toMatchObject({ name: 'Kim & Robin', calendar: 'Calendar' })
  })

  it('that repeat otherwise are counted once, and said', async () => {
    const reading = await read(
      one({
        ...zoned,
        CalendarEventIsRecurring: '1',
        CalendarEventCopyRecurrence: pattern('AbsoluteMonthly', ''),
      }),
      one({
        ...zoned,
        CalendarEventIsRecurring: '1',
        CalendarEventCopyRecurrence: `${pattern('Daily', '')}<OPFRecurrenceExceptions/>`,
      }),
      one({
        ...{
          CalendarEventCopyStartTime: '2026-03-05T23:00:00',
          CalendarEventCopyEndTime: '2026-03-06T23:00:00',
        },
        CalendarEventGetIsAllDayEvent: '1',
      }),
    )
    expect(startsOf(reading)).toEqual(['2026-03-05T15:00', '2026-03-05T15:00'])
    expect([...reading.notices]).toEqual([['unreadable-rule', 2]])
    expect(reading.skipped.allDay).toBe(1)
  })
})

test('an appointment saved by itself is a session, beside a message too', async () => {
  const savedOf = (name: string) =>
    new File(
      [new Uint8Array(gunzipSync(readFileSync(new URL(`../fixtures/outlook/${name}.gz`, import.meta.url))))],
      name,
    )
  const alone = await readOne([savedOf('testMSG_Appointment.msg')])
  if (alone.kind !== 'calendar') throw new Error(alone.kind)
  expect(startsOf(alone)).toEqual(['2017-02-28T19:30'])
  expect(alone.names[0]?.name).toBe('Quick brown fox')
  const both = await readingsOf([savedOf('testMSG_Appointment.msg'), savedOf('testMSG.msg')])
  if (typeof both === 'string') throw new Error(both)
  expect(both.map(({ kind, passedOver, from }) => [kind, passedOver, from.files])).toEqual([
    ['mailbox', 0, 1],
    ['calendar', 0, 1],
  ])
})
