import { wideOf } from './table/text.ts'

/**
 * A calendar file's bytes as text. Long lines are joined while they are still bytes, as a fold may cut a letter of
 * UTF-8 in two. UTF-16 is told by its byte order mark or its noughts; a letter that is none becomes a replacement sign.
 */
export function calendarText(bytes: Uint8Array): string {
  const wide = wideOf(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  return new TextDecoder().decode(unfolded(bytes))
}

function unfolded(bytes: Uint8Array): Uint8Array {
  const joined = new Uint8Array(bytes.length)
  let length = 0
  let from = 0
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    const next = bytes[at + 1]
    if (next !== 0x20 && next !== 0x09) continue
    const piece = bytes.subarray(from, bytes[at - 1] === 0x0d ? at - 1 : at)
    joined.set(piece, length)
    length += piece.length
    from = at + 2
  }
  const rest = bytes.subarray(from)
  joined.set(rest, length)
  return joined.subarray(0, length + rest.length)
}
