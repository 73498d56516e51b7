import { hashOf } from '../../domain/fingerprint.ts'

/** More addresses than anybody would look through; what writes more is a list, not a person. */
const MOST_KEPT = 5000
const LONGEST = 254

/**
 * The addresses of a reading, told apart by a hash under a key that is drawn anew for each and never leaves it. The
 * words themselves are held only so that the person can be asked which are theirs, and go when the reading does.
 */
export class MailAddresses {
  readonly #key = crypto.getRandomValues(new Uint32Array(2))
  readonly #words = new Map<number, string>()

  /** The hash of the first address in a From or To field (raw, one character a byte); 0 where there is none. */
  hashOf(field: string): number {
    const address = addressIn(field)
    if (address === '') return 0
    const hash = hashOfText(address, this.#key[0], this.#key[1])
    if (this.#words.size < MOST_KEPT || this.#words.has(hash)) this.#words.set(hash, address)
    return hash
  }

  /** The address that was hashed so, in lower case; '' where it is not held. */
  wordOf(hash: number): string {
    return this.#words.get(hash) ?? ''
  }
}

/** The address between angle brackets, or else the word with an @; else the whole, as some write a name alone. */
function addressIn(field: string): string {
  const bare = field.replace(/"(?:[^"\\]|\\.)*"/g, ' ')
  const end = bare.indexOf('>')
  const start = end < 0 ? -1 : bare.lastIndexOf('<', end)
  const inBrackets = start < 0 ? '' : bare.slice(start + 1, end).trim()
  const found = inBrackets || /[^\s,;:<>()[\]]+@[^\s,;:<>()[\]]+/.exec(bare)?.[0] || bare.trim()
  return found.slice(0, LONGEST).toLowerCase()
}

/** A text's hash under a key, enough to tell a million messages apart; 0 is that of no text alone. */
export function hashOfText(text: string, keyA = 0, keyB = 0): number {
  return text === '' ? 0 : hashOf(text, keyA, keyB) || 1
}
