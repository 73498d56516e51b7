/** A reader that fills bytes it is given; null where the browser has none for files. */
export function intoOwnBytes(file: Blob): ReadableStreamBYOBReader | null {
  try {
    return file.stream().getReader({ mode: 'byob' })
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Chromium clears away a file's reader that nobody holds, even while it is waited for: it would never answer. */
const reading = new Set<object>()

/**
 * The bytes of a file, as many at a time as there are, up to `most`: always in the same memory, `room` bytes behind its
 * beginning, so that none has to be asked for, cleared and freed. They hold until the next are asked for; the last may
 * be none.
 * @throws NotReadableError when the file cannot be read any more.
 */
export async function* refilled(
  file: Blob,
  reader: ReadableStreamBYOBReader,
  room: number,
  most: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  let all = new Uint8Array(room + most)
  let end = 0
  reading.add(reader)
  try {
    for (let isOver = false; !isOver; ) {
      const { done, value } = await reader.read(all.subarray(room))
      if (!value) return
      all = new Uint8Array(value.buffer)
      end += value.length
      isOver = done || end >= file.size
      yield value
    }
  } catch (error) {
    // A stream that breaks off does not say why in every browser: a slice does.
    await file.slice(end, end + 1).arrayBuffer()
    throw error
  } finally {
    // Whoever stops early does not care how the rest would have gone.
    await reader.cancel().catch(() => undefined)
    reading.delete(reader)
  }
}
