import { isFieldLine, latin1 } from './header.ts'

/** How far past its first byte a From_ line may have to be looked at. */
export const SEPARATOR_REACH = 2048
const LONGEST_LINE = 1024

const NAME = String.raw`[A-Za-z\x80-\xff]{2,9}\.?`
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[AP]M)?`
const ZONE = String.raw`(?: +(?:[+-]\d{2}:?\d{2}|[A-Z][A-Za-z]{0,4}(?:[+-]\d{1,2}(?::?\d{2})?)?|\([^()]*\)))`
const END = String.raw`(?: +remote from \S+)?$`

/** As C's asctime has it, with a zone before or after the year, and as RFC 5322 has it; to the end of the line. */
const STRICT = [
  String.raw`${NAME},? +[A-Za-z\x80-\xff]{3,5}\.? +\d{1,2} +\d{1,2}:\d{2}:\d{2}${ZONE}? +\d{4}${ZONE}{0,2}`,
  String.raw`${NAME}, +\d{1,2} +[A-Za-z\x80-\xff]{3,5}\.? +\d{4} +\d{1,2}:\d{2}:\d{2}${ZONE}{0,2}`,
]
/** What other programs make of it where a sender stands before it that can be nothing else. */
const LOOSE = [
  String.raw`(?:${NAME},? +)?${NAME} +\d{1,2},? +${TIME}${ZONE}? +\d{2,4}${ZONE}{0,2}`,
  String.raw`(?:${NAME},? +)?${NAME} +\d{1,2},? +\d{4} +${TIME}${ZONE}{0,2}`,
  String.raw`(?:${NAME},? +)?\d{1,2}\.?[ -]${NAME}[ -]\d{2,4},? +${TIME}${ZONE}{0,2}`,
  String.raw`\d{4}-\d{2}-\d{2}[T ]${TIME}(?:Z| ?[+-]\d{2}:?\d{2})?`,
  String.raw`\d{1,2}[./]\d{1,2}[./]\d{4},? +${TIME}${ZONE}{0,2}`,
]
const SENDER = String.raw`-|[^\s@]*@\S*|<[^\s>]*>|"[^"]*"(?: *\S+)?|[^"<>]{1,80} <[^\s>]+>`
const SURE = new RegExp(`^(?:${SENDER}) +(?:${[...STRICT, ...LOOSE].join('|')})${END}`)
/** Any word may send ("root", a list's name), or none where the line says so with two blanks, or a person's full name. */
const LIKELY = new RegExp(String.raw`^(?:\S*[^\s,] +| +)(?:${STRICT.join('|')})${END}`)
const NAMED = new RegExp(String.raw`^(?:\S+ +){2,4}(?:${STRICT.join('|')})${END}`)

/** Fields that headers of mail begin with, and sentences hardly ever. */
const KNOWN =
  /^(?:x-mozilla-\w+|x-[\w-]+|return-path|received|message-id|date|from|to|cc|subject|mime-version|content-[\w-]+|delivered-to|reply-to|references|in-reply-to|sender|status|user-agent|fcc|dkim-signature)[ \t]*:/i

/** Fields that Thunderbird alone puts into a header. */
const MOZILLAS = /^x-(?:mozilla-|account-key|identity-key)/i

/** A From_ line without a date: of those a file has all or none. */
export type Undated = 'bare' | 'address'

/**
 * Whether the line that begins at `start` with `From ` parts two messages, rather than being a sentence that happens
 * to begin so. It must name a sender and a whole date up to its end, as the mbox family does, and a header must follow
 * (after a blank line, nothing may follow too). Three kinds do without a date: Thunderbird's `-`, Google's `…@xxx`,
 * and what this file began with (`undated`): an address alone, or nothing at all, as Thunderbird 122 to 131 writes it.
 * Returns where the header begins, or -1.
 */
export function headerAfterSeparator(
  bytes: Uint8Array,
  start: number,
  limit: number,
  isAfterBlank: boolean,
  undated: Undated | null,
): number {
  const line = lineAt(bytes, start, limit)
  if (line === null) return -1
  // No further than every caller can see, or where pieces end would matter.
  const reach = Math.min(limit, start + SEPARATOR_REACH)
  const { envelope, next } = line
  const trimmed = envelope.trim()
  const kind = undatedKind(trimmed)
  if (kind) {
    // Only Thunderbird writes nothing, and may have written dates into the same file before.
    const seal = kind === undated ? null : kind === 'bare' ? MOZILLAS : undefined
    if (seal === undefined || !(isAfterBlank || kind === 'bare')) return -1
    return isWholeHeader(bytes, next, reach, seal) ? next : -1
  }
  if (!/^(?:-|\d+@xxx)$/.test(trimmed) && !SURE.test(trimmed)) {
    // "From noon, Tue Mar 10 …" may be a sentence, and a colon stand in the next: mail has more than one field.
    const isLikely = LIKELY.test(envelope.trimEnd())
    // Three words or more are a sentence, unless what follows can be nothing else.
    const isNamed = !isLikely && isAfterBlank && NAMED.test(trimmed)
    return (isLikely || isNamed) && isWholeHeader(bytes, next, reach, null, isNamed) ? next : -1
  }
  if (startsHeader(bytes, next, reach)) return next
  return isAfterBlank && isBlankOrEnd(bytes, next, reach) ? next : -1
}

/** Which of the undated forms a file begins with, so that its other lines may have it too; null for any other. */
export function undatedAt(bytes: Uint8Array, start: number, limit: number): Undated | null {
  const line = lineAt(bytes, start, limit)
  return line && undatedKind(line.envelope.trim())
}

function undatedKind(envelope: string): Undated | null {
  if (envelope === '') return 'bare'
  return /^[^\s@]+@[^\s@]+$/.test(envelope) && !envelope.endsWith('@xxx') ? 'address' : null
}

function lineAt(bytes: Uint8Array, start: number, limit: number): { envelope: string; next: number } | null {
  const lineEnd = bytes.subarray(start, Math.min(limit, start + LONGEST_LINE)).indexOf(0x0a)
  if (lineEnd < 0 && limit - start > LONGEST_LINE) return null
  const end = lineEnd < 0 ? limit : start + lineEnd
  // nmh parts sender and date by a tab.
  const envelope = latin1(bytes, start + 5, end).replaceAll('\t', ' ')
  return { envelope, next: Math.min(limit, end + 1) }
}

/** A field, or one of the escaped From_ lines that some programs leave on top of a header. */
function startsHeader(bytes: Uint8Array, start: number, limit: number): boolean {
  const end = Math.min(limit, start + 256)
  return isFieldLine(bytes, start, end) || latin1(bytes, start, Math.min(end, start + 6)) === '>From '
}

/**
 * Whether every line from here to a blank one (or as far as is seen) is a field or the rest of one, two at least known,
 * and one of them with this `seal` if it is given.
 */
function isWholeHeader(
  bytes: Uint8Array,
  start: number,
  limit: number,
  seal: RegExp | null,
  isStrict = false,
): boolean {
  let known = 0
  let isSealed = seal === null
  let fields = 0
  for (let at = start; at < limit; ) {
    const found = bytes.subarray(at, limit).indexOf(0x0a)
    const end = found < 0 ? limit : at + found
    if (isBlankOrEnd(bytes, at, limit)) break
    const isMore = bytes[at] === 0x20 || bytes[at] === 0x09
    if (!isMore && !isFieldLine(bytes, at, end)) {
      // What is cut off by the limit was not seen whole; an escaped From_ line is left on top by some programs.
      if (found < 0 && fields > 0) break
      if (fields > 0 || latin1(bytes, at, Math.min(end, at + 6)) !== '>From ') return false
    } else if (!isMore) {
      fields++
      const name = latin1(bytes, at, Math.min(end, at + 40))
      if (KNOWN.test(name)) known++
      if (seal?.test(name)) isSealed = true
    } else if (fields === 0) return false
    at = end + 1
  }
  return isSealed && (known >= 2 || (known === 1 && fields === 1 && !isStrict))
}

function isBlankOrEnd(bytes: Uint8Array, at: number, limit: number): boolean {
  return at >= limit || bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] === 0x0a)
}
