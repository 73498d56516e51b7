import { letGo } from '../archive/unpacking.ts'

/**
 * Bytes that were read from a place, held in case they are asked for again: what was last asked for, up to twice `most`
 * bytes. A hit moves nothing, and what goes is freed at once: nobody may look at it once others were asked for.
 */
export class Held {
  #young = new Map<number, Uint8Array>()
  #old = new Map<number, Uint8Array>()
  #size = 0
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  get(place: number): Uint8Array | undefined {
    const young = this.#young.get(place)
    if (young) return young
    const old = this.#old.get(place)
    if (!old) return undefined
    this.#old.delete(place)
    this.add(place, old)
    return old
  }

  add(place: number, bytes: Uint8Array): void {
    if (this.#size >= this.#most) {
      for (const gone of this.#old.values()) letGo(gone)
      this.#old = this.#young
      this.#young = new Map()
      this.#size = 0
    }
    this.#young.set(place, bytes)
    this.#size += bytes.length
  }
}
