import type { Day } from '../domain/day.ts'
import { HEALTH_APPS } from '../domain/kinds/measured.ts'
import { AppleHealth } from './appleHealth.ts'
import { type Entry, wholeOf } from './archive/entry.ts'
import { csvRows } from './csvRows.ts'
import { ExportedSteps } from './exportedSteps.ts'
import type { HealthKind } from './fileKind.ts'
import { FitbitSleep } from './fitbitSleep.ts'
import { GarminSleep } from './garminSleep.ts'
import { GoogleFitSleep } from './googleFitSleep.ts'
import type { HealthTally } from './healthTally.ts'
import { TooLarge } from './tooLarge.ts'
import { ianaZone } from './zone.ts'

/** What tells of sleep and steps. */
export const HEALTH: readonly HealthKind[] = HEALTH_APPS

const STEPS = /(?:^|\/)steps-[\d-]+\.json$/

/** A year of one app's sleep is a few megabytes. */
const LARGEST_LIST = 64 * 1024 * 1024

/** Gathers what files of one of these kinds tell together. A file whose text is damaged is told as unreadable. */
export class HealthFiles {
  #damaged = 0
  readonly #apple = new AppleHealth()
  readonly #fitbit = new FitbitSleep()
  readonly #google: GoogleFitSleep
  readonly #garmin = new GarminSleep()
  readonly #steps: ExportedSteps
  readonly #kind: HealthKind

  /** @throws RangeError for a home zone that this platform does not know. */
  constructor(kind: HealthKind, timeZone: string) {
    const home = ianaZone(timeZone)
    if (!home) throw new RangeError(`No such time zone: ${timeZone}`)
    this.#kind = kind
    this.#google = new GoogleFitSleep(home)
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
      this.#fitbit.readTable(rows)
      this.#steps.readTable(rows)
      return
    }
    const json = parse(text)
    if (json === undefined) this.#damaged++
    else if (STEPS.test(entry.path)) this.#steps.read(json)
    else if (this.#kind === 'google-fit') this.#google.read(json, entry.path)
    else (this.#kind === 'garmin' ? this.#garmin : this.#fitbit).read(json)
  }

  /** All that was read. */
  finish(home: { readonly dayEndsAt: number; readonly today: Day }): HealthTally {
    if (this.#kind === 'apple-health') return this.#apple.finish(home)
    const { dayEndsAt, today } = home
    const gathered = { fitbit: this.#fitbit, 'google-fit': this.#google, garmin: this.#garmin }
    const tally = gathered[this.#kind].finish(today)
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
