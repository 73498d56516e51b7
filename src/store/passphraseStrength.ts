import { type Walk, walksIn } from './keyboardWalks.ts'
import { bareWord, FREQUENT, isKnownToFollow } from './knownPhrases.ts'

/** How long somebody with a copy of the disk and costly machines would guess: about how many of these. */
export type Strength = 'hours' | 'days' | 'years' | 'lifetimes'

/** The shortest passphrase that is taken, in letters: less is guessed at once, whatever it is. */
export const SHORTEST = 8

/** Passwords and beginnings that every guesser tries first. */
const COMMON =
  /^(p[a@4]ssw[o0]rds?|passe|motdepasse|letmein|welcome|bienvenue|shoreline|iloveyou|jetaime|qwerty\w*|azerty\w*|abc123|admin|monkey|dragon|sunshine|princess|football|baseball|superman|batman|master|shadow|soleil|bonjour|therapist|therapy|notebook|journal)/i
/** Signs that stand in for a letter of a word, and the letter: guessers try them all. */
const MEANT: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const STANDING_IN = /(?<=\p{L})[013457@$!](?=\p{L}|\s|$)/gu
const DISGUISE_BITS = 4
/** As far as walks over the keyboard are looked for, in letters. */
const WALKED = 100
/** One of the thirty or so words that a sentence goes on with. */
const FREQUENT_BITS = 5
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm']

/**
 * A guess at the base-2 logarithm of how many tries it takes, on the low side: words count as one of a few thousand
 * whoever chose them, the words of every sentence as one of a few dozen, what follows in a phrase that everybody knows,
 * runs, repeats and years as next to nothing, what fingers walk over a keyboard by the turns they take, other letters
 * by the kinds that occur.
 */
export function bitsOf(passphrase: string): number {
  const text = passphrase.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const bare = text.replace(STANDING_IN, (sign) => MEANT[sign] ?? sign)
  return Math.min(bitsOfText(text), bitsOfText(bare) + DISGUISE_BITS)
}

function bitsOfText(text: string): number {
  const pieces = piecesOf(text)
  const letters = pieces.flatMap(({ letters }) => letters)
  const ways: Walk[][] = letters.map(() => [])
  for (const walk of walksIn(letters.slice(0, WALKED))) ways[walk.to - 1]?.push(walk)
  /** The fewest bits that make the letters up to each place. */
  const fewest = [0]
  let most = 0
  for (const { letters: own, bits } of pieces) {
    const from = fewest.length - 1
    for (const [index, letter] of own.entries()) {
      const to = from + index + 1
      const walked = (ways[to - 1] ?? []).map((walk) => (fewest[walk.from] ?? 0) + walk.bits)
      const whole = index === own.length - 1 ? [(fewest[from] ?? 0) + bits] : []
      fewest.push(Math.min((fewest[to - 1] ?? 0) + bitsOfLetter(letter), ...walked, ...whole))
    }
    // What goes on from a piece cannot make it easier than it was without.
    most = Math.max(most, fewest.at(-1) ?? 0)
  }
  return most
}

/** The words, figures and signs of a text, and the bits of each. */
function piecesOf(text: string): { readonly letters: readonly string[]; readonly bits: number }[] {
  const seen = new Set<string>()
  let [before, last] = ['', '']
  return Array.from(text.matchAll(/\p{L}+|\d+|[^\p{L}\d\s]+/gu), ([piece]) => {
    const word = bareWord(piece)
    const known = seen.has(word) || isKnownToFollow(before, last, word)
    seen.add(word)
    // A sign between two words parts no phrase.
    if (/\p{L}|\d/u.test(piece)) [before, last] = [last, word]
    const most = FREQUENT.has(piece.toLowerCase()) ? FREQUENT_BITS : Infinity
    return { letters: Array.from(piece), bits: known ? 1 : Math.min(most, bitsOfPiece(piece)) }
  })
}

/** What those bits mean where each try costs 64 MiB and three passes: taken as ten thousand tries a second. */
export function strengthOf(passphrase: string): Strength {
  const seconds = 2 ** (bitsOf(passphrase) - 1) / 10_000
  if (seconds < 86_400) return 'hours'
  if (seconds < 86_400 * 365) return 'days'
  return seconds < 86_400 * 365 * 1000 ? 'years' : 'lifetimes'
}

function bitsOfPiece(piece: string): number {
  const common = COMMON.exec(piece)
  if (common) return 6 + bitsOfLetters(piece.slice(common[0].length))
  if (/^(19|20)\d\d$/.test(piece)) return 6
  if (/^\d+$/.test(piece)) return isRun(piece) ? 4 : piece.length * 3.3
  if (/^\p{L}+$/u.test(piece)) {
    if (isRun(piece)) return 5
    // One of some four thousand everyday words, a little more for a long or an oddly written one.
    const asWord = 11.5 + Math.max(0, piece.length - 7) * 0.5 + (/\p{Ll}\p{Lu}/u.test(piece) ? 2 : 0)
    return Math.min(asWord, bitsOfLetters(piece))
  }
  return bitsOfLetters(piece)
}

function bitsOfLetters(text: string): number {
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u]
  const sizes = [26, 26, 10, 20]
  const alphabet = kinds.reduce((sum, kind, index) => sum + (kind.test(text) ? (sizes[index] ?? 0) : 0), 0)
  const different = new Set(text).size
  return alphabet === 0 ? 0 : Math.min(text.length, different * 2) * Math.log2(alphabet)
}

/** One letter, figure or sign by itself. */
function bitsOfLetter(letter: string): number {
  if (/\d/.test(letter)) return 4
  return /\p{L}/u.test(letter) ? 5.8 : 4.4
}

function isRun(text: string): boolean {
  const lower = text.toLowerCase()
  const backwards = Array.from(lower).reverse().join('')
  return new Set(lower).size <= 2 || ROWS.some((row) => row.includes(lower) || row.includes(backwards))
}
