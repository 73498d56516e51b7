import { ArchiveFault } from './archiveFault.ts'
import type { Scales } from './scales.ts'

/** The first is small, as often no more than a beginning is looked at. */
const FIRST_SLICE = 16 * 1024
const SLICE = 512 * 1024

/** The bytes of a file, slice by slice; from the second on, the next is on its way while one is unpacked. Each holds until the next is asked for. */
export async function* slicesOf(file: Blob, scales: Scales): AsyncGenerator<Uint8Array, void, undefined> {
  const read = (from: number, to: number) => {
    const slice = file.slice(from, to).arrayBuffer()
    // Should reading be given up before this is awaited, its failure is of no interest.
    slice.catch(() => undefined)
    return slice
  }
  let coming: Promise<ArrayBuffer> | null = null
  for (let at = 0, end = FIRST_SLICE; at < file.size; ) {
    const bytes = new Uint8Array(await (coming ?? read(at, end)))
    const isBeginning = at === 0
    at = end
    end = isBeginning ? SLICE : end + SLICE
    coming = isBeginning || at >= file.size ? null : read(at, end)
    scales.goesIn(bytes.length)
    yield bytes
  }
}

/**
 * Frees what was looked at, at once where the browser can: left to itself it keeps hundreds of megabytes. Nobody may
 * look at it afterwards.
 */
export function letGo(bytes: Uint8Array): void {
  // Others may lie in the same memory.
  if (bytes.length < bytes.buffer.byteLength) return
  ;(bytes.buffer as { transfer?: (length: number) => unknown }).transfer?.(0)
}

/**
 * What the browser's own unpacking makes of a file. A chunk holds until the next is asked for.
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
