import { type Bytes, chunksOf } from '../archive/pieces.ts'

const HEAD = 2048
const [LF, CR] = [0x0a, 0x0d]

/**
 * Text of two bytes a letter (UTF-16, with its mark or without) as UTF-8, and text whose lines end in a carriage return
 * alone, as the Macs of old wrote them, with line feeds, piece by piece; any other source as it is.
 * What cannot be decoded becomes a sign in its place, as no part of a header that matters.
 */
export async function narrowed(source: Bytes): Promise<Bytes> {
  if (source instanceof Blob) {
    const head = new Uint8Array(await source.slice(0, HEAD).arrayBuffer())
    return changed(head, () => chunksOf(source)) ?? source
  }
  const chunks = source[Symbol.asyncIterator]()
  let head = new Uint8Array(0)
  let isOver = false
  while (head.length < HEAD && !isOver) {
    const next = await chunks.next()
    if (next.done) isOver = true
    else head = joined(head, next.value)
  }
  const all = withHead(head, chunks)
  return changed(head.subarray(0, HEAD), () => all) ?? all
}

function changed(head: Uint8Array, open: () => AsyncIterable<Uint8Array>): Bytes | null {
  const encoding = wideEncodingOf(head)
  if (encoding !== null) return recoded(open(), encoding)
  return head.includes(CR) && !head.includes(LF) ? withLineFeeds(open()) : null
}

/** Which UTF-16 a text begins in, by its mark or by the noughts among its letters; null for anything else. */
function wideEncodingOf(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = head
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (head.length < 16) return null
  const isText = (from: number) =>
    head.slice(0, 256).every((byte, index) => (index % 2 === from ? byte >= 0x09 && byte < 0x7f : byte === 0))
  if (isText(0)) return 'utf-16le'
  return isText(1) ? 'utf-16be' : null
}

/** A line feed that stands behind a carriage return is of the same line's end. */
async function* withLineFeeds(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  let isEnded = false
  for await (const chunk of chunks) {
    const bytes = new Uint8Array(chunk.length)
    let length = 0
    for (const byte of chunk) {
      if (byte !== LF || !isEnded) bytes[length++] = byte === CR ? LF : byte
      isEnded = byte === CR
    }
    yield bytes.subarray(0, length)
  }
}

async function* recoded(
  chunks: AsyncIterable<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
): AsyncGenerator<Uint8Array, void, undefined> {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}

/** What was taken to see how it begins, and the rest; giving up the one gives up the other. */
async function* withHead(
  head: Uint8Array,
  rest: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array, void, undefined> {
  yield head
  yield* { [Symbol.asyncIterator]: () => rest }
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(before.length + after.length)
  both.set(before)
  both.set(after, before.length)
  return both
}
