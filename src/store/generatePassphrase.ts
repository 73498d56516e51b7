/** How many words a made-up passphrase has. */
const WORDS = 5

/**
 * Words drawn at random from a list, each as likely as any other: no remainder is folded onto the first ones.
 * `random` gives 32 random bits.
 */
export function drawWords(list: readonly string[], count = WORDS, random = randomBits): string {
  const most = Math.floor(2 ** 32 / list.length) * list.length
  const draw = (): string => {
    for (;;) {
      const bits = random()
      if (bits < most) return list[bits % list.length] ?? ''
    }
  }
  return Array.from({ length: count }, draw).join(' ')
}

/** The words of a list as it is written down. */
export function wordsIn(text: string): readonly string[] {
  return text.trim().split(/\s+/)
}

function randomBits(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
}
