import { ArchiveFault } from './archiveFault.ts'
import type { Entry } from './entry.ts'
import { Feed } from './feed.ts'
import type { Scales } from './scales.ts'
import { slicesOf } from './unpacking.ts'

const BLOCK = 512
const LONGEST_HEADER = 1024 * 1024
const MOST_PARTS = 300_000

/** Whether bytes begin as a tar does: the checksum of its first header is right. */
export function isTar(head: Uint8Array): boolean {
  return head.length >= BLOCK && isHeader(head.subarray(0, BLOCK))
}

/** The parts of a tar that lies in a file as it is; each can be opened at any time. */
export function tarEntriesOf(file: Blob, scales: Scales): AsyncGenerator<Entry, void, undefined> {
  return entriesOf(new FileCursor(file, scales))
}

/** The parts of a tar that comes in chunks; each can be opened once, until the next is asked for. */
export function tarEntriesIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Entry, void, undefined> {
  return entriesOf(new StreamCursor(chunks))
}

/** Goes through a tar (ustar, with the long names and sizes of GNU and of pax) from header to header. */
async function* entriesOf(cursor: Cursor): AsyncGenerator<Entry, void, undefined> {
  let [longName, longSize]: [string | null, number | null] = [null, null]
  try {
    for (let parts = 0; ; parts++) {
      if (parts > MOST_PARTS) throw new ArchiveFault('archive-too-many')
      const header = await cursor.take(BLOCK)
      // Some end without the blocks of noughts that should close them.
      if (header === null || header.every((byte) => byte === 0)) return
      if (header.length < BLOCK) throw new ArchiveFault('archive-cut-short')
      if (!isHeader(header)) throw new ArchiveFault('archive-damaged')
      const kind = String.fromCharCode(header[156] as number)
      const written = sizeIn(header)
      if (kind === 'L' || kind === 'x' || kind === 'g' || kind === 'K') {
        if (written > LONGEST_HEADER) throw new ArchiveFault('archive-damaged')
        const bytes = await cursor.take(padded(written))
        if (bytes === null || bytes.length < written) throw new ArchiveFault('archive-cut-short')
        const text = textOf(bytes.subarray(0, written))
        if (kind === 'L') longName = text.replace(/\0.*$/s, '')
        if (kind === 'x') {
          longName = paxValue(text, 'path') ?? longName
          const size = paxValue(text, 'size')
          longSize = size !== null && /^\d{1,15}$/.test(size) ? Number(size) : longSize
        }
        continue
      }
      const size = /[1-6]/.test(kind) ? 0 : (longSize ?? written)
      const path = longName ?? nameIn(header)
      longName = longSize = null
      const part = cursor.part(size)
      if (kind === '0' || kind === '\0' || kind === '7') yield { path, packed: part.blob ? size : 0, ...part }
      await cursor.pass(padded(size), size)
    }
  } finally {
    await cursor.close()
  }
}

/** A place in a tar, going forward. */
type Cursor = {
  take(length: number): Promise<Uint8Array | null>
  /** The `size` bytes from here on, without going on. */
  part(size: number): Pick<Entry, 'blob' | 'open'>
  /** Goes on by `length` bytes, of which the first `size` must be there. */
  pass(length: number, size: number): Promise<void>
  close(): Promise<void>
}

class FileCursor implements Cursor {
  #at = 0
  readonly #file: Blob
  readonly #scales: Scales

  constructor(file: Blob, scales: Scales) {
    this.#file = file
    this.#scales = scales
  }

  async take(length: number): Promise<Uint8Array | null> {
    if (this.#at >= this.#file.size) return null
    const bytes = new Uint8Array(await this.#file.slice(this.#at, this.#at + length).arrayBuffer())
    this.#at += length
    return bytes
  }

  part(size: number) {
    const blob = this.#file.slice(this.#at, this.#at + size)
    if (blob.size < size) throw new ArchiveFault('archive-cut-short')
    return { blob, open: () => slicesOf(blob, this.#scales) }
  }

  async pass(length: number): Promise<void> {
    this.#at += length
  }

  async close(): Promise<void> {
    // A file needs no closing.
  }
}

class StreamCursor implements Cursor {
  #taken = 0
  readonly #feed: Feed

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#feed = new Feed(chunks)
  }

  async take(length: number): Promise<Uint8Array | null> {
    await this.#feed.has(length)
    const bytes = await this.#feed.next(length)
    return bytes?.slice() ?? null
  }

  part(size: number) {
    this.#taken = 0
    return { blob: null, open: () => this.#open(size) }
  }

  async pass(length: number, size: number): Promise<void> {
    let left = length - this.#taken
    while (left > 0) {
      const bytes = await this.#feed.next(left)
      if (!bytes && left > length - size) throw new ArchiveFault('archive-cut-short')
      if (!bytes) return
      left -= bytes.length
    }
  }

  close(): Promise<void> {
    return this.#feed.close()
  }

  async *#open(size: number): AsyncGenerator<Uint8Array, void, undefined> {
    while (this.#taken < size) {
      const bytes = await this.#feed.next(size - this.#taken)
      if (!bytes) throw new ArchiveFault('archive-cut-short')
      this.#taken += bytes.length
      yield bytes
    }
  }
}

function isHeader(header: Uint8Array): boolean {
  const written = octal(header, 148, 8)
  if (written === null || written === 0) return false
  let [sum, signed] = [0, 0]
  for (const [at, byte] of header.entries()) {
    const value = at >= 148 && at < 156 ? 0x20 : byte
    sum += value
    signed += value > 127 ? value - 256 : value
  }
  return written === sum || written === signed
}

function sizeIn(header: Uint8Array): number {
  // GNU's way for sizes that octal figures have no room for.
  if ((header[124] as number) & 0x80)
    return header.subarray(128, 136).reduce((value, byte) => value * 256 + byte, 0)
  const size = octal(header, 124, 12)
  if (size === null) throw new ArchiveFault('archive-damaged')
  return size
}

function octal(header: Uint8Array, at: number, length: number): number | null {
  const text = textOf(header.subarray(at, at + length))
    .replace(/\0.*$/s, '')
    .trim()
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : null
}

function nameIn(header: Uint8Array): string {
  const field = (at: number, length: number) => textOf(header.subarray(at, at + length)).replace(/\0.*$/s, '')
  const prefix = field(257, 6) === 'ustar' ? field(345, 155) : ''
  return prefix ? `${prefix}/${field(0, 100)}` : field(0, 100)
}

/** One of the `length key=value\n` lines of a pax header. */
function paxValue(text: string, key: string): string | null {
  for (const line of text.split('\n')) {
    const match = /^\d+ ([^=]+)=(.*)$/s.exec(line)
    if (match?.[1] === key) return match[2] ?? null
  }
  return null
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function padded(size: number): number {
  return Math.ceil(size / BLOCK) * BLOCK
}
