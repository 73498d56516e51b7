import { deflateRawSync, gzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { Scales } from '../../src/intake/archive/scales.ts'
import { letGo, slicesOf, unpackedBy } from '../../src/intake/archive/unpacking.ts'

const MiB = 1024 * 1024
const noise = (length: number) => {
  let state = 7
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state >>> 24
  })
}
const scales = () => new Scales(1e9, () => undefined)

/** A file in a browser that has no reader which fills what it is given. */
class Plain extends Blob {
  override slice(...place: Parameters<Blob['slice']>): Blob {
    return new Plain([super.slice(...place)])
  }
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream()
  }
}

/** A file that is taken away once its first slice was read. */
class Gone extends Blob {
  override slice(from = 0, to?: number): Blob {
    if (to === from + 1) throw new DOMException('It changed.', 'NotReadableError')
    return from > 0 ? new Gone([super.slice(from)]) : super.slice(from, to)
  }
  override stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
    const pull = () => Promise.reject(new TypeError('network error'))
    return new ReadableStream({ type: 'bytes', pull } as UnderlyingByteSource) as ReadableStream<
      Uint8Array<ArrayBuffer>
    >
  }
}

async function whole(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const copies: Buffer[] = []
  for await (const chunk of chunks) copies.push(Buffer.from(chunk))
  return Buffer.concat(copies)
}

test.each([0, 1, 16 * 1024, 16 * 1024 + 1, 528 * 1024, 528 * 1024 + 1, 3 * MiB + 17])(
  'slices of %i bytes come whole and in order, with a reader or without',
  async (length) => {
    const bytes = noise(length)
    for (const file of [new Blob([bytes]), new Plain([bytes])])
      expect((await whole(slicesOf(file, scales()))).equals(bytes)).toBe(true)
  },
)

test.each([40_000, 5 * MiB])(
  '%i bytes are unpacked as they were, with a reader or without',
  async (length) => {
    const bytes = noise(length).map((byte, at) => (at % 9 === 0 ? byte : 32))
    for (const [format, packed] of [
      ['deflate-raw', deflateRawSync(bytes)],
      ['gzip', gzipSync(bytes)],
    ] as const)
      for (const file of [new Blob([new Uint8Array(packed)]), new Plain([new Uint8Array(packed)])])
        expect((await whole(unpackedBy(format, file, scales()))).equals(bytes)).toBe(true)
  },
)

test('a large file is read into little memory, not into new memory for each slice', async () => {
  let slices = 0
  for await (const slice of slicesOf(new Blob([noise(3 * MiB)]), scales())) {
    slices++
    // Only the first may be the file's own; the others lie where those before them lay.
    if (slices > 1) expect(slice.buffer.byteLength).toBeLessThanOrEqual(128 * 1024)
  }
  expect(slices).toBeGreaterThan(3)
})

test('what was looked through is let go of, and not left to be cleared away', async () => {
  const seen: Uint8Array[] = []
  const packed = new Uint8Array(deflateRawSync(new Uint8Array(8 * MiB)))
  for await (const chunk of unpackedBy('deflate-raw', new Blob([packed]), scales())) seen.push(chunk)
  const own = seen.filter(({ buffer }) => buffer.byteLength !== 0)
  expect(own.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2 * MiB)
})

test('after many chunks the browser is asked to clear away, and where it has no room nothing is lost', () => {
  const asked: number[] = []
  class Counted extends ArrayBuffer {
    constructor(length: number) {
      super(0)
      asked.push(length)
      if (asked.length === 2) throw new RangeError('Array buffer allocation failed')
    }
  }
  const chunks = Array.from({ length: 3 * 1024 }, () => new Uint8Array(16))
  vi.stubGlobal('ArrayBuffer', Counted)
  chunks.forEach(letGo)
  vi.unstubAllGlobals()
  expect(asked).toEqual([64 * MiB, 64 * MiB, 64 * MiB])
})

test('an archive that is taken away says so, and one that is damaged says that', async () => {
  const packed = new Uint8Array(deflateRawSync(noise(2 * MiB)))
  const reading = (file: Blob) => whole(unpackedBy('deflate-raw', file, scales()))
  await expect(reading(new Gone([packed]))).rejects.toMatchObject({ name: 'NotReadableError' })
  const spoilt = packed.map((byte, at) => (at === 0 ? 255 : byte))
  await expect(reading(new Blob([spoilt]))).rejects.toMatchObject({ kind: 'archive-damaged' })
  await expect(reading(new Blob([packed.subarray(0, MiB)]))).rejects.toMatchObject({
    kind: 'archive-damaged',
  })
})

test('reading that is given up leaves nothing running', async () => {
  const file = new Blob([new Uint8Array(gzipSync(noise(4 * MiB)))])
  for await (const chunk of unpackedBy('gzip', file, scales())) {
    expect(chunk.length).toBeGreaterThan(0)
    break
  }
})
