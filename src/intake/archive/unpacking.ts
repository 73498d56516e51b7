import { ArchiveFault } from './archiveFault.ts'
import type { Scales } from './scales.ts'

/** The first is small, as often no more than a beginning is looked at. */
const FIRST_SLICE = 16 * 1024
const SLICE = 512 * 1024

/** The bytes of a file, slice by slice. */
export async function* slicesOf(file: Blob, scales: Scales): AsyncGenerator<Uint8Array, void, undefined> {
  let length = FIRST_SLICE
  for (let at = 0; at < file.size; at += length, length = SLICE) {
    if (at > 0) length = at === FIRST_SLICE ? SLICE - FIRST_SLICE : SLICE
    const bytes = new Uint8Array(await file.slice(at, at + length).arrayBuffer())
    scales.goesIn(bytes.length)
    yield bytes
  }
}

/**
 * What the browser's own unpacking makes of a file.
 * @throws ArchiveFault `archive-damaged` where it gives up; whatever reading the file throws.
 */
export async function* unpackedBy(
  format: CompressionFormat,
  file: Blob,
  scales: Scales,
): AsyncGenerator<Uint8Array, void, undefined> {
  const slices = slicesOf(file, scales)
  let broken: { readonly error: unknown } | null = null
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        try {
          const { done, value } = await slices.next()
          if (done) controller.close()
          else controller.enqueue(value as Uint8Array<ArrayBuffer>)
        } catch (error) {
          // Told apart from what the unpacking itself refuses.
          broken = { error }
          throw error
        }
      },
    },
    { highWaterMark: 0 },
  )
  const reader = packed.pipeThrough(new DecompressionStream(format)).getReader()
  let isThrough = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      scales.comesOut(value.length)
      yield value
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
