import { isFieldLine, latin1 } from './mailHeader.ts'

/** How far past its first byte a From_ line may have to be looked at. */
export const SEPARATOR_REACH = 2048
const LONGEST_LINE = 1024

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const DATED = new RegExp(
  `(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? +)?(?:${MONTH}[a-z]* +\\d{1,2}|\\d{1,2}[ -]${MONTH}[a-z]*)\\b.*\\d{1,2}:\\d{2}|\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}`,
  'i',
)

/**
 * Whether the line that begins at `start` with `From ` parts two messages, rather than being a sentence that happens
 * to begin so: it must name a sender and a time as the mbox family does (or Thunderbird's `-`, or Google's `…@xxx`),
 * and stand before a header, or at least after a blank line. Returns where the header begins, or -1.
 */
export function headerAfterSeparator(
  bytes: Uint8Array,
  start: number,
  limit: number,
  isAfterBlank: boolean,
): number {
  const lineEnd = bytes.subarray(start, Math.min(limit, start + LONGEST_LINE)).indexOf(0x0a)
  if (lineEnd < 0 && limit - start > LONGEST_LINE) return -1
  const end = lineEnd < 0 ? limit : start + lineEnd
  const next = Math.min(limit, end + 1)
  const envelope = latin1(bytes, start + 5, end).trim()
  const isComplete = /^-(?:\s|$)|^\d+@xxx(?:\s|$)/.test(envelope) || DATED.test(envelope)
  if (!isComplete && !(isAfterBlank && /^\S*@\S*(?:\s|$)/.test(envelope))) return -1
  if (startsHeader(bytes, next, limit)) return next
  return isComplete && isAfterBlank && isBlankOrEnd(bytes, next, limit) ? next : -1
}

/** A field, or one of the escaped From_ lines that some programs leave on top of a header. */
function startsHeader(bytes: Uint8Array, start: number, limit: number): boolean {
  const end = Math.min(limit, start + 256)
  return isFieldLine(bytes, start, end) || latin1(bytes, start, Math.min(end, start + 6)) === '>From '
}

function isBlankOrEnd(bytes: Uint8Array, at: number, limit: number): boolean {
  return at >= limit || bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] === 0x0a)
}
