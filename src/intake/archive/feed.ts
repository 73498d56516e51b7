/** How many bytes that were taken can be given back. */
const BACK = 8

/** Bytes that come in chunks, looked at in a row: what lies at `at` of `bytes` is next. */
export class Feed {
  bytes: Uint8Array = new Uint8Array(0)
  at = 0
  isOver = false
  readonly #chunks: AsyncIterator<Uint8Array, void, undefined>

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#chunks = chunks[Symbol.asyncIterator]() as AsyncIterator<Uint8Array, void, undefined>
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  /** Whether `count` bytes are there to be looked at; waits until they are, or nothing more comes. */
  async has(count: number): Promise<boolean> {
    while (this.left < count && !this.isOver) {
      const { done, value } = await this.#chunks.next()
      if (done) this.isOver = true
      else {
        const kept = this.bytes.subarray(Math.max(0, this.at - BACK))
        const joined = new Uint8Array(kept.length + value.length)
        joined.set(kept)
        joined.set(value, kept.length)
        this.at = Math.min(this.at, BACK)
        this.bytes = joined
      }
    }
    return this.left >= count
  }

  /** The next bytes, up to `most`; null where there are no more. */
  async next(most: number): Promise<Uint8Array | null> {
    if (!(await this.has(1))) return null
    const bytes = this.bytes.subarray(this.at, this.at + most)
    this.at += bytes.length
    return bytes
  }

  /** Lets go of where the bytes come from. */
  async close(): Promise<void> {
    await this.#chunks.return?.()
  }
}
