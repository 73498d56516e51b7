/**
 * Something to be read from its beginning to its end: a file that was given, or a part of an archive. Parts of a tar
 * that has to be unpacked can be opened only until the next is asked for.
 */
export type Entry = {
  /** With the folders above it, parted by `/`, as far as they are known. */
  readonly path: string
  /** How many bytes it takes up in what was given; those of a part that is not alone in what is unpacked are 0. */
  readonly packed: number
  /** The bytes, where they lie as they are; null where they have to be unpacked. */
  readonly blob: Blob | null
  /**
   * The bytes from the beginning, in chunks; each call begins anew.
   * @throws ArchiveFault where they cannot be unpacked; NotReadableError when a file cannot be read any more.
   */
  readonly open: () => AsyncGenerator<Uint8Array, void, undefined>
}

/** The first `length` bytes, or all where there are fewer. */
export async function headOf(entry: Entry, length: number): Promise<Uint8Array> {
  if (entry.blob) return new Uint8Array(await entry.blob.slice(0, length).arrayBuffer())
  return (await firstOf(entry, length)).subarray(0, length)
}

/** All bytes, or null where there are more than `most`. */
export async function wholeOf(entry: Entry, most: number): Promise<Uint8Array | null> {
  if (entry.blob && entry.blob.size > most) return null
  if (entry.blob) return new Uint8Array(await entry.blob.arrayBuffer())
  const bytes = await firstOf(entry, most + 1)
  return bytes.length > most ? null : bytes
}

/** At least `length` bytes, or all. */
async function firstOf(entry: Entry, length: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of entry.open()) {
    chunks.push(chunk.slice())
    size += chunk.length
    if (size >= length) break
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.length
  }
  return bytes
}
