import { wideOf } from './table/text.ts'

/**
 * A calendar file's bytes as text. Long lines are joined while they are still bytes, as a fold may cut a letter of
 * UTF-8 in two. UTF-16 is told by its byte order mark or its noughts, windows-1252 by that most letters beyond ASCII are
 * no UTF-8; a single one that is none becomes a replacement sign.
 */
export function calendarText(bytes: Uint8Array): string {
  const wide = wideOf(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  const whole = unfolded(bytes)
  const text = new TextDecoder().decode(whole)
  const wrong = text.split('\uFFFD').length - 1
  const isOther = wrong > 0 && 2 * wrong > (text.match(/[^\0-\x7f]/g)?.length ?? 0)
  return isOther ? new TextDecoder('windows-1252').decode(whole) : text
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
