import * as v from 'valibot'
import type { Day } from '../domain/day.ts'
import { MOST_SLEEP } from '../domain/kinds/measured.ts'
import type { HealthTally } from './healthTally.ts'
import { nightsFrom } from './sleepNights.ts'

const LOG = v.object({
  startTime: v.string(),
  endTime: v.string(),
  minutesAsleep: v.pipe(v.number(), v.minValue(0), v.maxValue(MOST_SLEEP)),
})
const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2})?/
const LONGEST = 2 * 86_400

type Log = { readonly start: number; readonly end: number; readonly seconds: number }

/** Gathers the sleep that Fitbit wrote into the files of its export, by the clock that stands in them. */
export class FitbitSleep {
  readonly #logs: Log[] = []
  #unreadable = 0

  /** Takes in the list that one file holds. */
  read(logs: readonly unknown[]): void {
    for (const each of logs) {
      const log = v.safeParse(LOG, each)
      const [start, end] = log.success ? [log.output.startTime, log.output.endTime].map(wallOf) : []
      if (!log.success || start === undefined || end === undefined || !(end > start && end - start < LONGEST))
        this.#unreadable++
      else this.#logs.push({ start, end, seconds: 60 * log.output.minutesAsleep })
    }
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
