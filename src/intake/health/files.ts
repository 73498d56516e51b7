// The room `health`: nights and steps as a device measured them. It knows `written`, `archive`, `calendar` and `table`; the
// readers above may import it.
import type { Day } from '../../domain/day.ts'
import type { HealthApp } from '../../domain/kinds/measured.ts'
import { type Entry, wholeOf } from '../archive/entry.ts'
import { csvRows } from '../table/rows.ts'
import { dateOrderOf } from '../written/date.ts'
import { TooLarge } from '../written/tooLarge.ts'
import { homeZoneOf } from '../written/zone.ts'
import { AppleHealth } from './appleHealth.ts'
import { ExportedSteps } from './exportedSteps.ts'
import { FitbitSleep } from './fitbitSleep.ts'
import { GarminSleep } from './garminSleep.ts'
import { GoogleFitSleep } from './googleFitSleep.ts'
import type { HealthTally } from './tally.ts'

const STEPS = /(?:^|\/)steps-[\d-]+\.json$/

/** A year of one app's sleep is a few megabytes. */
const LARGEST_LIST = 64 * 1024 * 1024
/** How many rows may tell in what order their dates are written. */
const MOST_TELLING = 2000

/** The lists of one app, a file at a time. */
type Lists = {
  read(json: unknown, path: string): void
  finish(today: Day): HealthTally
}

/** Gathers what files of one of these kinds tell together. A file whose text is damaged is told as unreadable. */
export class HealthFiles {
  #damaged = 0
  readonly #apple = new AppleHealth()
  readonly #fitbit = new FitbitSleep()
  /** Whatever of them this app writes. */
  readonly #lists: Lists
  readonly #steps: ExportedSteps
  readonly #kind: HealthApp

  /** @throws RangeError for a home zone that this platform does not know. */
  constructor(kind: HealthApp, timeZone: string) {
    const home = homeZoneOf(timeZone)
    this.#kind = kind
    if (kind === 'google-fit') this.#lists = new GoogleFitSleep(home)
    else this.#lists = kind === 'garmin' ? new GarminSleep() : this.#fitbit
    this.#steps = new ExportedSteps(home)
  }

  /**
   * Takes in one file, wholly or not at all.
   * @throws TooLarge where there is more than a life does; what opening it throws.
   */
  async read(entry: Entry): Promise<void> {
    if (this.#kind === 'apple-health') return this.#apple.read(entry.open())
    const bytes = await wholeOf(entry, LARGEST_LIST)
    if (!bytes) throw new TooLarge()
    const text = new TextDecoder().decode(bytes)
    if (!/^\s*[[{]/.test(text)) {
      const rows = csvRows(text)
      // With strokes America writes; of what else Fitbit has, the year first or the day.
      const order =
        dateOrderOf(rows.slice(0, MOST_TELLING).flat()) ?? (text.includes('/') ? 'month-first' : 'day-first')
      this.#fitbit.readTable(rows, order)
      this.#steps.readTable(rows, order)
      return
    }
    const json = parse(text)
    if (json === undefined) this.#damaged++
    else if (STEPS.test(entry.path)) this.#steps.read(json)
    else this.#lists.read(json, entry.path)
  }

  /** All that was read. */
  finish(home: { readonly dayEndsAt: number; readonly today: Day }): HealthTally {
    if (this.#kind === 'apple-health') return this.#apple.finish(home)
    const { dayEndsAt, today } = home
    const tally = this.#lists.finish(today)
    return {
      ...tally,
      steps: this.#steps.finish(dayEndsAt).filter(({ day }) => day < today),
      unreadable: tally.unreadable + this.#damaged + this.#steps.unreadable,
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
