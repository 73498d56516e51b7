import type { MailAddresses } from './addresses.ts'
import { latin1, type MailHeader, MailHeaderReader } from './header.ts'
import { indexOfFromLine, isFromLine } from './search.ts'
import { headerAfterSeparator, SEPARATOR_REACH, type Undated, undatedAt } from './separator.ts'

/** The most that a scanner may leave of what it was given, to see it again with what follows. */
export const MOST_LEFT = 2 * SEPARATOR_REACH

/** A message that says how long it is: if another begins where it ends, nothing in between was one. */
type Claim = { readonly message: number; readonly end: number }

const LF = 0x0a
const MARK = 0x01
/** What ends a part of a Babyl file. */
const UNIT_END = 0x1f
/** Where the messages of an mbx begin. */
const MBX_HEAD = 2048
/** When it was filed, its length, and its flags. */
const MBX_LINE =
  /^[ \d]\d-[a-z]{3}-\d{4} [\d:]{8} [+-]\d{4},(\d{1,12});[\da-f]{8}([\da-f]{4})-[\da-f]{8}\s*$/i
/** Struck out, or cleared away already; and a draft. */
const [MBX_GONE, MBX_DRAFT] = [0x8002, 0x20]
/** How much emptiness programs leave behind a body beyond its length. */
const LOOSE = 4
/**
 * Finds the outer messages of a mailbox in bytes given piece by piece: the mbox family, MMDF, c-client's mbx, Emacs's
 * Babyl of old, or a single message (`.eml`, Apple's `.emlx`). Bodies are passed over and never turned into text.
 */
export class MailScanner {
  readonly messages: MailHeader[] = []
  /** Set when nothing further can matter: a single message's header has been read. */
  isDone = false
  #place: 'start' | 'header' | 'line' | 'body' = 'start'
  #form: 'mbox' | 'mmdf' | 'mbx' | 'babyl' | 'single' = 'mbox'
  /** Where an mbx says that its next message begins. */
  #until = MBX_HEAD
  /** What stands before a message of the kinds that say it there. */
  #mark: MailHeader['mark'] = null
  /** How this file's From_ lines go without a date, if its first one does. */
  #undated: Undated | null = null
  readonly #header: MailHeaderReader
  /** Which message says first that it ends there; and all who say so of an end to come, in order. */
  readonly #ends = new Map<number, number>()
  readonly #claims: Claim[] = []

  /** `addresses` is told who wrote; without it nobody is. */
  constructor(addresses: MailAddresses | null = null) {
    this.#header = new MailHeaderReader(addresses)
  }

  /**
   * Takes in `bytes` from `start` on, which stand at `base` in the file, up to the index it returns; the rest, at most
   * {@link MOST_LEFT}, must be given again with what follows. Bytes before `start` must be those before it in the file.
   */
  take(bytes: Uint8Array, start: number, base: number, isLast: boolean): number {
    let at = start
    while (!this.isDone && at < bytes.length) {
      const next = this.#step(bytes, at, base, isLast)
      if (next < 0) return at
      at = next
    }
    return at
  }

