import { ArchiveFault } from './archiveFault.ts'
import { Feed } from './feed.ts'
import { inflate } from './inflate.ts'
import type { Scales } from './scales.ts'
import { slicesOf, unpackedBy } from './unpacking.ts'

const [EXTRA, NAME, COMMENT, CHECKED] = [4, 8, 16, 2]

/**
 * What a gzip file (RFC 1952) holds, all of its members one after the other; what follows the last is of no account.
 * The browser's own unpacking goes first, as it is quick. Engines differ in what they make of a second member and of
 * bytes behind the last (refused, passed over in silence, or read), so where it ends otherwise than the file says it
 * should, our own goes on from there.
 * @throws ArchiveFault `archive-cut-short` or `archive-damaged`.
 */
export async function* gunzipped(file: Blob, scales: Scales): AsyncGenerator<Uint8Array, void, undefined> {
  let given = 0
  try {
    for await (const chunk of unpackedBy('gzip', file, scales)) {
      given += chunk.length
      yield chunk
    }
    const end = new DataView(await file.slice(-4).arrayBuffer())
    if (end.byteLength === 4 && end.getUint32(0, true) === given % 2 ** 32) return
  } catch (error) {
    if (!(error instanceof ArchiveFault) || error.kind !== 'archive-damaged') throw error
  }
  let skip = given
  for await (const chunk of membersOf(slicesOf(file, scales), scales)) {
    if (chunk.length > skip) yield chunk.subarray(skip)
    skip = Math.max(0, skip - chunk.length)
  }
}

/** The same of bytes that come in chunks, by our own unpacking alone. */
export async function* membersOf(
  chunks: AsyncIterable<Uint8Array>,
  scales: Scales,
): AsyncGenerator<Uint8Array, void, undefined> {
  const feed = new Feed(chunks)
  try {
    if (!(await feed.has(18))) throw new ArchiveFault('archive-cut-short')
    while ((await feed.has(18)) && isMember(feed)) {
      await passHeader(feed)
      let size = 0
      for await (const chunk of inflate(feed)) {
        size += chunk.length
        scales.comesOut(chunk.length)
        yield chunk
      }
      if (!(await feed.has(8))) throw new ArchiveFault('archive-cut-short')
      const { bytes, at } = feed
      if (new DataView(bytes.buffer, bytes.byteOffset + at, 8).getUint32(4, true) !== size % 2 ** 32)
        throw new ArchiveFault('archive-damaged')
      feed.at += 8
    }
  } finally {
    await feed.close()
  }
}

function isMember({ bytes, at }: Feed): boolean {
  return bytes[at] === 0x1f && bytes[at + 1] === 0x8b && bytes[at + 2] === 8
}

async function passHeader(feed: Feed): Promise<void> {
  const flags = feed.bytes[feed.at + 3] ?? 0
  feed.at += 10
  if (flags & EXTRA) {
    if (!(await feed.has(2))) throw new ArchiveFault('archive-cut-short')
    const length = (feed.bytes[feed.at] as number) + 256 * (feed.bytes[feed.at + 1] as number)
    if (!(await feed.has(2 + length))) throw new ArchiveFault('archive-cut-short')
    feed.at += 2 + length
  }
  for (const flag of [NAME, COMMENT]) if (flags & flag) await passText(feed)
  if (flags & CHECKED) {
    if (!(await feed.has(2))) throw new ArchiveFault('archive-cut-short')
    feed.at += 2
  }
}

async function passText(feed: Feed): Promise<void> {
  for (;;) {
    const bytes = await feed.next(4096)
    if (!bytes) throw new ArchiveFault('archive-cut-short')
    const end = bytes.indexOf(0)
    if (end < 0) continue
    feed.at -= bytes.length - end - 1
    return
  }
}
