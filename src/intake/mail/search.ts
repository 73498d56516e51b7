const LF = 0x0a
/** A line break and `From`. */
const WANTED = [LF, 0x46, 0x72, 0x6f, 0x6d] as const
const LENGTH = WANTED.length

/** For each two bytes read as one number: how far into what is wanted they stand, counted from one; 0 where nowhere. */
const PLACE_OF_PAIR = new Uint8Array(65_536)
for (let index = 0; index + 1 < LENGTH; index++) {
  const pair = Uint8Array.of(WANTED[index] ?? 0, WANTED[index + 1] ?? 0)
  PLACE_OF_PAIR[new Uint16Array(pair.buffer)[0] ?? 0] = index + 1
}

/**
 * Where the next line whose first word is `From` is told by the break before it, from `start` on; -1 where there is none.
 * Five bytes in a row always hold the two that begin at a multiple of four, so only these are looked at, four times at
 * once, each without waiting for the one before (searches that leap by what they last saw have to wait).
 */
export function indexOfFromLine(bytes: Uint8Array<ArrayBufferLike>, start: number): number {
  // A view of two bytes needs an even place; there is no other in what comes from files.
  const isEven = bytes.byteOffset % 4 === 0
  const words = isEven ? new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1) : NO_WORDS
  const last = words.length - 6
  let at = ((start + 3) >> 2) << 1
  for (; at < last; at += 8) {
    const some =
      (PLACE_OF_PAIR[words[at] as number] as number) |
      (PLACE_OF_PAIR[words[at + 2] as number] as number) |
      (PLACE_OF_PAIR[words[at + 4] as number] as number) |
      (PLACE_OF_PAIR[words[at + 6] as number] as number)
    if (some === 0) continue
    for (let one = at; one <= at + 6; one += 2) {
      const place = PLACE_OF_PAIR[words[one] as number] as number
      const line = 2 * one - place + 1
      if (place > 0 && line >= start && isWanted(bytes, line)) return line
    }
  }
  for (let line = Math.max(start, isEven ? 2 * at - LENGTH : 0); line + LENGTH <= bytes.length; line++)
    if (bytes[line] === LF && isWanted(bytes, line)) return line
  return -1
}

const NO_WORDS = new Uint16Array(0)

function isWanted(bytes: Uint8Array, at: number): boolean {
  for (let index = 0; index < LENGTH; index++) if (bytes[at + index] !== WANTED[index]) return false
  return isBlank(bytes[at + LENGTH])
}

/** A blank, a tab, or the end of the line, from which a program may have taken the blank off. */
function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d
}

/** Whether a line that begins here has `From` for its first word. */
export function isFromLine(bytes: Uint8Array, at: number): boolean {
  for (let index = 1; index < LENGTH; index++) if (bytes[at + index - 1] !== WANTED[index]) return false
  return isBlank(bytes[at + LENGTH - 1])
}
