import type { MailHeader } from './header.ts'
import type { MailPlace } from './place.ts'

/** Headers in their order, to be looked at one at a time. */
export type MailHeaders = { readonly length: number; readonly at: (index: number) => MailHeader | undefined }

const FIGURES = 4
const MARKS = [null, 'deleted', 'draft', 'internal'] as const
const PLACES = [null, 'sent', 'received', 'draft', 'deleted', 'unknown'] as const
/** An offset that no clock has. */
const NO_OFFSET = -32_768

/**
 * The headers of a store, in columns: it holds them by the hundred thousand, and objects that stay make a browser's
 * memory grow far beyond what they take up themselves. Each is an object only while it is looked at.
 */
export class StoreHeaders implements MailHeaders {
  #length = 0
  #figures = new Float64Array(FIGURES * 64)
  #offsets = new Int16Array(64)
  #marks = new Uint8Array(64)
  #places = new Uint8Array(64)

  get length(): number {
    return this.#length
  }

  /** Takes in what a header of a store can say: no Gmail, no length, no program that writes UTC. */
  add({ wall, messageId, author, recipient, offset, mark }: MailHeader): void {
    const index = this.#length++
    if (index === this.#marks.length) this.#grow()
    this.#figures.set([wall, messageId, author, recipient], FIGURES * index)
    this.#offsets[index] = offset ?? NO_OFFSET
    this.#marks[index] = MARKS.indexOf(mark)
  }

  at(index: number): MailHeader | undefined {
    if (index >= this.#length) return undefined
    const [at, offset] = [FIGURES * index, this.#offsets[index]]
    return {
      wall: this.#figures[at] as number,
      messageId: this.#figures[at + 1] as number,
      author: this.#figures[at + 2] as number,
      recipient: this.#figures[at + 3] as number,
      offset: offset === NO_OFFSET ? null : (offset as number),
      mark: MARKS[this.#marks[index] as number] ?? null,
      labelled: PLACES[this.#places[index] as number] ?? null,
      isUtc: false,
      isUtcProgram: false,
      isDelivered: false,
      bodyLength: null,
    }
  }

  authorOf(index: number): number {
    return this.#figures[FIGURES * index + 2] ?? 0
  }

  /** Says where one belongs, once that is known. */
  label(index: number, place: MailPlace): void {
    this.#places[index] = PLACES.indexOf(place)
  }

  #grow(): void {
    const twice = <Column extends Float64Array | Int16Array | Uint8Array>(column: Column, wider: Column) => {
      wider.set(column)
      return wider
    }
    const room = 2 * this.#marks.length
    this.#figures = twice(this.#figures, new Float64Array(FIGURES * room))
    this.#offsets = twice(this.#offsets, new Int16Array(room))
    this.#marks = twice(this.#marks, new Uint8Array(room))
    this.#places = twice(this.#places, new Uint8Array(room))
  }
}

/** One after the other, each with its place. */
export function* eachOf(headers: MailHeaders): Generator<readonly [number, MailHeader], void, undefined> {
  for (let index = 0; index < headers.length; index++) {
    const header = headers.at(index)
    if (header) yield [index, header]
  }
}
