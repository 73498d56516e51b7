// The room `mail`: what a message's header says, and where one message ends and the next begins. It knows `written` and
// `archive`; `outlook` and the readers above may import it.
import { hashOfText, type MailAddresses } from './addresses.ts'
import { parseMailDate } from './date.ts'
import { markOf } from './marks.ts'
import { type MailPlace, placeOfLabels } from './place.ts'
import { wordsOfHeader } from './words.ts'

/** What one message's header says that matters here. */
export type MailHeader = {
  /** The time as written, in milliseconds as if it were UTC; NaN where no Date can be read. */
  readonly wall: number
  /** Minutes east of UTC; null where none can be used. */
  readonly offset: number | null
  readonly isUtc: boolean
  /** Written by a program that dates all mail in UTC, wherever the writer is: Exchange, Outlook on the web, Proton. */
  readonly isUtcProgram: boolean
  /** A hash of the Message-ID, 53 bits; 0 where there is none. */
  readonly messageId: number
  readonly mark: 'deleted' | 'draft' | 'internal' | null
  /** What Gmail's labels say; `unknown` where none of them is known, or none stands in the field; null without one. */
  readonly labelled: MailPlace | 'unknown' | null
  /** Hashes of the first address in From and To; 0 where there is none, or nobody asked. */
  readonly author: number
  readonly recipient: number
  /** Whether it came into somebody's mailbox. */
  readonly isDelivered: boolean
  /** How long the body is said to be, in bytes; null where it is not said. */
  readonly bodyLength: number | null
}

const FIELDS = [
  ...(['date', 'message-id', 'content-length', 'from', 'to', 'subject', 'status', 'x-status'] as const),
  ...(['x-mozilla-status', 'x-mozilla-status2', 'x-rmail-attributes', 'x-evolution', 'x-imap'] as const),
  ...([
    'x-gmail-labels',
    'thread-index',
    'x-originatororg',
    'x-pm-message-id',
    'delivered-to',
    'x-unsent',
    'x-uniform-type-identifier',
    'x-original-to',
    'envelope-to',
    'received-spf',
  ] as const),
] as const
type Field = (typeof FIELDS)[number]
/** What only the last server on a message's way puts there: Gmail and Postfix, Exim, and who looks at where it came from. */
const DELIVERED = ['delivered-to', 'x-original-to', 'envelope-to', 'received-spf'] as const
/** By the length of the name: most lines are told apart by that, and none has to become text. */
const FIELDS_BY_LENGTH = new Map<number, { name: Field; bytes: Uint8Array }[]>()
for (const name of FIELDS) {
  const bytes = new TextEncoder().encode(name)
  FIELDS_BY_LENGTH.set(name.length, [...(FIELDS_BY_LENGTH.get(name.length) ?? []), { name, bytes }])
}
const MICROSOFTS = new TextEncoder().encode('x-ms-')

/** Longer values are cut: no date is as long, and a giant line must not fill the memory. */
const LONGEST_VALUE = 1000
/** A person may have many labels, and the one that matters may be the last of them. */
const LONGEST_LABELS = 16_000
/** Only how a subject begins matters, for the one kind of message that is none. */
const LONGEST_SUBJECT = 40
const MOST_LABELS = 20_000

/**
 * Collects one message's header line by line. Only few fields are ever turned into text, and of those nothing is kept
 * but a time, hashes, marks and a length; `addresses`, if given, holds who wrote while the reading lasts.
 */
export class MailHeaderReader {
  /** Whether any line had the form of a header field. */
  hasFields = false
  readonly #addresses: MailAddresses | null
  /** Thousands of messages carry the same labels. */
  readonly #labels = new Map<string, MailPlace | 'unknown'>()
  #values: Partial<Record<Field, string>> = {}
  #open: Field | null = null
  #isMicrosoft = false

