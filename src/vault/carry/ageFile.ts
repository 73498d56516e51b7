import { armor, Decrypter, Encrypter } from 'age-encryption'
import { fault, ok, type Result } from '../../domain/result.ts'
import { type AgeHeaderFault, isArmoured, readAgeHeader } from './ageHeader.ts'

/** The scrypt work factor of what is written, as a power of two: 17 takes 128 MiB, and seconds on a phone. */
const WORK_FACTOR = 17

/** Why an age file was not opened. */
export type AgeFault =
  | AgeHeaderFault
  /** None of the passphrases is this file's, or its stanza was altered: the two cannot be told apart. */
  | { readonly kind: 'wrong-passphrase' }
  /** The device could not give the memory that the derivation takes. */
  | { readonly kind: 'no-memory' }

/** How a file is encrypted. Armoured it is text, a third larger, and survives being pasted. */
export type AgeForm = { readonly armoured: boolean; readonly workFactor?: number }

/** What age-encryption throws when no passphrase opens the header; its version is pinned, and a test holds it to this. */
const NO_MATCH = "no identity matched any of the file's recipients"

/**
 * Encrypts text as UTF-8 into a file that any age opens with `age -d`. Takes seconds and much memory on purpose: not
 * for the thread that draws. `no-memory` when the device could not.
 */
export async function encryptText(
  text: string,
  passphrase: string,
  { armoured, workFactor = WORK_FACTOR }: AgeForm,
): Promise<Result<Uint8Array<ArrayBuffer>, { readonly kind: 'no-memory' }>> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(workFactor)
  try {
    const file = await encrypter.encrypt(text)
    return ok(armoured ? new TextEncoder().encode(armor.encode(file)) : new Uint8Array(file))
  } catch (error) {
    if (isOutOfMemory(error)) return fault({ kind: 'no-memory' })
    throw error
  }
}

/**
 * What an age file holds, all of it or nothing. The header is judged before anything is derived; the passphrases are
 * tried one after the other. Never throws, whatever the bytes.
 */
export async function decryptFile(
  bytes: Uint8Array<ArrayBuffer>,
  passphrases: readonly string[],
): Promise<Result<Uint8Array<ArrayBuffer>, AgeFault>> {
  const header = readAgeHeader(bytes)
  if (!header.ok) return header
  const decrypter = new Decrypter()
  for (const passphrase of passphrases) decrypter.addPassphrase(passphrase)
  try {
    const file = isArmoured(bytes) ? armor.decode(textOf(bytes)) : bytes
    return ok(new Uint8Array(await decrypter.decrypt(file)))
  } catch (error) {
    if (isOutOfMemory(error)) return fault({ kind: 'no-memory' })
    const isWrong = error instanceof Error && error.message === NO_MATCH
    // Whatever else the format stumbles over: armour, header or a piece of the contents is not as it was written.
    return fault({ kind: isWrong ? 'wrong-passphrase' : 'damaged' })
  }
}

/** One letter a byte: armour is ASCII, and what is not is damage for the decoder to find. */
function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder('latin1').decode(bytes)
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof RangeError && /alloc|array (buffer|length)|memory/i.test(error.message)
}
