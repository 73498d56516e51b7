import { fault, ok, type Result } from '../../domain/result.ts'

/** The highest scrypt work factor that is opened, as a power of two: 18 takes 256 MiB, which a phone just bears. */
export const MOST_WORK = 18

/** What the first lines of an age file say. `workFactor` is the power of two of scrypt's N, 1 to 18. */
export type AgeHeader = { readonly armoured: boolean; readonly workFactor: number }

/** Why an age file is not even tried. */
export type AgeHeaderFault =
  /** Cut short, or changed since it was written. */
  | { readonly kind: 'damaged' }
  /** Encrypted to a key, or by a later version of age. */
  | { readonly kind: 'not-by-passphrase' }
  /** Made so costly that trying a passphrase could exhaust the device. */
  | { readonly kind: 'too-costly'; readonly workFactor: number }

const ARMOUR_BEGINS = '-----BEGIN AGE ENCRYPTED FILE-----'
const INTRO = 'age-encryption.org/'
const LATER = /^age-encryption\.org\/v([2-9]|[1-9]\d)$/
/** A header for one passphrase has about 150 bytes. */
const LONGEST = 1024

/** Whether bytes begin as an age file does, armoured or binary. */
export function isAgeFile(bytes: Uint8Array): boolean {
  return startOf(bytes).startsWith(INTRO) || isArmoured(bytes)
}

/** Whether bytes begin as an age file in ASCII armour does; white space before it is allowed. */
export function isArmoured(bytes: Uint8Array): boolean {
  return startOf(bytes).trimStart().startsWith(ARMOUR_BEGINS)
}

/**
 * Reads the header of an age file (https://age-encryption.org/v1) without a passphrase and without deriving anything,
 * so that what must not be tried is refused first. Only one scrypt stanza, alone, is taken. Never throws.
 */
export function readAgeHeader(bytes: Uint8Array): Result<AgeHeader, AgeHeaderFault> {
  const armoured = isArmoured(bytes)
  const [intro, stanza = '', body = '', mac = ''] = (
    armoured ? firstOfArmour(startOf(bytes)) : startOf(bytes)
  ).split('\n')
  if (intro !== `${INTRO}v1`) {
    return fault({ kind: LATER.test(intro ?? '') ? 'not-by-passphrase' : 'damaged' })
  }
  if (/^-> (?!scrypt )[!-~]+/.test(stanza)) return fault({ kind: 'not-by-passphrase' })
  const [, work] = /^-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]*)$/.exec(stanza) ?? []
  if (work === undefined) return fault({ kind: 'damaged' })
  const workFactor = Number(work)
  if (workFactor > MOST_WORK) return fault({ kind: 'too-costly', workFactor })
  const isWhole = /^[A-Za-z0-9+/]{43}$/.test(body) && /^--- [A-Za-z0-9+/]{43}$/.test(mac)
  return isWhole ? ok({ armoured, workFactor }) : fault({ kind: 'damaged' })
}

/** The first bytes, one letter each. */
function startOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes.subarray(0, LONGEST))
}

/** What the whole lines at the start of an armoured file hold; as far as they can be read. */
function firstOfArmour(text: string): string {
  const [, ...lines] = text.trimStart().split(/\r?\n/)
  let found = ''
  for (const line of lines) {
    if (!/^[A-Za-z0-9+/]{4,64}={0,2}$/.test(line) || line.length % 4 !== 0) break
    try {
      found += atob(line)
    } catch {
      // An equals sign too many: what came before may still be a header.
      break
    }
  }
  return found
}
