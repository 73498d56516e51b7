import { type Day, parseDay } from '../../domain/day.ts'
import { MOST_SLEEP } from '../../domain/kinds/measured.ts'
import { has, isText } from '../written/shape.ts'
import type { HealthTally } from './tally.ts'

const isNight = has({ calendarDate: isText })
const STAGES = ['deepSleepSeconds', 'lightSleepSeconds', 'remSleepSeconds'] as const

/** Gathers the sleep in the archive that Garmin sends: by its own date, that of the morning. */
export class GarminSleep {
  readonly #nights = new Map<Day, number>()
  #unreadable = 0

  /** Takes in the list that one file holds. Of a night twice told the longer counts; one without stages is unknown. */
  read(json: unknown): void {
    for (const each of Array.isArray(json) ? json : []) {
      const day = isNight(each) ? parseDay(each.calendarDate) : null
      const seconds = STAGES.reduce((sum, stage) => sum + Number(each?.[stage] ?? 0), 0)
      if (!day || !(seconds >= 0 && seconds <= 60 * MOST_SLEEP)) this.#unreadable++
      else if (seconds > 0)
        this.#nights.set(day, Math.max(this.#nights.get(day) ?? 0, Math.round(seconds / 60)))
    }
  }

  /** All that was read. */
  finish(today: Day): HealthTally {
    const nights = Array.from(this.#nights, ([day, minutes]) => ({ day, minutes }))
    return {
      ...{ app: 'garmin', steps: [], onlyInBed: 0, unreadable: this.#unreadable },
      nights: nights.filter(({ day }) => day <= today).sort((a, b) => (a.day < b.day ? -1 : 1)),
    }
  }
}
