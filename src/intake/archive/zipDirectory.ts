import { ArchiveFault } from './archiveFault.ts'
import { zipName } from './zipName.ts'

/** One part of a ZIP as its directory lists it. `at` is where its own header lies in the file. */
export type ZipRecord = {
  readonly path: string
  readonly method: number
  readonly isLocked: boolean
  readonly packed: number
  readonly size: number
  readonly at: number
}

const END = 0x06054b50
const WIDE_END = 0x06064b50
const WIDE_END_PLACE = 0x07064b50
const RECORD = 0x02014b50

const END_LENGTH = 22
/** A comment is at most this long; some bytes more may have been put behind it on the way. */
const LONGEST_TAIL = END_LENGTH + 65_535 + 4096
const LARGEST_DIRECTORY = 96 * 1024 * 1024
const MOST_RECORDS = 300_000

/**
 * What a ZIP lists at its end (PKWARE's APPNOTE 6.3.10): that alone is true, as what stands before each part may be
 * without sizes, or left over from a part that was taken out. Bytes before the archive and behind it are no matter.
 * @throws ArchiveFault where there is no such list, or what it says cannot be.
 */
export async function zipDirectory(file: Blob): Promise<readonly ZipRecord[]> {
  const tailStart = Math.max(0, file.size - LONGEST_TAIL)
  const tail = await viewOf(file, tailStart, file.size)
  const found = endIn(tail)
  if (found === null) throw new ArchiveFault('archive-cut-short')
  const end = await endAt(file, tail, found, tailStart)
  if (end.disk > 0 || end.directoryDisk > 0) throw new ArchiveFault('archive-in-parts')
  if (end.count > MOST_RECORDS || end.size > LARGEST_DIRECTORY) throw new ArchiveFault('archive-too-many')
  const shift = end.place - end.size - end.start
  // Whoever put something before the archive may have set its offsets right, or not.
  const shifts = [shift, 0].filter((each, index) => index === 0 || each !== shift)
  for (const each of shifts) {
    const start = end.start + each
    if (start < 0 || start + end.size > file.size) continue
    const view = await viewOf(file, start, start + end.size)
    if (end.count > 0 && (view.byteLength < 46 || view.getUint32(0, true) !== RECORD)) continue
    return recordsIn(view, end.count, each)
  }
  throw new ArchiveFault(end.start + end.size > file.size ? 'archive-cut-short' : 'archive-damaged')
}

type End = {
  readonly disk: number
  readonly directoryDisk: number
  readonly count: number
  readonly size: number
  readonly start: number
  /** Where it lies itself: the directory ends there. */
  readonly place: number
}

function endIn(tail: DataView): number | null {
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--)
    if (
      tail.getUint32(at, true) === END &&
      at + END_LENGTH + tail.getUint16(at + 20, true) <= tail.byteLength
    )
      return at
  return null
}

async function endAt(file: Blob, tail: DataView, at: number, tailStart: number): Promise<End> {
  const end = {
    disk: tail.getUint16(at + 4, true),
    directoryDisk: tail.getUint16(at + 6, true),
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    start: tail.getUint32(at + 16, true),
    place: tailStart + at,
  }
  if (at < 20 || tail.getUint32(at - 20, true) !== WIDE_END_PLACE) return end
  const claimed = numberAt(tail, at - 20 + 8)
  // Without anything behind it, it lies right before what points to it.
  for (const place of [claimed, tailStart + at - 20 - 56]) {
    if (place < 0 || place + 56 > file.size) continue
    const view = await viewOf(file, place, place + 56)
    if (view.getUint32(0, true) !== WIDE_END) continue
    return {
      disk: view.getUint32(16, true),
      directoryDisk: view.getUint32(20, true),
      count: numberAt(view, 32),
      size: numberAt(view, 40),
      start: numberAt(view, 48),
      place,
    }
  }
  throw new ArchiveFault('archive-damaged')
}

function recordsIn(view: DataView, count: number, shift: number): readonly ZipRecord[] {
  const records: ZipRecord[] = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== RECORD)
      throw new ArchiveFault('archive-damaged')
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)]
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > view.byteLength) throw new ArchiveFault('archive-damaged')
    const flags = view.getUint16(at + 8, true)
    const name = bytesOf(view, at + 46, nameLength)
    const extra = new DataView(view.buffer, view.byteOffset + at + 46 + nameLength, extraLength)
    records.push({
      path: zipName(name, (flags & 0x800) !== 0, extra),
      method: view.getUint16(at + 10, true),
      isLocked: (flags & 1) !== 0,
      ...placed(view, at, extra, shift),
    })
    at = next
  }
  return records
}

/** Sizes and place; those that do not fit into 32 bits stand among the extra fields, in this order. */
function placed(view: DataView, at: number, extra: DataView, shift: number) {
  const wide = fieldOf(extra, 1)
  let taken = 0
  const wideIf = (value: number) => {
    if (value !== 0xffffffff || !wide) return value
    if (taken + 8 > wide.byteLength) throw new ArchiveFault('archive-damaged')
    taken += 8
    return numberAt(wide, taken - 8)
  }
  const size = wideIf(view.getUint32(at + 24, true))
  const packed = wideIf(view.getUint32(at + 20, true))
  return { size, packed, at: wideIf(view.getUint32(at + 42, true)) + shift }
}

/** The content of one of the extra fields; null where there is none of that kind. */
function fieldOf(extra: DataView, kind: number): DataView | null {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const length = extra.getUint16(at + 2, true)
    if (at + 4 + length > extra.byteLength) return null
    if (extra.getUint16(at, true) === kind)
      return new DataView(extra.buffer, extra.byteOffset + at + 4, length)
    at += 4 + length
  }
  return null
}

async function viewOf(file: Blob, start: number, end: number): Promise<DataView> {
  return new DataView(await file.slice(start, end).arrayBuffer())
}

function bytesOf(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length)
}

/** No file is as long as a number that would not be exact. */
function numberAt(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32
}