  constructor(addresses: MailAddresses | null = null) {
    this.#addresses = addresses
  }

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
    const field = this.#fieldOf(bytes, start, colon)
    if (field === null) return
    const before = this.#values[field]
    if (before !== undefined && field !== 'x-gmail-labels') return
    this.#open = field
    this.#values[field] = before === undefined ? '' : `${before},`
    this.more(bytes, colon + 1, end)
  }

  /** More of the line that was given last. */
  more(bytes: Uint8Array, start: number, end: number): void {
    if (this.#open === null) return
    const value = this.#values[this.#open] ?? ''
    const room = roomFor(this.#open) - value.length
    if (room > 0) this.#values[this.#open] = value + latin1(bytes, start, Math.min(end, start + room))
  }

  /** What the header says, and ready for the next message. */
  finish(): MailHeader {
    const values = this.#values
    const date = parseMailDate(values.date ?? '')
    const length = values['content-length']?.trim() ?? ''
    const id = values['message-id']?.replace(/\s+/g, '') ?? ''
    const header: MailHeader = {
      wall: date?.wall ?? Number.NaN,
      offset: date?.offset ?? null,
      isUtc: date?.isUtc ?? false,
      isUtcProgram: this.#isMicrosoft || isUtcProgram(values, id),
      messageId: hashOfText(id),
      mark: markOf(values),
      labelled: this.#placeOf(values['x-gmail-labels']),
      author: this.#addresses?.hashOf(values.from ?? '') ?? 0,
      recipient: this.#addresses?.hashOf(values.to ?? '') ?? 0,
      isDelivered: DELIVERED.some((field) => values[field] !== undefined),
      bodyLength: /^\d{1,15}$/.test(length) ? Number(length) : null,
    }
    this.#values = {}
    this.#open = null
    this.#isMicrosoft = false
    this.hasFields = false
    return header
  }

  #placeOf(labels: string | undefined): MailPlace | 'unknown' | null {
    if (labels === undefined) return null
    const known = this.#labels.get(labels)
    if (known !== undefined) return known
    const place = placeOfLabels(wordsOfHeader(labels)) ?? 'unknown'
    if (this.#labels.size < MOST_LABELS) this.#labels.set(labels, place)
    return place
  }

  #fieldOf(bytes: Uint8Array, start: number, colon: number): Field | null {
    if (beginsWith(bytes, start, colon, MICROSOFTS)) this.#isMicrosoft = true
    let end = colon
    while (bytes[end - 1] === 0x20 || bytes[end - 1] === 0x09) end--
    for (const { name, bytes: wanted } of FIELDS_BY_LENGTH.get(end - start) ?? [])
      if (beginsWith(bytes, start, end, wanted)) return name
    return null
  }
}

/** Whether the line has the form of a header field: a name of visible signs, perhaps blanks, a colon. */
export function isFieldLine(bytes: Uint8Array, start: number, end: number): boolean {
  return colonOf(bytes, start, end) >= 0
}

/** These bytes as text, each byte one character. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let text = ''
  for (let index = start; index < end; index++) text += String.fromCharCode(bytes[index] as number)
  return text
}

/** Whether these bytes begin with the lower-case ones that are wanted, in whatever case. */
function beginsWith(bytes: Uint8Array, start: number, end: number, wanted: Uint8Array): boolean {
  if (end - start < wanted.length) return false
  for (let index = 0; index < wanted.length; index++)
    if (((bytes[start + index] as number) | 0x20) !== wanted[index]) return false
  return true
}

function roomFor(field: Field): number {
  if (field === 'x-gmail-labels') return LONGEST_LABELS
  return field === 'subject' ? LONGEST_SUBJECT : LONGEST_VALUE
}

function isUtcProgram(values: Partial<Record<Field, string>>, id: string): boolean {
  return (
    values['thread-index'] !== undefined ||
    values['x-originatororg'] !== undefined ||
    values['x-pm-message-id'] !== undefined ||
    /(?:\.outlook\.com|\.exchangelabs\.com|@(?:proton\.me|protonmail\.com|pm\.me|protonmail\.internalid))>?$/i.test(
      id,
    )
  )
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
