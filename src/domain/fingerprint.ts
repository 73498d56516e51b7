/**
 * 53 bits of a text, from two multiplicative hashes over it (cyrb53 by bryc, public domain), under two 32-bit keys. For
 * telling apart what one person has; no protection against somebody who means to deceive.
 */
export function hashOf(text: string, keyA = 0, keyB = 0): number {
  let a = 0xdeadbeef ^ keyA
  let b = 0x41c6ce57 ^ keyB
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    a = Math.imul(a ^ code, 2654435761)
    b = Math.imul(b ^ code, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}

/** A text's {@link hashOf} in hexadecimal. */
export function fingerprint(text: string): string {
  return hashOf(text).toString(16)
}
