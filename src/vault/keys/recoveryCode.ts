import { sha256 } from '@noble/hashes/sha2.js'
import { fault, ok, type Result } from '../../domain/result.ts'

/** Crockford's base32: no I, L, O or U, which are read as 1, 1, 0 and V or taken for a rude word. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const BYTES = 20
const GROUP = 4
const CODE = 32
const CHECK = 4

/** Why what was typed is not a recovery code. `mistyped`: the checksum disagrees, so some letter is another. */
export type RecoveryFault =
  | { readonly kind: 'too-short' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'strange-letter'; readonly letter: string }
  | { readonly kind: 'mistyped' }

/** 160 random bits. */
export function newRecoverySecret(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(BYTES))
}

/** The code a person writes down: nine groups of four, of which the last is the checksum (20 bits of SHA-256). */
export function recoveryCodeOf(secret: Uint8Array): string {
  const letters = lettersOf(secret) + checkOf(secret)
  return (letters.match(/.{4}/g) ?? []).join('-')
}

/** The secret of a code as somebody typed it: in either case, with or without spaces and dashes, O for 0 and I for 1. */
export function parseRecoveryCode(text: string): Result<Uint8Array<ArrayBuffer>, RecoveryFault> {
  const typed = plainly(text)
  const strange = Array.from(typed).find((letter) => !LETTERS.includes(letter))
  if (strange) return fault({ kind: 'strange-letter', letter: strange })
  if (typed.length < CODE + CHECK) return fault({ kind: 'too-short' })
  if (typed.length > CODE + CHECK) return fault({ kind: 'too-long' })
  const secret = bytesOf(typed.slice(0, CODE))
  return checkOf(secret) === typed.slice(CODE) ? ok(secret) : fault({ kind: 'mistyped' })
}

/**
 * Which groups of a code somebody is asked for, to see that they have it on paper: three of the nine, counted from 0, one
 * of the first three, one of the next and one of the last, at random.
 */
export function groupsToAsk(): readonly [number, number, number] {
  const [one = 0, two = 0, three = 0] = crypto.getRandomValues(new Uint8Array(3))
  return [one % 3, 3 + (two % 3), 6 + (three % 3)]
}

/** Whether what was typed are those groups of a code, counted from 0, or the whole of it, as leniently as it is read. */
export function hasGroups(code: string, groups: readonly number[], typed: string): boolean {
  const all = code.split('-')
  const letters = plainly(typed)
  return letters === all.join('') || letters === groups.map((group) => all[group]).join('')
}

function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Dash}.]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

function checkOf(secret: Uint8Array): string {
  return lettersOf(sha256(secret)).slice(0, GROUP)
}

function lettersOf(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  return (bits.match(/.{5}/g) ?? []).map((five) => LETTERS[Number.parseInt(five, 2)]).join('')
}

function bytesOf(letters: string): Uint8Array<ArrayBuffer> {
  const bits = Array.from(letters, (letter) => LETTERS.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (eight) => Number.parseInt(eight, 2))
}
