import { fault, ok, type Result } from '../../domain/result.ts'

/** How a secret becomes the key that wraps the data key, with what it costs. */
export type Kdf =
  | {
      readonly algorithm: 'argon2id'
      readonly parameters: { readonly memoryKiB: number; readonly passes: number; readonly lanes: number }
    }
  | { readonly algorithm: 'pbkdf2-sha-256'; readonly parameters: { readonly iterations: number } }
  | { readonly algorithm: 'hkdf-sha-256'; readonly parameters: Readonly<Record<string, never>> }
  | { readonly algorithm: 'webauthn-prf'; readonly parameters: { readonly credentialId: string } }

/** What each kind of way into the notebook may be derived by. */
const ALGORITHMS = {
  passphrase: ['argon2id', 'pbkdf2-sha-256'],
  recovery: ['hkdf-sha-256'],
  passkey: ['webauthn-prf'],
} as const satisfies Readonly<Record<string, readonly Kdf['algorithm'][]>>

/** A kind of way into a locked notebook. */
export type Way = keyof typeof ALGORITHMS

/** What of a slot is not secret and must not be altered: it is the additional data of the wrapped key. */
export type SlotHeader = {
  readonly id: string
  readonly type: Way
  /** The person's own word for a passkey, of at most {@link LONGEST_NAME} letters. It lies in the clear. */
  readonly name?: string
  /** Names the data key: the same in every slot of one notebook, another after a new key. */
  readonly era: string
  readonly kdf: Kdf
  /** At least 16 random bytes. */
  readonly salt: Uint8Array<ArrayBuffer>
}

/** One way to the data key: what derives the wrapping key, and the data key wrapped under it. */
export type LockSlot = SlotHeader & {
  readonly nonce: Uint8Array<ArrayBuffer>
  /** 32 bytes of key and a 16-byte tag. */
  readonly wrappedKey: Uint8Array<ArrayBuffer>
}

/** Why a stored slot cannot be used. `weak` would let a secret be guessed more cheaply than OWASP accepts. */
export type SlotFault = { readonly kind: 'not-a-slot' } | { readonly kind: 'weak-slot' }

/** How long the name of a passkey may be, in UTF-16 units. */
export const LONGEST_NAME = 60

/** What new passphrase slots cost. */
export const ARGON2ID = {
  algorithm: 'argon2id',
  parameters: { memoryKiB: 65_536, passes: 3, lanes: 1 },
} as const satisfies Kdf

/** What new passphrase slots cost where WebAssembly is off, and Argon2id would take minutes. */
export const PBKDF2 = {
  algorithm: 'pbkdf2-sha-256',
  parameters: { iterations: 600_000 },
} as const satisfies Kdf

const DATA_KEY = 32
const TAG = 16
const NONCE = 12
const SALT = 16

/** OWASP Password Storage Cheat Sheet: Argon2id 19 MiB, 2 passes, 1 lane; PBKDF2-HMAC-SHA-256 600,000. */
const LEAST = { memoryKiB: 19_456, passes: 2, lanes: 1, iterations: 600_000 }

/** More than this no honest slot asks for, and a device could not give it. */
const MOST = { memoryKiB: 1_048_576, passes: 32, lanes: 16, iterations: 20_000_000 }

/**
 * A slot as it lies in the keyring, or why it is not used. Never throws. Parameters under the minimum are refused
 * before any secret is asked of them; fields that are not known are left out.
 */
export function parseSlot(row: unknown): Result<LockSlot, SlotFault> {
  const fields = fieldsOf(row)
  const type = fields.type
  if (typeof type !== 'string' || !isWay(type)) return NOT_A_SLOT
  const { id, name, era, salt, nonce, wrappedKey } = fields
  if (name !== undefined && (typeof name !== 'string' || name.length > LONGEST_NAME)) return NOT_A_SLOT
  if (typeof id !== 'string' || id === '' || typeof era !== 'string' || era === '') return NOT_A_SLOT
  if (!isBytes(salt) || salt.length < SALT || salt.length > 64) return NOT_A_SLOT
  if (!isBytes(nonce) || nonce.length !== NONCE) return NOT_A_SLOT
  if (!isBytes(wrappedKey) || wrappedKey.length !== DATA_KEY + TAG) return NOT_A_SLOT
  const kdf = parseKdf(fields.kdf)
  if (!kdf.ok) return kdf
  if (!(ALGORITHMS[type] as readonly string[]).includes(kdf.value.algorithm)) return NOT_A_SLOT
  const named = name === undefined ? {} : { name }
  return ok({ id, type, ...named, era, kdf: kdf.value, salt, nonce, wrappedKey })
}

