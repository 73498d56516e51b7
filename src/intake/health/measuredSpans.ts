import { TooLarge } from '../written/tooLarge.ts'

const FIRST_ROOM = 4096

/** Spans of time that were measured, in columns, since a decade of steps is a million of them: thirteen bytes and a half each. */
export class MeasuredSpans {
  /** Seconds since 1970, UTC. */
  starts = new Uint32Array(FIRST_ROOM)
  /** At least one second. */
  seconds = new Uint32Array(FIRST_ROOM)
  /** What the wall was ahead of UTC, in minutes. */
  offsets = new Int16Array(FIRST_ROOM)
  values = new Float32Array(FIRST_ROOM)
  tags = new Uint8Array(FIRST_ROOM)
  length = 0
  readonly #most: number

  /** `most`: how many there may be, so that no file can fill the memory. */
  constructor(most: number) {
    this.#most = most
  }

  /** Takes one in; `value` and `tag` are its reader's. @throws TooLarge where there are too many already. */
  add(start: number, end: number, offset: number, value: number, tag: number): void {
    if (this.length === this.#most) throw new TooLarge()
    if (this.length === this.starts.length) this.#grow()
    const at = this.length++
    this.starts[at] = start
    this.seconds[at] = Math.max(1, end - start)
    this.offsets[at] = offset
    this.values[at] = value
    this.tags[at] = tag
  }

  endOf(at: number): number {
    return (this.starts[at] ?? 0) + (this.seconds[at] ?? 0)
  }

  /** The places of all, earliest start first. */
  inOrder(): Uint32Array {
    const { starts } = this
    const places = Uint32Array.from({ length: this.length }, (_, at) => at)
    return places.sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0))
  }

  #grow(): void {
    const room = Math.min(2 * this.starts.length, this.#most)
    this.starts = grown(this.starts, new Uint32Array(room))
    this.seconds = grown(this.seconds, new Uint32Array(room))
    this.offsets = grown(this.offsets, new Int16Array(room))
    this.values = grown(this.values, new Float32Array(room))
    this.tags = grown(this.tags, new Uint8Array(room))
  }
}

function grown<Column extends { set(from: Column): void }>(from: Column, to: Column): Column {
  to.set(from)
  return to
}
