import { type Day, numberOf } from '../domain/day.ts'
import {
  type CalendarTally,
  type Candidate,
  isNamedOff,
  reasonToSkip,
  type SkippedEvent,
} from './sessionDays.ts'
import {
  didNotTakePlace,
  isFlag,
  isInUtc,
  isRaised,
  minutesOf,
  type SessionColumns,
  saysFree,
  shownColumn,
} from './table/columns.ts'
import type { Table } from './table/table.ts'
import { clocksIn, type DateOrder, type WrittenDate, writtenDate } from './written/date.ts'
import { homeZoneOf, wallOf } from './written/zone.ts'

const MINUTE = 60_000
const DAY = 86_400_000

/** How a table of appointments is to be read. */
export type SessionReading = {
  readonly columns: SessionColumns
  readonly order: DateOrder
  /** Words of the status columns that mean it did not take place; null for what the words themselves suggest. */
  readonly calledOff: ReadonlySet<string> | null
  /** How long a session lasts where no column says so. */
  readonly minutes: number
  readonly timeZone: string
  readonly today: Day
}

/** What the words of the status columns are, and which of them say by themselves that a session did not take place. */
export function statusWords(
  { columns, rows }: Table,
  status: readonly number[],
): ReadonlyMap<string, boolean> {
  const words = new Map<string, boolean>()
  for (const place of status) {
    const column = columns[place]
    if (isFlag(column)) continue
    for (const row of rows) {
      const word = (row[place] ?? '').trim()
      if (word !== '' && words.size < 40) words.set(word, didNotTakePlace(word))
    }
  }
  return words
}

/**
 * What a table of appointments holds, as if it were a calendar: all up to the end of `today`. A clock with its distance
 * from UTC is put on the wall at home, any other stands as written. Names are to choose by and must not be kept.
 */
export function tableSessions(table: Table, reading: SessionReading): CalendarTally {
  const home = homeZoneOf(reading.timeZone)
  const { columns, order, today } = reading
  const isUtc = isInUtc(table, columns.time ?? columns.date)
  const wall = ({ date, minute, offsetMinutes }: WrittenDate): number => {
    const written = numberOf(date as Day) * DAY + (minute ?? 0) * MINUTE
    const offset = offsetMinutes ?? (isUtc && minute !== null ? 0 : null)
    return offset === null ? written : wallOf(home, written - offset * MINUTE)
  }
  const candidates: Candidate[] = []
  const names: { name: string; calendar: null; categories: readonly string[] }[] = []
  const places = new Map<string, number>()
  const skipped: Record<SkippedEvent, number> = { allDay: 0, free: 0, cancelled: 0, noLength: 0, tooLong: 0 }
  const last = (numberOf(today) + 1) * DAY
  const shown = shownColumn(table)
  let [unreadable, events] = [0, 0]
  let above: WrittenDate | null = null
  for (const row of table.rows) {
    const cell = (place: number | null) => (place === null ? '' : (row[place] ?? '').trim())
    const [ownStart, ownEnd] = clocksIn(cell(columns.time))
    // Lists by the day say it once, above all that is of it.
    const isBelow: boolean = cell(columns.date) === '' && ownStart !== undefined
    const written: WrittenDate | null = isBelow ? above : writtenDate(cell(columns.date), order)
    if (!written) {
      if (cell(columns.date) !== '' || isBelow) unreadable++
      continue
    }
    above = written
    events++
    const minute = ownStart ?? written.minute
    const start = wall({ ...written, minute })
    if (start >= last) continue
    const end = minute === null ? start : endOf(start, cell, ownEnd ?? written.until, table, reading, wall)
    const isWholeDay =
      minute === null || (minute === 0 && end - start >= DAY) || (minute === 0 && end === start)
    const reason = reasonToSkip({
      ...{ allDay: isWholeDay, busy: !saysFree(cell(shown)), length: end - start },
      cancelled: isCalledOff(row, table, reading) || isNamedOff(cell(columns.name)),
    })
    if (reason) {
      skipped[reason]++
      continue
    }
    const name = cell(columns.name)
    const place = places.get(name) ?? names.length
    if (place === names.length) {
      places.set(name, place)
      names.push({ name, calendar: null, categories: [] })
    }
    candidates.push({ start, end, event: place })
  }
  candidates.sort((a, b) => a.start - b.start || a.end - b.end)
  const notices = new Map(unreadable > 0 ? [['unreadable-event' as const, unreadable]] : [])
  return { events, candidates, names, skipped, notices }
}

function endOf(
  start: number,
  cell: (place: number | null) => string,
  ownEnd: number | null,
  table: Table,
  { columns, order, minutes }: SessionReading,
  wall: (written: WrittenDate) => number,
): number {
  const said = cell(columns.end)
  const whole = writtenDate(`${cell(columns.endDate)} ${said}`, order)
  if (whole && whole.minute !== null) return wall(whole)
  const clock = clocksIn(said)[0] ?? ownEnd
  if (clock !== null) {
    const midnight = Math.floor(start / DAY) * DAY
    const end = midnight + clock * MINUTE
    // Past midnight, where it is not called the same day.
    return end < start ? end + DAY : end
  }
  const length = minutesOf(cell(columns.length), table.columns[columns.length ?? -1]?.name ?? '')
  return start + (length ?? (columns.length === null && columns.end === null ? minutes : 0)) * MINUTE
}

function isCalledOff(row: readonly string[], table: Table, { columns, calledOff }: SessionReading): boolean {
  return columns.status.some((place) => {
    const word = (row[place] ?? '').trim()
    if (isFlag(table.columns[place])) return isRaised(word)
    return calledOff ? calledOff.has(word) : didNotTakePlace(word)
  })
}
