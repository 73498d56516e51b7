/** How many bytes tell whether every other one is nought, as in UTF-16 of Latin letters without a byte order mark. */
const LOOKED_AT = 512

/**
 * A table's text, whatever its program wrote it in: UTF-16 by its byte order mark or its noughts, else UTF-8, else, where
 * that fails, windows-1252, which every byte is a letter of. Never throws.
 */
export function tableText(bytes: Uint8Array): string {
  const wide = wideOf(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes)
    throw error
  }
}

/** Which UTF-16 a text is in; null for anything else. */
export function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, LOOKED_AT)
  const half = head.length >> 1
  if (half < 4) return null
  const noughts = [0, 0]
  for (const [place, byte] of head.entries())
    if (byte === 0) noughts[place % 2] = (noughts[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = noughts
  if (odd > half * 0.8 && even === 0) return 'utf-16le'
  return even > half * 0.8 && odd === 0 ? 'utf-16be' : null
}
