import type { Day } from '../../domain/day.ts'
import { MOST_SLEEP } from '../../domain/kinds/measured.ts'
import { parseOffset } from '../calendar/value.ts'
import { type KnownOrder, writtenDate } from '../written/date.ts'
import { has, isNumber, isText } from '../written/shape.ts'
import { nightsFrom } from './sleepNights.ts'
import type { HealthTally } from './tally.ts'

const isLog = has({ startTime: isText, endTime: isText, minutesAsleep: isNumber })
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?/
const LONGEST = 2 * 86_400

type Log = { readonly start: number; readonly end: number; readonly seconds: number }

/**
 * Gathers the sleep that Fitbit and Google wrote into the files of their exports, by the clock that stood on the wall.
 */
export class FitbitSleep {
  readonly #logs: Log[] = []
  #unreadable = 0

  /** Takes in the list that one file holds, by itself or as the web answers with it. */
  read(json: unknown): void {
    const logs = (json as { readonly sleep?: unknown } | null)?.sleep ?? json
    for (const each of Array.isArray(logs) ? logs : []) {
      if (!isLog(each)) this.#unreadable++
      else this.#add(wallOf(each.startTime), wallOf(each.endTime), each.minutesAsleep)
    }
  }

  /** Takes in a table: Google's, in UTC beside how far the wall was ahead of it, or that of Fitbit's own page. */
  readTable(rows: readonly (readonly string[])[], order: KnownOrder): void {
    const asleep = /^minutes[_ ]asleep$/i
    const head = rows.findIndex((row) => row.some((name) => asleep.test(name)))
    if (head < 0) return
    const place = (called: RegExp) => rows[head]?.findIndex((name) => called.test(name)) ?? -1
    const times = [
      [place(/^(?:sleep_start|start time)$/i), place(/^start_utc_offset$/)],
      [place(/^(?:sleep_end|end time)$/i), place(/^end_utc_offset$/)],
    ] as const
    const minutes = place(asleep)
    for (const row of rows.slice(head + 1)) {
      // Another list follows.
      if (row.length < 3) break
      const [start, end] = times.map(([time, ahead]) => wallIn(row[time] ?? '', row[ahead] ?? '', order))
      this.#add(start, end, Number((row[minutes] ?? '').replace(',', '') || Number.NaN))
    }
  }

  #add(start: number | undefined, end: number | undefined, minutes: number): void {
    const isSound = minutes >= 0 && minutes <= MOST_SLEEP
    if (start === undefined || end === undefined || !(isSound && end > start && end - start < LONGEST))
      this.#unreadable++
    else this.#logs.push({ start, end, seconds: 60 * minutes })
  }

  /** All that was read; what several files tell twice counts once. */
  finish(today: Day): HealthTally {
    const logs: Log[] = []
    for (const log of [...this.#logs].sort((a, b) => a.start - b.start || b.seconds - a.seconds)) {
      const last = logs.at(-1)
      if (!last || log.start >= last.end) logs.push(log)
      else if (log.seconds > last.seconds) logs[logs.length - 1] = log
    }
    const nights = nightsFrom(logs.map((log) => ({ ...log, offset: 0 })))
    return {
      ...{ app: 'fitbit', nights: nights.filter(({ day }) => day <= today), steps: [], onlyInBed: 0 },
      unreadable: this.#unreadable,
    }
  }
}

/** The clock on the wall in seconds, as if it were UTC. */
function wallOf(written: string): number {
  const [, date, clock, seconds = ':00'] = TIME.exec(written) ?? []
  return Date.parse(`${date}T${clock}${seconds}Z`) / 1000
}

/** The same of a table's cell; `ahead` is what the wall showed ahead of a time in UTC. */
function wallIn(cell: string, ahead: string, order: KnownOrder): number {
  const written = writtenDate(cell, order)
  if (!written || written.minute === null) return Number.NaN
  const moved =
    written.offsetMinutes === null ? 0 : (parseOffset(ahead) ?? 0) / 60_000 - written.offsetMinutes
  return Date.parse(`${written.date}T00:00Z`) / 1000 + 60 * (written.minute + moved)
}
