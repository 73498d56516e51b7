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
/** One of the thirty or so words that a sentence goes on with. */
const FREQUENT_BITS = 5
const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'azertyuiop', 'asdfghjkl', 'zxcvbnm']

/**
 * A guess at the base-2 logarithm of how many tries it takes, on the low side: words count as one of a few thousand
 * whoever chose them, the words of every sentence as one of a few dozen, what follows in a phrase that everybody knows,
 * runs, repeats and years as next to nothing, other letters by the kinds that occur.
 */
export function bitsOf(passphrase: string): number {
  const text = passphrase.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const bare = text.replace(STANDING_IN, (sign) => MEANT[sign] ?? sign)
  return Math.min(bitsOfText(text), bitsOfText(bare) + DISGUISE_BITS)
}

function bitsOfText(text: string): number {
  const seen = new Set<string>()
  let [before, last] = ['', '']
  let bits = 0
  for (const [piece] of text.matchAll(/\p{L}+|\d+|[^\p{L}\d\s]+/gu)) {
    const word = bareWord(piece)
    const known = seen.has(word) || isKnownToFollow(before, last, word)
    seen.add(word)
    if (known) bits += 1
    else bits += Math.min(FREQUENT.has(piece.toLowerCase()) ? FREQUENT_BITS : Infinity, bitsOfPiece(piece))
    // A sign between two words parts no phrase.
    if (/\p{L}|\d/u.test(piece)) [before, last] = [last, word]
  }
  return bits
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

function isRun(text: string): boolean {
  const lower = text.toLowerCase()
  const backwards = Array.from(lower).reverse().join('')
  return new Set(lower).size <= 2 || ROWS.some((row) => row.includes(lower) || row.includes(backwards))
}
