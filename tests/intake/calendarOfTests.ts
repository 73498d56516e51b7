import type { Day } from '../../src/domain/day.ts'
import { readCalendar } from '../../src/intake/calendar.ts'

export const read = (text: string, from = '2026-03-01', to = '2026-05-01') =>
  readCalendar(text, { from: from as Day, to: to as Day, timeZone: 'Europe/Berlin' })

export const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR', ''].join('\r\n')

export const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')

export const times = (...lines: string[]) => shown(read(calendar(event(...lines))))

export const shown = ({ occurrences }: ReturnType<typeof read>) =>
  occurrences.map(({ start, end, allDay }) =>
    allDay
      ? `${start.slice(0, 10)} ${end.slice(0, 10)}`
      : `${start.slice(0, 16)} ${(Date.parse(end) - Date.parse(start)) / 60_000}`,
  )
