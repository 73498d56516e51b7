import { WATCHES } from './stepDays.ts'

/** Of watches, and of everything else; what comes beyond shares the last. */
const MOST_SOURCES = 127

/** Numbers what counts steps by its name, from {@link WATCHES} on where it is a watch. */
export class StepSources {
  readonly #known = new Map<string, number>()
  #watches = 0

  tagOf(name: string, isWatch: boolean): number {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const before = isWatch ? this.#watches : this.#known.size - this.#watches
    if (before >= MOST_SOURCES) return MOST_SOURCES + (isWatch ? WATCHES : 0)
    if (isWatch) this.#watches++
    const tag = before + (isWatch ? WATCHES : 0)
    this.#known.set(name, tag)
    return tag
  }
}
