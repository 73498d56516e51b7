import { hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  ARGON2ID,
  LONGEST_NAME,
  type LockSlot,
  newSalt,
  PBKDF2,
  parseSlot,
  stretchRandom,
  unwrapKey,
  wrapKey,
  wrappingKeyFrom,
} from '../../src/vault/keys/keySlot.ts'

const DATA_KEY = Uint8Array.from({ length: 32 }, (_, index) => index)
const wrapping = await wrappingKeyFrom(new Uint8Array(32).fill(9))
const slot = await wrapKey(
  { id: 'passphrase', type: 'passphrase', era: 'era', kdf: ARGON2ID, salt: newSalt() },
  wrapping,
  DATA_KEY,
)
const PASSKEY = { algorithm: 'webauthn-prf', parameters: { credentialId: 'aB-_9' } } as const
const passkey = await wrapKey(
  { id: 'passkey', type: 'passkey', name: 'My phone', era: 'era', kdf: PASSKEY, salt: newSalt() },
  wrapping,
  DATA_KEY,
)
const bytes = (length: number) => new Uint8Array(length).fill(1)
const costs = (parameters: object) => ({ kdf: { algorithm: 'argon2id', parameters } })
const rounds = (iterations: unknown) => ({ kdf: { algorithm: 'pbkdf2-sha-256', parameters: { iterations } } })
const credential = (credentialId: unknown) => ({ kdf: { ...PASSKEY, parameters: { credentialId } } })
const ARGON = ARGON2ID.parameters

/** What is no slot, each for one reason alone. */
const NO_SLOTS: readonly (readonly [string, object])[] = [
  ...['type', 'id', 'era'].flatMap((name) =>
    ['', 7, ['passphrase'], null, undefined].map((value) => [name, { ...slot, [name]: value }] as const),
  ),
  ['another type', { ...slot, type: 'toString' }],
  ...[bytes(15), bytes(65), Array.from(bytes(16)), 'x'.repeat(16), null].map(
    (salt) => ['salt', { ...slot, salt }] as const,
  ),
  ...[bytes(11), bytes(13), Array.from(bytes(12)), null].map(
    (nonce) => ['nonce', { ...slot, nonce }] as const,
  ),
  ...[bytes(47), bytes(49), Array.from(bytes(48)), null].map(
    (wrappedKey) => ['wrappedKey', { ...slot, wrappedKey }] as const,
  ),
  ...['x'.repeat(LONGEST_NAME + 1), 7, null, ['a']].map((name) => ['name', { ...passkey, name }] as const),
  ...['memoryKiB', 'passes', 'lanes'].flatMap((name) =>
    [-1, 1.5, '65536', null, undefined, Number.NaN, 2 ** 31].map(
      (value) => [name, { ...slot, ...costs({ ...ARGON, [name]: value }) }] as const,
    ),
  ),
  ['too much memory', { ...slot, ...costs({ ...ARGON, memoryKiB: 1_048_577 }) }],
  ['too many passes', { ...slot, ...costs({ ...ARGON, passes: 33 }) }],
  ['too many lanes', { ...slot, ...costs({ ...ARGON, lanes: 17 }) }],
  ...[20_000_001, -1, 0.5, '600000', null].map(
    (count) => ['iterations', { ...slot, ...rounds(count) }] as const,
  ),
  ...['', 'a b', 'a=', ' a', 'a\n', 'x'.repeat(1401), 7, null].map(
    (id) => ['credentialId', { ...passkey, ...credential(id) }] as const,
  ),
  ['another algorithm', { ...slot, kdf: { ...ARGON2ID, algorithm: 'scrypt' } }],
  ['no costs', { ...slot, kdf: { algorithm: 'argon2id' } }],
  ['no kdf', { ...slot, kdf: null }],
  ['a passkey by passphrase', { ...passkey, kdf: ARGON2ID }],
]

describe('the bounds of a slot', () => {
  it.each(NO_SLOTS)('without a %s as it ought to be it is none', (_, row) => {
    expect(parseSlot(row)).toEqual({ ok: false, fault: { kind: 'not-a-slot' } })
  })

  it.each<[string, object]>([
    ['the shortest salt', { ...slot, salt: bytes(16) }],
    ['the longest salt', { ...slot, salt: bytes(64) }],
    ['the longest name', { ...passkey, name: 'x'.repeat(LONGEST_NAME) }],
    ['no name', { ...slot }],
    ['an empty name', { ...passkey, name: '' }],
    ['the most that is borne', { ...slot, ...costs({ memoryKiB: 1_048_576, passes: 32, lanes: 16 }) }],
    ['the most rounds', { ...slot, ...rounds(20_000_000) }],
    ['the longest credential', { ...passkey, ...credential('x'.repeat(1400)) }],
    ['the shortest credential', { ...passkey, ...credential('x') }],
  ])('%s is within them', (_, row) => {
    expect(parseSlot(row)).toEqual({ ok: true, value: row })
  })

  it('nothing else of a row is taken over', () => {
    expect(parseSlot({ ...slot, more: 1 })).toEqual({ ok: true, value: slot })
    const parsed = parseSlot(slot)
    expect(parsed.ok && 'name' in parsed.value).toBe(false)
    for (const row of [null, undefined, 7, 'slot', []])
      expect(parseSlot(row)).toEqual({ ok: false, fault: { kind: 'not-a-slot' } })
  })
})

describe('wrapping', () => {
  it('is bound to the name a person gave, and to having one', async () => {
    expect(await unwrapKey(passkey, wrapping)).toEqual(DATA_KEY)
    const { name: _, ...nameless } = passkey
    for (const other of [nameless, { ...passkey, name: 'Your phone' }, { ...slot, name: '' }])
      expect(await unwrapKey(other as LockSlot, wrapping)).toBe(null)
  })

  it('does not mind the order in which costs were written', async () => {
    const { memoryKiB, passes, lanes } = ARGON
    const kdf = { algorithm: 'argon2id', parameters: { passes, lanes, memoryKiB } } as const
    expect(await unwrapKey({ ...slot, kdf }, wrapping)).toEqual(DATA_KEY)
  })

  it('keeps the header, wipes what the key came from, and gives a key that stays where it is', async () => {
    expect(slot).toMatchObject({ id: 'passphrase', type: 'passphrase', era: 'era', kdf: ARGON2ID })
    const derived = bytes(32)
    const key = await wrappingKeyFrom(derived)
    expect(derived).toEqual(new Uint8Array(32))
    expect(key).toMatchObject({ extractable: false, usages: ['encrypt', 'decrypt'] })
    expect(PBKDF2.parameters.iterations).toBe(600_000)
  })

  it('passes on what is no wrong key', async () => {
    const forOthers = await crypto.subtle.importKey('raw', bytes(32), 'AES-GCM', false, ['encrypt'])
    await expect(unwrapKey(slot, forOthers)).rejects.toThrow()
    await expect(unwrapKey(slot, {} as CryptoKey)).rejects.toThrow()
  })

  it('stretches what is random as RFC 5869 has it', async () => {
    const [secret, salt] = [bytes(20), newSalt()]
    const expected = new Uint8Array(hkdfSync('sha256', secret, salt, 'a purpose', 32))
    expect(await stretchRandom(secret, salt, 'a purpose')).toEqual(expected)
    expect(await stretchRandom(secret, salt, 'another')).not.toEqual(expected)
  })
})
