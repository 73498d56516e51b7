/**
 * Keyboards by rows, each key one column to the right of the one before; what stands above with Shift follows the bar.
 * QWERTY as in the United States and as in Canadian French, QWERTZ, AZERTY, and the block of digits.
 */
const KEYBOARDS = [
  '1234567890-= qwertyuiop[] asdfghjkl;\' zxcvbnm,./|!@#$%^&*()_+ QWERTYUIOP{} ASDFGHJKL:" ZXCVBNM<>?',
  '1234567890-= qwertyuiop^¸ asdfghjkl;` zxcvbnm,.é|!"/$%?&*()_+ QWERTYUIOP^¨ ASDFGHJKL:` ZXCVBNM\'.É',
  '1234567890ß´ qwertzuiopü+ asdfghjklöä# yxcvbnm,.-|!"§$%&/()=?` QWERTZUIOPÜ* ASDFGHJKLÖÄ\' YXCVBNM;:_',
  '&é"\'(-è_çà)= azertyuiop^$ qsdfghjklmù* wxcvbn,;:!|1234567890°+ AZERTYUIOP¨£ QSDFGHJKLM%µ WXCVBN?./§',
  '789 456 123',
].map(keysOf)

/** The key it begins with, and each new way of going from one key to the next. */
const BEGIN_BITS = 6
const TURN_BITS = 2.3
/** The same way taken again, a little further on, as in 1qaz 2wsx 3edc. */
const AGAIN_BITS = 2
const SHORTEST = 3
/** More keys than these, and more of them by the same way again and again, count as walks of their own. */
const LONGEST = 12
const LONGEST_AGAIN = 40

/** A stretch of text, from a letter to before another, that fingers walk over neighbouring keys, and its bits. */
export type Walk = { readonly from: number; readonly to: number; readonly bits: number }

/** Every stretch of at least three letters that goes from key to key on some keyboard, or does so again and again. */
export function walksIn(letters: readonly string[]): readonly Walk[] {
  return KEYBOARDS.flatMap((keys) => walksOver(letters.map((letter) => keys.get(letter))))
}

type Key = { readonly row: number; readonly column: number }

function walksOver(keys: readonly (Key | undefined)[]): Walk[] {
  const steps = keys.map((key, at) => stepBetween(keys[at - 1], key))
  return keys.flatMap((_, from) => {
    const walks: Walk[] = []
    for (let length = 2; length <= LONGEST && steps[from + length - 1]; length += 1) {
      if (length < SHORTEST) continue
      const way = wayOf(steps, from, length)
      let bits = bitsOfWay(steps.slice(from + 1, from + length))
      let to = from + length
      do {
        walks.push({ from, to, bits })
        bits += AGAIN_BITS
        to += length
      } while (to - from <= LONGEST_AGAIN && wayOf(steps, to - length, length) === way)
    }
    return walks
  })
}

function wayOf(steps: readonly (string | null)[], from: number, length: number): string | null {
  const taken = steps.slice(from + 1, from + length)
  return taken.length < length - 1 || taken.includes(null) ? null : taken.join()
}

/** What repeats in it, as a straight line or a zigzag does, adds nothing. */
function bitsOfWay(steps: readonly (string | null)[]): number {
  const turns = new Set(steps.map((step, at) => `${steps[at - 1]} ${step}`))
  return BEGIN_BITS + turns.size * TURN_BITS
}

/** From a key to the same or one of the six beside it; null where they do not touch. */
function stepBetween(from: Key | undefined, to: Key | undefined): string | null {
  if (!from || !to) return null
  const down = to.row - from.row
  const right = to.column - from.column
  return Math.abs(down) <= 1 && Math.abs(right) <= 1 && Math.abs(down + right) <= 1
    ? `${down},${right}`
    : null
}

function keysOf(keyboard: string): ReadonlyMap<string, Key> {
  const keys = new Map<string, Key>()
  for (const side of keyboard.split('|')) {
    for (const [row, letters] of side.split(' ').entries()) {
      for (const [column, letter] of Array.from(letters).entries()) keys.set(letter, { row, column })
    }
  }
  return keys
}
