import { expect, test } from 'vitest'
import { type Bytes, piecesOf } from '../../src/intake/archive/pieces.ts'

const MiB = 1024 * 1024
const OVERLAP = 4096
const bytesOf = (length: number) => Uint8Array.from({ length }, (_, at) => (at * 7919) >>> 5)

/** A file in a browser that has no reader which fills what it is given. */
class Plain extends Blob {
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream()
  }
}

/** A file that was taken away while it was read. */
class Gone extends Blob {
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const pull = () => Promise.reject(new TypeError('network error'))
    return new ReadableStream({ type: 'bytes', pull } as UnderlyingByteSource) as ReadableStream<
      Uint8Array<ArrayBuffer>
    >
  }
  override slice(): Blob {
    throw new DOMException('It changed.', 'NotReadableError')
  }
}

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < bytes.length; at += 50_000) yield bytes.subarray(at, at + 50_000)
}

test.each([0, 1, OVERLAP, MiB - 1, MiB, MiB + 1, MiB + OVERLAP, 3 * MiB + 17, 9 * MiB])(
  '%i bytes come whole and in order, however they are handed over',
  async (length) => {
    const bytes = bytesOf(length)
    for (const source of [new Blob([bytes]), new Plain([bytes]), inChunks(bytes)] satisfies Bytes[]) {
      const joined = new Uint8Array(length)
      let end = 0
      let isOver = false
      for await (const piece of piecesOf(source, OVERLAP)) {
        expect(isOver).toBe(false)
        // What was at the end of the piece before is seen again, as far as there was any.
        expect(end - piece.base).toBe(Math.min(OVERLAP, end))
        joined.set(piece.bytes, piece.base)
        end = piece.base + piece.bytes.length
        isOver = piece.isLast
      }
      expect(isOver).toBe(true)
      expect(end).toBe(length)
      expect(Buffer.compare(joined, bytes)).toBe(0)
    }
  },
)

test('a file that cannot be read any more says so, whatever its stream says', async () => {
  const reading = async () => {
    for await (const _ of piecesOf(new Gone([new Uint8Array(2 * MiB)]), OVERLAP));
  }
  await expect(reading()).rejects.toMatchObject({ name: 'NotReadableError' })
})
