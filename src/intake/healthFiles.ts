import type { Day } from '../domain/day.ts'
import { AppleHealth } from './appleHealth.ts'
import { type Entry, wholeOf } from './archive/entry.ts'
import { csvRows } from './csvRows.ts'
import type { HealthKind } from './fileKind.ts'
import { FitbitSleep } from './fitbitSleep.ts'
import { GoogleFitSleep } from './googleFitSleep.ts'
import type { HealthTally } from './healthTally.ts'
import { TooLarge } from './tooLarge.ts'

/** What tells of sleep and steps. */
export const HEALTH: readonly HealthKind[] = ['apple-health', 'fitbit-sleep', 'google-sleep']

/** A year of one app's sleep is a few megabytes. */
const LARGEST_LIST = 64 * 1024 * 1024

/** Gathers what files of one of these kinds tell together. A file whose text is damaged is told as unreadable. */
export class HealthFiles {
  #damaged = 0
  readonly #apple = new AppleHealth()
  readonly #fitbit = new FitbitSleep()
  readonly #google: GoogleFitSleep
  readonly #kind: HealthKind

  /** @throws RangeError for a home zone that this platform does not know. */
  constructor(kind: HealthKind, timeZone: string) {
    this.#kind = kind
    this.#google = new GoogleFitSleep(timeZone)
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
    if (this.#kind === 'fitbit-sleep' && !/^\s*[[{]/.test(text)) return this.#fitbit.readTable(csvRows(text))
    const json = parse(text)
    if (json === undefined) this.#damaged++
    else if (this.#kind === 'google-sleep') this.#google.read(json, entry.path)
    else this.#fitbit.read(json)
  }

  /** All that was read. */
  finish(home: { readonly dayEndsAt: number; readonly today: Day }): HealthTally {
    if (this.#kind === 'apple-health') return this.#apple.finish(home)
    const reader = this.#kind === 'fitbit-sleep' ? this.#fitbit : this.#google
    const tally = reader.finish(home.today)
    return { ...tally, unreadable: tally.unreadable + this.#damaged }
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
