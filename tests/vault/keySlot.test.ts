import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ARGON2ID,
  type LockSlot,
  newSalt,
  PBKDF2,
  parseSlot,
  type SlotHeader,
  unwrapKey,
  wrapKey,
  wrappingKeyFrom,
} from '../../src/vault/keys/keySlot.ts'
import { runs } from '../fixtures/runs.ts'

const MALFORMED = runs(50_000)
const DATA_KEY = Uint8Array.from({ length: 32 }, (_, index) => index)
const KDFS = {
  passphrase: [ARGON2ID, PBKDF2],
  recovery: [{ algorithm: 'hkdf-sha-256', parameters: {} }],
  passkey: [{ algorithm: 'webauthn-prf', parameters: { credentialId: 'aB-_9' } }],
} as const

const wrapping = await wrappingKeyFrom(new Uint8Array(32).fill(9))

function headerOf(type: LockSlot['type'], kdf: SlotHeader['kdf']): SlotHeader {
  return { id: type, type, era: 'era', kdf, salt: newSalt() }
}

const SLOTS = await Promise.all(
  Object.entries(KDFS).flatMap(([type, kdfs]) =>
    kdfs.map((kdf) => wrapKey(headerOf(type as LockSlot['type'], kdf), wrapping, DATA_KEY)),
  ),
)

describe('a slot', () => {
  it('reads as it was made, and leads to the data key', async () => {
    for (const slot of SLOTS) {
      expect(parseSlot(structuredClone(slot))).toEqual({ ok: true, value: slot })
      expect(await unwrapKey(slot, wrapping)).toEqual(DATA_KEY)
    }
  })

  it('does not open under another key', async () => {
    const other = await wrappingKeyFrom(new Uint8Array(32).fill(8))
    for (const slot of SLOTS) expect(await unwrapKey(slot, other)).toBe(null)
  })

  it('wraps the same key differently every time', async () => {
    const [slot] = SLOTS
    if (!slot) throw new Error('No slot')
    const again = await wrapKey(slot, wrapping, DATA_KEY)
    expect(again.nonce).not.toEqual(slot.nonce)
    expect(again.wrappedKey).not.toEqual(slot.wrappedKey)
  })

  it.each([
    [{ ...ARGON2ID.parameters, memoryKiB: 19_455 }],
    [{ ...ARGON2ID.parameters, passes: 1 }],
    [{ ...ARGON2ID.parameters, lanes: 0 }],
    [{ memoryKiB: 8, passes: 1, lanes: 1 }],
  ])('under the minimum of Argon2id is refused: %j', (parameters) => {
    const slot = { ...SLOTS[0], kdf: { algorithm: 'argon2id', parameters } }
    expect(parseSlot(slot)).toEqual({ ok: false, fault: { kind: 'weak-slot' } })
  })

  it('at the minimum is not', () => {
    const argon2id = { algorithm: 'argon2id', parameters: { memoryKiB: 19_456, passes: 2, lanes: 1 } }
    const pbkdf2 = { algorithm: 'pbkdf2-sha-256', parameters: { iterations: 600_000 } }
    for (const kdf of [argon2id, pbkdf2]) expect(parseSlot({ ...SLOTS[0], kdf }).ok).toBe(true)
  })

  it.each([0, 1, 599_999])('under the minimum of PBKDF2 is refused: %j', (iterations) => {
    const slot = { ...SLOTS[1], kdf: { algorithm: 'pbkdf2-sha-256', parameters: { iterations } } }
    expect(parseSlot(slot)).toEqual({ ok: false, fault: { kind: 'weak-slot' } })
  })

  it('that would stretch a passphrase by what is made for random secrets is refused', () => {
    const slot = { ...SLOTS[0], kdf: { algorithm: 'hkdf-sha-256', parameters: {} } }
    expect(parseSlot(slot)).toEqual({ ok: false, fault: { kind: 'not-a-slot' } })
  })
})

