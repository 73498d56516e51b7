import { parseMailDate } from './mailDate.ts'

/** What one message's header says that matters here. */
export type MailHeader = {
  /** The time as written, in milliseconds as if it were UTC; NaN where no Date can be read. */
  readonly wall: number
  /** Minutes east of UTC; null where none can be used. */
  readonly offset: number | null
  readonly isUtc: boolean
  /** A hash of the Message-ID, 53 bits; 0 where there is none. */
  readonly messageId: number
  readonly isDeleted: boolean
  /** How long the body is said to be, in bytes; null where it is not said. */
  readonly bodyLength: number | null
}

const FIELDS = ['date', 'message-id', 'x-mozilla-status', 'content-length'] as const
type Field = (typeof FIELDS)[number]

/** Longer values are cut: no date is as long, and a giant line must not fill the memory. */
const LONGEST_VALUE = 1000
const EXPUNGED = 0x0008

/**
 * Collects one message's header line by line. Only four fields are ever turned into text, and of those nothing is
 * kept but a time, a hash, a flag and a length.
 */
export class MailHeaderReader {
  /** Whether any line had the form of a header field. */
  hasFields = false
  #values: Partial<Record<Field, string>> = {}
  #open: Field | null = null

  /** The next line, without its line break. Lines that are no field are passed over. */
  line(bytes: Uint8Array, start: number, end: number): void {
    const first = bytes[start]
    if (first === 0x20 || first === 0x09) {
      this.more(bytes, start, end)
      return
    }
    this.#open = null
    const colon = colonOf(bytes, start, end)
    if (colon < 0) return
    this.hasFields = true
    const field = fieldOf(bytes, start, colon)
    if (field === null || this.#values[field] !== undefined) return
    this.#open = field
    this.#values[field] = ''
    this.more(bytes, colon + 1, end)
  }

  /** More of the line that was given last. */
  more(bytes: Uint8Array, start: number, end: number): void {
    if (this.#open === null) return
    const value = this.#values[this.#open] ?? ''
    const room = LONGEST_VALUE - value.length
    if (room > 0) this.#values[this.#open] = value + latin1(bytes, start, Math.min(end, start + room))
  }

  /** What the header says, and ready for the next message. */
  finish(): MailHeader {
    const values = this.#values
    const date = parseMailDate(values.date ?? '')
    const length = values['content-length']?.trim() ?? ''
    const status = Number.parseInt(values['x-mozilla-status']?.trim() ?? '', 16)
    this.#values = {}
    this.#open = null
    this.hasFields = false
    return {
      wall: date?.wall ?? Number.NaN,
      offset: date?.offset ?? null,
      isUtc: date?.isUtc ?? false,
      messageId: hashOf(values['message-id']?.replace(/\s+/g, '') ?? ''),
      isDeleted: (status & EXPUNGED) !== 0,
      bodyLength: /^\d{1,15}$/.test(length) ? Number(length) : null,
    }
  }
}

/** Whether the line has the form of a header field: a name of visible signs, perhaps blanks, a colon. */
export function isFieldLine(bytes: Uint8Array, start: number, end: number): boolean {
  return colonOf(bytes, start, end) >= 0
}

/** These bytes as text, each byte one character. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}

function colonOf(bytes: Uint8Array, start: number, end: number): number {
  let index = start
  for (; index < end; index++) {
    const byte = bytes[index] ?? 0
    if (byte <= 0x20 || byte === 0x3a || byte > 0x7e) break
  }
  if (index === start) return -1
  while (index < end && (bytes[index] === 0x20 || bytes[index] === 0x09)) index++
  return bytes[index] === 0x3a && index < end ? index : -1
}

function fieldOf(bytes: Uint8Array, start: number, colon: number): Field | null {
  const first = (bytes[start] ?? 0) | 0x20
  if (first !== 0x64 && first !== 0x6d && first !== 0x78 && first !== 0x63) return null
  if (colon - start > 40) return null
  const name = latin1(bytes, start, colon).trimEnd().toLowerCase()
  return FIELDS.find((field) => field === name) ?? null
}

/** cyrb53 (bryc, public domain): two multiplicative hashes mixed to 53 bits, enough to tell a million messages apart. */
function hashOf(text: string): number {
  if (text === '') return 0
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0) || 1
}
