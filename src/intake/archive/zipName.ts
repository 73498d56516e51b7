/** The upper half of code page 437, in which ZIP writes names unless it says otherwise. */
const UPPER =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/**
 * A part's name: in UTF-8 where it is marked so, has a field of its own for it, or is UTF-8 without a mark, as macOS
 * writes it; else in the old code page. What a Windows of another country wrote may come out with wrong letters; endings
 * and folders that are known in English do not. Folders are parted by `/` on any system.
 */
export function zipName(name: Uint8Array, isMarked: boolean, extra: DataView): string {
  const text = unicodeField(extra) ?? utf8(name, !isMarked) ?? Array.from(name, letter).join('')
  return text.replaceAll('\\', '/')
}

function letter(byte: number): string {
  return byte < 128 ? String.fromCharCode(byte) : (UPPER[byte - 128] as string)
}

function utf8(bytes: Uint8Array, isStrict: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: isStrict }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Info-ZIP's: a version, a checksum of the other name, then this one. */
function unicodeField(extra: DataView): string | null {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    const length = extra.getUint16(at + 2, true)
    if (extra.getUint16(at, true) !== 0x7075 || length < 6 || at + 4 + length > extra.byteLength) continue
    return utf8(new Uint8Array(extra.buffer, extra.byteOffset + at + 9, length - 5), true)
  }
  return null
}
