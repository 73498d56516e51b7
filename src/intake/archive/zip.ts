import { ArchiveFault } from './archiveFault.ts'
import type { Entry } from './entry.ts'
import { Feed } from './feed.ts'
import { inflate } from './inflate.ts'
import type { Scales } from './scales.ts'
import { slicesOf, unpackedBy } from './unpacking.ts'
import type { ZipRecord } from './zipDirectory.ts'

const HEADER = 0x04034b50
const [STORED, DEFLATED, DEFLATED_WIDE] = [0, 8, 9]

/**
 * A part of a ZIP, which can be opened at any time and in any order.
 * @throws ArchiveFault where it is locked, packed in another way than deflate, or not wholly there.
 */
export async function zipEntry(file: Blob, record: ZipRecord, scales: Scales): Promise<Entry> {
  const { path, method, isLocked, packed, size } = record
  if (isLocked) throw new ArchiveFault('archive-locked')
  if (method !== STORED && method !== DEFLATED && method !== DEFLATED_WIDE)
    throw new ArchiveFault('archive-method')
  const header = new DataView(await file.slice(record.at, record.at + 30).arrayBuffer())
  if (header.byteLength < 30) throw new ArchiveFault('archive-cut-short')
  if (header.getUint32(0, true) !== HEADER) throw new ArchiveFault('archive-damaged')
  const start = record.at + 30 + header.getUint16(26, true) + header.getUint16(28, true)
  if (start + packed > file.size) throw new ArchiveFault('archive-cut-short')
  const bytes = file.slice(start, start + packed)
  if (method === STORED) {
    if (size !== packed) throw new ArchiveFault('archive-damaged')
    return { path, packed, blob: bytes, open: () => slicesOf(bytes, scales) }
  }
  const unpack = () =>
    method === DEFLATED
      ? unpackedBy('deflate-raw', bytes, scales)
      : weighed(inflate(new Feed(slicesOf(bytes, scales)), true), scales)
  return { path, packed, blob: null, open: () => measured(unpack(), size) }
}

/** As long as the directory says, no less and no more. */
async function* measured(
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
  size: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  let left = size
  for await (const chunk of chunks) {
    left -= chunk.length
    if (left < 0) throw new ArchiveFault('archive-damaged')
    yield chunk
  }
  if (left > 0) throw new ArchiveFault('archive-damaged')
}

async function* weighed(
  chunks: AsyncGenerator<Uint8Array, void, undefined>,
  scales: Scales,
): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const chunk of chunks) {
    scales.comesOut(chunk.length)
    yield chunk
  }
}