  /** What remains to be said at the end of a file of `size` bytes. */
  finish(size: number): void {
    if (this.#place === 'header' || this.#place === 'line') this.#endHeader(size)
    this.#settleClaims(size)
  }

  /** One step from `at`: returns where to go on, or -1 where more must be seen first. */
  #step(bytes: Uint8Array, at: number, base: number, isLast: boolean): number {
    switch (this.#place) {
      case 'start':
        return this.#begin(bytes, at, isLast)
      case 'header':
        return this.#headerLine(bytes, at, base, isLast)
      case 'line':
        return this.#restOfLine(bytes, at)
      case 'body':
        if (this.#form === 'mbx') return this.#nextCounted(bytes, at, base, isLast)
        return this.#form === 'mmdf' || this.#form === 'babyl'
          ? this.#nextMark(bytes, at, isLast)
          : this.#nextSeparator(bytes, at, base, isLast)
    }
  }

  #begin(bytes: Uint8Array, start: number, isLast: boolean): number {
    if (!isLast && bytes.length - start < MOST_LEFT) return -1
    let at = start
    if (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3
    while (bytes[at] === LF || bytes[at] === 0x0d || bytes[at] === 0x20 || bytes[at] === 0x09) at++
    if (at >= bytes.length) return bytes.length
    const head = latin1(bytes, at, Math.min(bytes.length, at + 64))
    this.#place = 'header'
    const own = isMark(bytes, at) ? 'mmdf' : OWN_FORMS.find((form) => head.startsWith(OWN_HEADS[form]))
    if (own) {
      this.#form = own
      this.#place = 'body'
      return at
    }
    if (isFromLine(bytes, at)) {
      this.#undated = undatedAt(bytes, at, bytes.length)
      const header = headerAfterSeparator(bytes, at, bytes.length, true, this.#undated)
      if (header >= 0) return header
    }
    this.#form = 'single'
    const count = /^\d{1,12}[ \t]*\r?\n/.exec(head)
    return count ? at + count[0].length : at
  }

  #headerLine(bytes: Uint8Array, at: number, base: number, isLast: boolean): number {
    const found = bytes.indexOf(LF, at)
    if (found < 0 && !isLast && bytes.length - at < MOST_LEFT) return -1
    const isFrom = this.#form === 'mbox' && isFromLine(bytes, at)
    if (isFrom && this.#header.hasFields) {
      if (!isLast && bytes.length - at < SEPARATOR_REACH) return -1
      const header = headerAfterSeparator(bytes, at, bytes.length, false, this.#undated)
      if (header >= 0) {
        this.#endHeader(base + at)
        this.#separate(base + at)
        return header
      }
    }
    const isCut = this.#form === 'mbx' && base + at >= this.#until
    if (
      isCut ||
      (this.#form === 'mmdf' && isMark(bytes, at)) ||
      (this.#form === 'babyl' && bytes[at] === UNIT_END)
    ) {
      this.#endHeader(base + at)
      return at
    }
    const end = found < 0 ? bytes.length : found
    const trimmed = end > at && bytes[end - 1] === 0x0d ? end - 1 : end
    if (trimmed === at && found >= 0) {
      this.#endHeader(base + found + 1)
      return found
    }
    this.#header.line(bytes, at, trimmed)
    if (found < 0) this.#place = 'line'
    return found < 0 ? end : found + 1
  }

  /** The rest of a line so long that it did not fit into one piece. */
  #restOfLine(bytes: Uint8Array, at: number): number {
    const found = bytes.indexOf(LF, at)
    this.#header.more(bytes, at, found < 0 ? bytes.length : found)
    if (found >= 0) this.#place = 'header'
    return found < 0 ? bytes.length : found + 1
  }

  #endHeader(bodyStart: number): void {
    const isMessage = this.#header.hasFields || this.#form === 'mbox'
    const header = this.#header.finish()
    this.#place = 'body'
    if (this.#form === 'single') {
      // What begins with no header is no message; an mbox may still follow what stands before its first one.
      if (isMessage) this.isDone = true
      else this.#form = 'mbox'
    }
    if (!isMessage || header.mark === 'internal') return
    this.messages.push(this.#mark ? { ...header, mark: this.#mark } : header)
    if (this.#form !== 'mbox' || header.bodyLength === null) return
    const claim = { message: this.messages.length - 1, end: bodyStart + header.bodyLength }
    if (this.#ends.has(claim.end)) return
    this.#ends.set(claim.end, claim.message)
    this.#claims.push(claim)
  }

  #nextSeparator(bytes: Uint8Array, start: number, base: number, isLast: boolean): number {
    const length = bytes.length
    for (let at = indexOfFromLine(bytes, start); at >= 0; at = indexOfFromLine(bytes, at + 1)) {
      const line = at + 1
      if (!isLast && length - line < SEPARATOR_REACH) return at === start ? -1 : at
      const header = headerAfterSeparator(bytes, line, length, isBlankBefore(bytes, line), this.#undated)
      if (header >= 0) {
        this.#separate(base + line)
        return header
      }
    }
    return isLast ? length : leaving(start, length, 8)
  }

  /** An mbx says before each message how long it is. */
  #nextCounted(bytes: Uint8Array, start: number, base: number, isLast: boolean): number {
    // A header that goes on beyond the end that was told is spoilt.
    const at = Math.max(start, this.#until - base)
    if (at >= bytes.length) return bytes.length
    if (!isLast && bytes.length - at < SEPARATOR_REACH) return at === start ? -1 : at
    const end = bytes.indexOf(LF, at)
    const [, length, flags = ''] =
      MBX_LINE.exec(latin1(bytes, at, end < 0 ? at : Math.min(end, at + 256))) ?? []
    // Whatever stands there instead, nothing behind it can be found.
    this.#until = length === undefined ? Number.POSITIVE_INFINITY : base + end + 1 + Number(length)
    if (length === undefined) return bytes.length
    const bits = Number.parseInt(flags, 16)
    this.#mark = (bits & MBX_GONE) !== 0 ? 'deleted' : (bits & MBX_DRAFT) !== 0 ? 'draft' : null
    this.#place = 'header'
    return end + 1
  }

  #nextMark(bytes: Uint8Array, start: number, isLast: boolean): number {
    const mark = this.#form === 'mmdf' ? MARK : UNIT_END
    for (let at = bytes.indexOf(mark, start); at >= 0; at = bytes.indexOf(mark, at + 1)) {
      if (at > 0 && bytes[at - 1] !== LF) continue
      if (!isLast && bytes.length - at < SEPARATOR_REACH) return at === start ? -1 : at
      if (mark === UNIT_END) {
        const [head, labels = ''] =
          /^.\f\r?\n[01],(.*)\n/.exec(latin1(bytes, at, Math.min(bytes.length, at + 256))) ?? []
        if (!head) continue
        this.#mark = /\bdeleted,/.test(labels) ? 'deleted' : null
        this.#place = 'header'
        return at + head.length
      }
      if (!isMark(bytes, at)) continue
      let next = bytes.indexOf(LF, at) + 1
      while (isMark(bytes, next)) next = bytes.indexOf(LF, next) + 1
      if (next >= bytes.length) return bytes.length
      if (isFromLine(bytes, next)) {
        const end = bytes.indexOf(LF, next)
        if (end >= 0) next = end + 1
      }
      this.#place = 'header'
      return next
    }
    return isLast ? bytes.length : leaving(start, bytes.length, 1)
  }

  /** A new message begins at `offset`. */
  #separate(offset: number): void {
    this.#settleClaims(offset)
    this.#place = 'header'
  }

  /** A message begins, or the file ends, at `offset`: who said so beforehand is right, who said something else is not. */
  #settleClaims(offset: number): void {
    let kept = Number.POSITIVE_INFINITY
    for (let end = offset - LOOSE; end <= offset; end++) kept = Math.min(kept, this.#ends.get(end) ?? kept)
    if (kept === Number.POSITIVE_INFINITY) return
    this.messages.length = kept + 1
    // Each is let go of once, however many there are.
    for (let last = this.#claims.at(-1); last && last.message >= kept; last = this.#claims.at(-1)) {
      this.#ends.delete(last.end)
      this.#claims.pop()
    }
  }
}

/** How those files begin that say by themselves what they are. */
const OWN_HEADS = { mbx: '*mbx*', babyl: 'BABYL OPTIONS:' } as const
const OWN_FORMS = ['mbx', 'babyl'] as const

function isMark(bytes: Uint8Array, at: number): boolean {
  for (let index = at; index < at + 4; index++) if (bytes[index] !== MARK) return false
  const end = bytes[at + 4] === 0x0d ? at + 5 : at + 4
  return end >= bytes.length || bytes[end] === LF
}

function isBlankBefore(bytes: Uint8Array, line: number): boolean {
  if (line < 2) return true
  const before = bytes[line - 2]
  return before === LF || (before === 0x0d && (line < 3 || bytes[line - 3] === LF))
}

/** Where to go on so that `count` bytes are seen again, or -1 where nothing would be gained. */
function leaving(start: number, length: number, count: number): number {
  return length - count > start ? length - count : -1
}