/** Whether a stored type is a way that this version knows. */
export function isWay(type: string): type is Way {
  return Object.hasOwn(ALGORITHMS, type)
}

/** 16 random bytes for a new slot. */
export function newSalt(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(SALT))
}

/** Wraps the data key's 32 bytes with AES-256-GCM under a fresh nonce, bound to the header. */
export async function wrapKey(
  header: SlotHeader,
  wrapping: CryptoKey,
  dataKey: Uint8Array<ArrayBuffer>,
): Promise<LockSlot> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE))
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: headerBytes(header) }
  const wrapped = await crypto.subtle.encrypt(algorithm, wrapping, dataKey)
  return { ...header, nonce, wrappedKey: new Uint8Array(wrapped) }
}

/**
 * The data key's bytes, to be wiped by whoever asked; null when the wrapping key is another, or when a single bit of
 * the slot is not as it was made.
 */
export async function unwrapKey(
  slot: LockSlot,
  wrapping: CryptoKey,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const algorithm = { name: 'AES-GCM', iv: slot.nonce, additionalData: headerBytes(slot) }
  try {
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, wrapping, slot.wrappedKey))
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OperationError') return null
    throw error
  }
}

/** The key that wraps the data key, from 32 derived bytes, which are wiped. It cannot be taken out of the browser. */
export async function wrappingKeyFrom(derived: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const key = await crypto.subtle.importKey('raw', derived, 'AES-GCM', false, ['encrypt', 'decrypt'])
  derived.fill(0)
  return key
}

/** Derives 32 bytes by HKDF-SHA-256 (RFC 5869): enough where the secret is random itself. */
export async function stretchRandom(
  secret: Uint8Array<ArrayBuffer>,
  salt: Uint8Array<ArrayBuffer>,
  purpose: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const info = new TextEncoder().encode(purpose)
  const bits = await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, 256)
  return new Uint8Array(bits)
}

const NOT_A_SLOT = fault({ kind: 'not-a-slot' } as const)
const WEAK = fault({ kind: 'weak-slot' } as const)

function parseKdf(value: unknown): Result<Kdf, SlotFault> {
  const { algorithm, parameters } = fieldsOf(value)
  const costs = fieldsOf(parameters)
  switch (algorithm) {
    case 'argon2id': {
      const { memoryKiB, passes, lanes } = costs
      if (!isCost(memoryKiB, 'memoryKiB') || !isCost(passes, 'passes') || !isCost(lanes, 'lanes'))
        return NOT_A_SLOT
      const weak = memoryKiB < LEAST.memoryKiB || passes < LEAST.passes || lanes < LEAST.lanes
      return weak ? WEAK : ok({ algorithm, parameters: { memoryKiB, passes, lanes } })
    }
    case 'pbkdf2-sha-256': {
      const { iterations } = costs
      if (!isCost(iterations, 'iterations')) return NOT_A_SLOT
      return iterations < LEAST.iterations ? WEAK : ok({ algorithm, parameters: { iterations } })
    }
    case 'hkdf-sha-256':
      return ok({ algorithm, parameters: {} })
    case 'webauthn-prf': {
      const { credentialId } = costs
      if (typeof credentialId !== 'string' || !/^[\w-]{1,1400}$/.test(credentialId)) return NOT_A_SLOT
      return ok({ algorithm, parameters: { credentialId } })
    }
    default:
      return NOT_A_SLOT
  }
}

function isCost(value: unknown, name: keyof typeof MOST): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST[name]
}

function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array
}

/** The own fields of an object; what a prototype says does not count. */
function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.assign(Object.create(null), Object.fromEntries(Object.entries(value)))
}

/** Fixed order, so that the same header is always the same bytes. */
function headerBytes({ id, type, name, era, kdf, salt }: SlotHeader): Uint8Array<ArrayBuffer> {
  const costs = Object.entries(kdf.parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  const header = ['shoreline key slot', 1, id, type, era, kdf.algorithm, costs, Array.from(salt)]
  return new TextEncoder().encode(JSON.stringify(name === undefined ? header : [...header, name]))
}

/** A passkey's way in, as far as it lies in the clear. `name` is the person's own word for it, or empty. */
export type PasskeySlot = {
  readonly id: string
  readonly name: string
  readonly credentialId: string
  readonly salt: Uint8Array<ArrayBuffer>
}
