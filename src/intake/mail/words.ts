/** A word as RFC 2047 has it: `=?charset?B or Q?text?=`. Blanks are allowed in the text, as some programs leave them. */
const WORD = /=\?([^?\s]{1,40})\?([bq])\?([^?]*)\?=/gi

/**
 * A header's value as a person would see it: encoded words decoded (RFC 2047; words that follow one another are one
 * text, though a letter be cut between them), bytes as UTF-8 or else windows-1252, folding as one blank. `raw` has one
 * character a byte. What cannot be decoded stays as it is.
 */
export function wordsOfHeader(raw: string): string {
  if (!raw.includes('=?')) return plainText(raw).replace(/\s+/g, ' ').trim()
  let text = ''
  let from = 0
  let charset = ''
  let bytes = ''
  for (const word of raw.matchAll(WORD)) {
    const [whole, name = '', form = '', inside = ''] = word
    const between = raw.slice(from, word.index)
    from = word.index + whole.length
    if (between.trim() !== '' || charset !== name.toLowerCase()) {
      text += decoded(charset, bytes) + (between.trim() === '' ? '' : plainText(between))
      bytes = ''
    }
    charset = name.toLowerCase()
    bytes += /b/i.test(form) ? base64(inside) : quoted(inside)
  }
  return `${text}${decoded(charset, bytes)}${plainText(raw.slice(from))}`.replace(/\s+/g, ' ').trim()
}

/** Bytes that are no encoded word: UTF-8 where they can be (RFC 6532), else what Western programs of old wrote. */
function plainText(bytes: string): string {
  return /[\x80-\xff]/.test(bytes) ? decoded('utf-8', bytes) : bytes
}

function decoded(charset: string, bytes: string): string {
  const raw = Uint8Array.from(bytes, (sign) => sign.charCodeAt(0))
  // RFC 2231: a language may follow the charset.
  for (const name of [charset.replace(/\*.*$/, ''), 'utf-8', 'windows-1252']) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(raw)
    } catch (error) {
      // A charset nobody knows, or bytes that are none of it: the next is tried.
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error
    }
  }
  return bytes
}

function quoted(text: string): string {
  return text
    .replaceAll('_', ' ')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function base64(text: string): string {
  const signs = text.replace(/[^a-z0-9+/]/gi, '')
  return atob(signs.length % 4 === 1 ? signs.slice(0, -1) : signs)
}
