import { wallTimeAt } from '../domain/wallTime.ts'
import type { MailHeader } from './mailHeader.ts'
import { MailScanner, MOST_LEFT } from './mailScanner.ts'

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

/** `messages` counts every outer message, `sent` holds those with a readable Date in file order, `unreadable` the rest. */
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

/** Small enough that giving up takes no noticeable time, large enough that reading is not asked for too often. */
const PIECE = 4 * 1024 * 1024

/** How many pieces are on their way while one is looked through. */
const AHEAD = 2

/**
 * Reads when messages were sent from a mailbox of any size at constant memory: mboxo, mboxrd, mboxcl, mboxcl2, MMDF,
 * or one `.eml` or `.emlx`. Only each outer message's Date counts. What is no mailbox gives no messages.
 * @throws the signal's reason once it is aborted; NotReadableError when the file cannot be read any more.
 */
export async function readMailbox(file: Blob, options: MailboxOptions): Promise<MailboxReading> {
  const sent: SentMessage[] = []
  const reading = await countMailbox(file, options, new Set(), (message) => sent.push(message))
  return { ...reading, sent }
}

/**
 * The same, giving the messages one by one. `seen` holds hashes of Message-IDs, so that several files can be read
 * without counting twice what is in more than one.
 */
export async function countMailbox(
  file: Blob,
  options: MailboxOptions,
  seen: Set<number>,
  onMessage: (message: SentMessage) => void,
): Promise<{ readonly messages: number; readonly unreadable: number }> {
  const headers = await scan(file, options)
  let unreadable = 0
  for (const header of headers) {
    const skipped = skippedFor(header, seen)
    if (Number.isNaN(header.wall)) unreadable++
    else onMessage({ ...timeOf(header, options.timeZone), skipped })
  }
  return { messages: headers.length, unreadable }
}

/** Pieces overlap, so that what a piece's end cuts through is seen whole with the next; some are always being fetched. */
async function scan(file: Blob, { onProgress, signal }: MailboxOptions): Promise<readonly MailHeader[]> {
  const scanner = new MailScanner()
  // What is sent to nobody is freed at once. Left to themselves, browsers keep a dozen pieces that were read already.
  const { port1: toNobody, port2: nobody } = new MessageChannel()
  nobody.close()
  const coming: Promise<ArrayBuffer>[] = []
  let asked = 0
  const fetchOne = () => {
    const piece = file.slice(asked, asked + PIECE).arrayBuffer()
    // Should reading be given up before this is awaited, its failure is of no interest.
    piece.catch(() => undefined)
    coming.push(piece)
    asked = asked + PIECE < file.size ? asked + PIECE - MOST_LEFT : Number.POSITIVE_INFINITY
  }
  fetchOne()
  let base = 0
  let from = 0
  for (let piece = coming.shift(); piece; piece = coming.shift()) {
    while (coming.length < AHEAD && asked < file.size) fetchOne()
    signal?.throwIfAborted()
    const bytes = new Uint8Array(await piece)
    signal?.throwIfAborted()
    const end = base + bytes.length
    from = base + scanner.take(bytes, from - base, base, end >= file.size)
    toNobody.postMessage(null, [bytes.buffer])
    onProgress?.(end)
    if (scanner.isDone) break
    base = end - MOST_LEFT
  }
  toNobody.close()
  scanner.finish(file.size)
  return scanner.messages
}

function skippedFor({ isDeleted, messageId }: MailHeader, seen: Set<number>): null | Skipped {
  if (isDeleted) return 'deleted'
  if (messageId === 0) return null
  if (seen.has(messageId)) return 'duplicate'
  seen.add(messageId)
  return null
}

function timeOf({ wall, offset, isUtc }: MailHeader, timeZone: string): Omit<SentMessage, 'skipped'> {
  const wallTime = new Date(wall).toISOString().slice(0, 19)
  return { instant: instantOf(wall, wallTime, isUtc ? 0 : offset, timeZone), wallTime, offsetMinutes: offset }
}

function instantOf(wall: number, wallTime: string, offset: number | null, timeZone: string): string {
  if (offset !== null) return new Date(wall - offset * 60_000).toISOString()
  const home = wallTimeAt(wallTime.slice(0, 10), wallTime.slice(11, 16), timeZone)
  return new Date(Date.parse(home) + Number(wallTime.slice(17)) * 1000).toISOString()
}
