import { Held } from './held.ts'
import { OutlookFault } from './outlookFault.ts'

const WINDOW = 64 * 1024
/** Twice as much in all: what is asked for lies close by, but for the upper leaves of the trees. */
const MOST_HELD = 2 * 1024 * 1024

/** Looks into a file here and there, and holds on to what was looked at last. */
export class Windows {
  readonly #file: Blob
  readonly #held = new Held(MOST_HELD)
  readonly #onRead: (bytes: number) => void

  /** `onRead` is told how many bytes were read since it was told last. */
  constructor(file: Blob, onRead: (bytes: number) => void) {
    this.#file = file
    this.#onRead = onRead
  }

  get size(): number {
    return this.#file.size
  }

  /**
   * Bytes that hold until more are asked for; nobody may change them.
   * @throws OutlookFault `outlook-cut-short` where the file ends before; whatever reading it throws.
   */
  async bytes(at: number, length: number): Promise<Uint8Array> {
    if (!(at >= 0) || at + length > this.#file.size) throw new OutlookFault('outlook-cut-short')
    const first = Math.floor(at / WINDOW)
    const start = at - first * WINDOW
    const window = await this.#window(first)
    if (start + length <= window.length) return window.subarray(start, start + length)
    const whole = new Uint8Array(length)
    whole.set(window.subarray(start))
    for (let filled = window.length - start, next = first + 1; filled < length; next++) {
      const more = (await this.#window(next)).subarray(0, length - filled)
      if (more.length === 0) throw new OutlookFault('outlook-cut-short')
      whole.set(more, filled)
      filled += more.length
    }
    return whole
  }

  async #window(place: number): Promise<Uint8Array> {
    const known = this.#held.get(place)
    if (known) return known
    const slice = this.#file.slice(place * WINDOW, (place + 1) * WINDOW)
    const bytes = new Uint8Array(await slice.arrayBuffer())
    this.#onRead(bytes.length)
    this.#held.add(place, bytes)
    return bytes
  }
}