describe('a slot that is not as it was made', () => {
  it('in any one bit of its salt, nonce or wrapped key does not open', async () => {
    for (const slot of SLOTS) {
      for (const name of ['salt', 'nonce', 'wrappedKey'] as const) {
        for (let bit = 0; bit < slot[name].length * 8; bit += 1) {
          const bytes = slot[name].slice()
          bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
          expect(await unwrapKey({ ...slot, [name]: bytes }, wrapping)).toBe(null)
        }
      }
    }
  })

  it('in its id, type, era or costs does not open', async () => {
    const [slot] = SLOTS
    if (!slot) throw new Error('No slot')
    const parameters = { ...ARGON2ID.parameters, passes: 2 }
    const changes = [
      { id: 'other' },
      { type: 'recovery' as const },
      { era: 'another' },
      { kdf: { algorithm: 'argon2id', parameters } as const },
      { kdf: PBKDF2 },
    ]
    for (const change of changes) expect(await unwrapKey({ ...slot, ...change }, wrapping)).toBe(null)
  })

  it('is a named fault, or a slot that leads to nothing but its own key, whatever lies there', async () => {
    let [refused, weak, harmless] = [0, 0, 0]
    await fc.assert(
      fc.asyncProperty(malformed, async (row) => {
        const parsed = parseSlot(row)
        if (!parsed.ok) {
          expect(['not-a-slot', 'weak-slot']).toContain(parsed.fault.kind)
          if (parsed.fault.kind === 'weak-slot') weak += 1
          else refused += 1
          return
        }
        const opened = await unwrapKey(parsed.value, wrapping)
        // What opens is a slot as it was made, with something beside it that does not count.
        if (opened) expect(SLOTS).toContainEqual(parsed.value)
        harmless += 1
      }),
      MALFORMED,
    )
    console.log(
      `Malformed slots: ${refused} no slot, ${weak} weak, ${harmless} read; none opened but as made`,
    )
    expect(Math.min(refused, weak, harmless)).toBeGreaterThan(MALFORMED.numRuns / 100)
  })
})

const NAMES = ['id', 'type', 'era', 'kdf', 'salt', 'nonce', 'wrappedKey'] as const
const ODD_NUMBERS = [Number.NaN, Infinity, -Infinity, -0, -1, 0.5, 1e308, 2 ** 53, 4_294_967_297]
const odd = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  fc.constantFrom<unknown>(...ODD_NUMBERS, '\uD800', '__proto__', 'constructor', 'toString', null, undefined),
  fc.integer({ min: 0, max: 2000 }).map(nested),
  fc.uint8Array({ maxLength: 80 }),
  fc.constantFrom('device', 'passphrase', 'recovery', 'passkey', 'Passphrase', 'hasOwnProperty'),
)

/** Slots with a field odd or missing, a bit flipped, bytes cut, costs lowered, or with poisoned prototypes; and anything at all. */
const malformed = fc.oneof(
  odd,
  fc.tuple(fc.constantFrom(...SLOTS), fc.constantFrom(...NAMES), odd).map(([slot, name, value]) => ({
    ...slot,
    [name]: value,
  })),
  fc.tuple(fc.constantFrom(...SLOTS), fc.constantFrom(...NAMES)).map(([slot, name]) => {
    const { [name]: _, ...rest } = slot
    return rest
  }),
  fc
    .tuple(fc.constantFrom(...SLOTS), fc.constantFrom('salt', 'nonce', 'wrappedKey'), fc.nat(), fc.boolean())
    .map(([slot, name, at, cut]) => {
      const bytes = slot[name as 'salt'].slice()
      if (cut) return { ...slot, [name]: bytes.subarray(0, at % bytes.length) }
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ (1 << (at % 8))
      return { ...slot, [name]: bytes }
    }),
  fc
    .record({
      memoryKiB: cost(65_536),
      passes: cost(3),
      lanes: cost(1),
      iterations: cost(600_000),
      extra: odd,
    })
    .chain((parameters) =>
      fc.constantFrom('argon2id', 'pbkdf2-sha-256').map((algorithm) => ({
        ...SLOTS[0],
        kdf: { algorithm, parameters },
      })),
    ),
  fc.tuple(fc.constantFrom(...SLOTS), odd).map(([slot, value]) => {
    const row = JSON.parse('{"__proto__": {"type": "recovery"}, "constructor": 1}') as object
    return Object.assign(row, slot, { extra: value })
  }),
  fc.constantFrom(...SLOTS).map((slot) => Object.create(slot) as unknown),
)

/** Mostly sound, sometimes too little, too much or no number at all. */
function cost(sound: number) {
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant<unknown>(sound) },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: sound }) },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(...ODD_NUMBERS, '3', null, true, [3]) },
  )
}

function nested(depth: number): unknown {
  let value: unknown = 1
  for (let level = 0; level < depth; level += 1) value = { kdf: value, parameters: [value] }
  return value
}
