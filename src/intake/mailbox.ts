import { wallTimeAt } from '../domain/wallTime.ts'
import { type Bytes, piecesOf } from './archive/pieces.ts'
import type { MailAddresses } from './mail/addresses.ts'
import type { MailHeader } from './mail/header.ts'
import { eachOf, type MailHeaders } from './mail/headers.ts'
import type { MailPlace } from './mail/place.ts'
import { MailScanner, MOST_LEFT } from './mail/scanner.ts'
import { SeenNumbers } from './mail/seenNumbers.ts'
import { narrowed } from './mail/wide.ts'

/** Why a message that is there does not count: it repeats another's Message-ID, or was deleted and not yet cleared away. */
export type Skipped = 'duplicate' | 'deleted'

/**
 * One message with a Date that can be read. `instant` is in UTC; `wallTime` is `YYYY-MM-DDTHH:mm:ss` as written,
 * `offsetMinutes` east of UTC as written, null where none is given that can be used: then the person's home zone
 * stands in (UTC for `-0000`).
 */
export type SentMessage = {
  readonly instant: string
  readonly wallTime: string
  readonly offsetMinutes: number | null
  readonly skipped: null | Skipped
}

/**
 * `messages` counts every outer message; the notes that programs keep for themselves in a folder are none. `sent` holds
 * those with a readable Date in file order, `unreadable` counts those without. Drafts are not in `sent`, nor is, where
 * Gmail's labels tell, what was received.
 */
export type MailboxReading = {
  readonly messages: number
  readonly unreadable: number
  readonly sent: readonly SentMessage[]
}

/** What is asked of a reading. `onProgress` is told the bytes read so far, of `file.size`. */
export type MailboxOptions = {
  readonly timeZone: string
  readonly onProgress?: (bytesRead: number) => void
  readonly signal?: AbortSignal
}

/**
 * Reads when messages were sent from a mailbox of any size at constant memory: mboxo, mboxrd, mboxcl, mboxcl2, MMDF, mbx, Babyl,
 * or one `.eml` or `.emlx`; UTF-16 too. Only each outer message's Date counts. What is no mailbox gives no messages.
 * @throws the signal's reason once it is aborted; NotReadableError when the file cannot be read any more.
 */
export async function readMailbox(file: Blob, options: MailboxOptions): Promise<MailboxReading> {
  const headers = await scanMailbox(file, options)
  const places = placesOf(headers)
  const seen = new SeenNumbers()
  const sent: SentMessage[] = []
  let unreadable = 0
  for (const [index, header] of headers.entries()) {
    if (Number.isNaN(header.wall)) unreadable++
    else if (header.mark !== 'draft' && isOfSent(places[index] ?? null))
      sent.push(sentMessage(header, places[index] === 'deleted', seen, options.timeZone))
  }
  return { messages: headers.length, unreadable, sent }
}

/**
 * The outer messages of a mailbox, a file or what comes out of an archive, in file order; `addresses`, if given, is
 * told who wrote them.
 * @throws as {@link readMailbox} does.
 */
export async function scanMailbox(
  source: Bytes,
  { onProgress, signal }: Omit<MailboxOptions, 'timeZone'>,
  addresses: MailAddresses | null = null,
): Promise<readonly MailHeader[]> {
  signal?.throwIfAborted()
  const scanner = new MailScanner(addresses)
  const bytesIn = await narrowed(source)
  let from = 0
  let size = 0
  for await (const { bytes, base, isLast } of piecesOf(bytesIn, MOST_LEFT)) {
    signal?.throwIfAborted()
    size = base + bytes.length
    from = base + scanner.take(bytes, from - base, base, isLast)
    onProgress?.(size)
    if (scanner.isDone) break
  }
  scanner.finish(size)
  return scanner.messages
}

/**
 * What Gmail's labels say of each message, null where they say nothing. Labels in a language that is not known say
 * nothing; but once one message's are understood, those of the others without a known one were received. Where the
 * person can be asked (`isAsking`), that takes a message known to be sent: what is sent may bear another name here.
 */
export function placesOf(headers: MailHeaders, isAsking = false): readonly (MailPlace | null)[] {
  const labels = Array.from(eachOf(headers), ([, { labelled }]) => labelled)
  const isUnderstood = labels.some((labelled) =>
    isAsking ? labelled === 'sent' || labelled === 'deleted' : labelled !== null && labelled !== 'unknown',
  )
  return labels.map((labelled) => (labelled === 'unknown' ? (isUnderstood ? 'received' : null) : labelled))
}

/** When a message was sent, and what the clock there showed, as if it were UTC; in milliseconds. */
export type SentAt = {
  readonly at: number
  readonly written: number
  readonly skipped: null | Skipped
}

/** One message, of which `seen` holds hashes of the Message-IDs before it, and takes in its own. */
export function sentAt(header: MailHeader, isDeleted: boolean, seen: SeenNumbers, timeZone: string): SentAt {
  const { wall, offset, isUtc } = header
  const at = instantOf(wall, isUtc ? 0 : offset, timeZone)
  return { at, written: wall, skipped: skippedFor(header, isDeleted, seen) }
}

function sentMessage(header: MailHeader, ...rest: [boolean, SeenNumbers, string]): SentMessage {
  const { at, written, skipped } = sentAt(header, ...rest)
  const wallTime = new Date(written).toISOString().slice(0, 19)
  return { instant: new Date(at).toISOString(), wallTime, offsetMinutes: header.offset, skipped }
}

function isOfSent(place: MailPlace | null): boolean {
  return place === null || place === 'sent' || place === 'deleted'
}

function skippedFor({ mark, messageId }: MailHeader, isDeleted: boolean, seen: SeenNumbers): null | Skipped {
  if (isDeleted || mark === 'deleted') return 'deleted'
  if (messageId === 0) return null
  if (seen.has(messageId)) return 'duplicate'
  seen.add(messageId)
  return null
}

function instantOf(wall: number, offset: number | null, timeZone: string): number {
  if (offset !== null) return wall - offset * 60_000
  const wallTime = new Date(wall).toISOString()
  const home = wallTimeAt(wallTime.slice(0, 10), wallTime.slice(11, 16), timeZone)
  return Date.parse(home) + Number(wallTime.slice(17, 19)) * 1000
}
