import { ArchiveFault } from './archiveFault.ts'
import { intoOwnBytes, refilled } from './refilling.ts'
import type { Scales } from './scales.ts'

/** The first is small, as often no more than a beginning is looked at. */
const FIRST_SLICE = 16 * 1024
const SLICE = 512 * 1024
/** Unpacked at once, so small that what comes of it is soon looked through and let go of. */
const READ_INTO = 128 * 1024
const WORTH_SENDING = 1024 * 1024
/** After so many chunks what each left behind is worth clearing away; so much at once makes a browser do so. */
const [MANY, MUCH] = [1024, 64 * 1024 * 1024]

/**
 * The bytes of a file, slice by slice; of a large one all but the first in the same memory, where the browser can. Each
 * holds until the next is asked for.
 * @throws NotReadableError when the file cannot be read any more; what the scales throw.
 */
export async function* slicesOf(file: Blob, scales: Scales): AsyncGenerator<Uint8Array, void, undefined> {
  for await (const slice of bareSlicesOf(file)) {
    scales.goesIn(slice.length)
    yield slice
  }
}

async function* bareSlicesOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  if (file.size > 0) yield new Uint8Array(await file.slice(0, FIRST_SLICE).arrayBuffer())
  const rest = file.slice(FIRST_SLICE)
  const reader = rest.size > SLICE ? intoOwnBytes(rest) : null
  yield* reader ? refilled(rest, reader, 0, READ_INTO) : newSlicesOf(rest)
}

/** The next is on its way while one is looked at. */
async function* newSlicesOf(file: Blob): AsyncGenerator<Uint8Array, void, undefined> {
  const read = (at: number) => {
    const slice = file.slice(at, at + SLICE).arrayBuffer()
    // Should reading be given up before this is awaited, its failure is of no interest.
    slice.catch(() => undefined)
    return slice
  }
  let coming: Promise<ArrayBuffer> | null = null
  for (let at = 0; at < file.size; at += SLICE) {
    const bytes = new Uint8Array(await (coming ?? read(at)))
    coming = at + SLICE < file.size ? read(at + SLICE) : null
    yield bytes
    letGo(bytes)
  }
}

/** What nobody looks at any more, until it is enough to be worth the way. */
let gone: ArrayBuffer[] = []
let goneSize = 0
let chunks = 0

/**
 * Frees what was looked at, soon: left to itself the browser keeps hundreds of megabytes. Nobody may look at it
 * afterwards. It is sent to where nobody listens, as Chromium keeps what is merely given away (`transfer`).
 */
export function letGo({ buffer, length }: Uint8Array): void {
  // Others may lie in the same memory.
  if (length < buffer.byteLength) return
  gone.push(buffer as ArrayBuffer)
  goneSize += length
  if (++chunks % MANY === 0) goneSize += calledForClearing()
  if (goneSize < WORTH_SENDING) return
  const { port1, port2 } = new MessageChannel()
  port1.postMessage(null, gone)
  port1.close()
  port2.close()
  gone = []
  goneSize = 0
}

/**
 * A chunk leaves promises and views behind, and what a browser clears them away by is how many bytes it counts: those
 * just went. So it is asked for many, which nobody writes to and which therefore take up none; as many go with the rest.
 */
function calledForClearing(): number {
  try {
    return new ArrayBuffer(MUCH).byteLength
  } catch (error) {
    // Where there is no room for so many, there is nothing to be told either.
    if (error instanceof RangeError) return 0
    throw error
  }
}

/**
 * What the browser's own unpacking makes of a file; each chunk holds until the next is asked for.
 * @throws ArchiveFault `archive-damaged` where it gives up; whatever reading the file throws.
 */
export async function* unpackedBy(
  format: CompressionFormat,
  file: Blob,
  scales: Scales,
): AsyncGenerator<Uint8Array, void, undefined> {
  const { readable, writable } = new DecompressionStream(format)
  const reader = readable.getReader()
  let broken: { readonly error: unknown } | null = null
  const writer = writable.getWriter()
  feed(slicesOf(file, scales), writer).catch((error) => {
    // Told apart from what the unpacking itself refuses.
    broken = { error }
    return writer.abort(error).catch(() => undefined)
  })
  let isThrough = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      scales.comesOut(value.length)
      yield value
      letGo(value)
    }
    isThrough = true
  } catch (error) {
    if (broken) throw (broken as { readonly error: unknown }).error
    if (error instanceof ArchiveFault) throw error
    throw new ArchiveFault('archive-damaged')
  } finally {
    // Whoever stops early does not care how the rest would have gone.
    if (!isThrough) await reader.cancel().catch(() => undefined)
  }
}

/** Gives each its bytes only once those before were taken, as they lie in one memory. What is refused its reader tells. */
async function feed(
  slices: AsyncIterable<Uint8Array>,
  writer: WritableStreamDefaultWriter<BufferSource>,
): Promise<void> {
  const isTaken = (taking: Promise<void>) =>
    taking.then(
      () => true,
      () => false,
    )
  for await (const slice of slices)
    if (!(await isTaken(writer.write(slice as Uint8Array<ArrayBuffer>)))) return
  await isTaken(writer.close())
}
