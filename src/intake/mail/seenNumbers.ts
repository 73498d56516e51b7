/**
 * Whole numbers above 0 that came before, in one block of memory: of a hundred thousand, a browser's own set takes ten
 * times as much, and leaves as much again behind while it grows. 0 is never in it.
 */
export class SeenNumbers {
  #slots = new Float64Array(64)
  #size = 0

  has(number: number): boolean {
    return number !== 0 && this.#slots[this.#placeOf(number)] === number
  }

  add(number: number): void {
    if (number === 0 || this.has(number)) return
    if (++this.#size * 2 > this.#slots.length) {
      const before = this.#slots
      this.#slots = new Float64Array(2 * before.length)
      for (const one of before) if (one !== 0) this.#slots[this.#placeOf(one)] = one
    }
    this.#slots[this.#placeOf(number)] = number
  }

  /** Where it stands, or would. */
  #placeOf(number: number): number {
    const { length } = this.#slots
    let place = number % length
    while (this.#slots[place] !== 0 && this.#slots[place] !== number) place = (place + 1) % length
    return place
  }
}
