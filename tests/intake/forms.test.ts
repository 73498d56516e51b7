import { expect, test } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { readCalendar } from '../../src/intake/calendar.ts'
import { readMailbox } from '../../src/intake/mailbox.ts'
import { holdsSessions, sessionColumns } from '../../src/intake/table/columns.ts'
import { orderIn } from '../../src/intake/table/table.ts'
import { tableSessions } from '../../src/intake/tableSessions.ts'
import calendars from '../fixtures/cases/forms/calendars.json' with { type: 'json' }
import mail from '../fixtures/cases/forms/mail.json' with { type: 'json' }
import tables from '../fixtures/cases/forms/tables.json' with { type: 'json' }
import { readOne } from '../fixtures/readOne.ts'

/** Small files as programs write them, each in one form of its own, with what its format's own rules make of it. */
const HOME = 'Europe/Berlin'

test.each(Object.entries(mail))('mail: %s', async (_, { text, expected }) => {
  const { messages, unreadable, sent } = await readMailbox(new Blob([text]), { timeZone: HOME })
  const times = sent.map(({ instant, skipped }) => `${skipped ? `${skipped} ` : ''}${instant.slice(0, 16)}`)
  expect([messages, unreadable, times]).toEqual(expected)
})

type CalendarCase = { readonly text: string; readonly home?: string; readonly expected: readonly string[] }

test.each(Object.entries(calendars as Record<string, CalendarCase>))(
  'calendar: %s',
  (_, { text, home = HOME, expected }) => {
    const window = { from: '2026-01-01' as Day, to: '2027-01-01' as Day, timeZone: home }
    const times = readCalendar(text, window).occurrences.map(
      ({ start, end, allDay, busy, cancelled }) =>
        (allDay
          ? `${start.slice(0, 10)}..${end.slice(0, 10)}`
          : `${start.slice(0, 16)} ${(Date.parse(end) - Date.parse(start)) / 60_000}`) +
        (busy ? '' : ' free') +
        (cancelled ? ' cancelled' : ''),
    )
    expect(times).toEqual(expected)
  },
)

test.each(Object.entries(tables))('table: %s', async (_, { text, expected }) => {
  const table = await readOne([new File([text], 'appointments.csv')])
  if (table.kind !== 'table' || !holdsSessions(table)) throw new Error('It was not taken for appointments')
  const columns = sessionColumns(table)
  const settled = orderIn(table, columns.date, columns.end)
  if (settled === null) {
    expect(expected).toBe('asked order')
    return
  }
  const { candidates } = tableSessions(table, {
    ...{ columns, calledOff: null, minutes: 50, timeZone: HOME, today: '2026-12-31' as Day },
    order: settled === 'none' ? 'day-first' : settled,
  })
  const times = candidates.map(
    ({ start, end }) => `${new Date(start).toISOString().slice(0, 16)} ${(end - start) / 60_000}`,
  )
  expect(times).toEqual(expected)
})
