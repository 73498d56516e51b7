import { intoOwnBytes, refilled } from './refilling.ts'
import { Scales } from './scales.ts'
import { slicesOf } from './unpacking.ts'

/**
 * Bytes to be read once from their beginning to their end: a file, of which slices can be asked for, or what comes out
 * of an archive, chunk by chunk.
 */
export type Bytes = Blob | AsyncIterable<Uint8Array>

/** Bytes in a row, of which the first stands at `base`. They hold until the next are asked for. */
export type Piece = { readonly bytes: Uint8Array; readonly base: number; readonly isLast: boolean }

/** Read into again and again, so that no memory has to be asked for and cleared. */
const READ_INTO = 1024 * 1024
/** Small enough to be looked through while the processor still has it at hand. */
const GATHERED = 256 * 1024

/**
 * Cuts bytes into pieces of a megabyte or so at most, each of which begins with the last `overlap` bytes of the one
 * before, so that what a piece's end cuts through is seen whole with the next. There is always a last one, if only an
 * empty one.
 * @throws whatever reading throws: NotReadableError when a file cannot be read any more.
 */
export function piecesOf(source: Bytes, overlap: number): AsyncGenerator<Piece, void, undefined> {
  if (!(source instanceof Blob)) return gathered(source, overlap)
  if (source.size <= READ_INTO) return whole(source)
  const reader = intoOwnBytes(source)
  return reader ? read(source, reader, overlap) : gathered(chunksOf(source), overlap)
}

/** A file's bytes from the beginning, in chunks. */
export function chunksOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  return slicesOf(file, new Scales(file.size, () => undefined))
}

async function* whole(file: Blob): AsyncGenerator<Piece, void, undefined> {
  yield { bytes: new Uint8Array(await file.arrayBuffer()), base: 0, isLast: true }
}

async function* read(
  file: Blob,
  reader: ReadableStreamBYOBReader,
  overlap: number,
): AsyncGenerator<Piece, void, undefined> {
  let kept = 0
  let end = 0
  for await (const { buffer, length } of refilled(file, reader, overlap, READ_INTO)) {
    end += length
    const all = new Uint8Array(buffer)
    const bytes = all.subarray(overlap - kept, overlap + length)
    const isLast = length === 0 || end >= file.size
    yield { bytes, base: end - bytes.length, isLast }
    if (isLast) return
    kept = Math.min(overlap, bytes.length)
    all.copyWithin(overlap - kept, overlap + length - kept, overlap + length)
  }
}

async function* gathered(
  chunks: AsyncIterable<Uint8Array>,
  overlap: number,
): AsyncGenerator<Piece, void, undefined> {
  const bytes = new Uint8Array(GATHERED)
  let base = 0
  let length = 0
  for await (const chunk of chunks) {
    let taken = 0
    while (taken < chunk.length) {
      // Only now is it certain that what is full is not the last.
      if (length === GATHERED) {
        yield { bytes, base, isLast: false }
        bytes.copyWithin(0, GATHERED - overlap)
        base += GATHERED - overlap
        length = overlap
      }
      const part = chunk.subarray(taken, taken + GATHERED - length)
      bytes.set(part, length)
      length += part.length
      taken += part.length
    }
  }
  yield { bytes: bytes.subarray(0, length), base, isLast: true }
}
