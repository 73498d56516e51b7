import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { keysFrom } from '../../src/vault/keys/keyring.ts'
import { idOf, type Keys, open, seal } from '../../src/vault/pages/sealing.ts'

const BINDING = { id: 'page', revision: 7, schema: 1 }
let keys: Keys
let others: Keys

async function keysOf(seed: number): Promise<Keys> {
  const bytes = new Uint8Array(32).fill(seed)
  return keysFrom(await crypto.subtle.importKey('raw', bytes, 'HKDF', false, ['deriveKey']))
}

beforeAll(async () => {
  keys = await keysOf(1)
  others = await keysOf(2)
})

describe('what is sealed', () => {
  it('opens to the same text and schema', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 65_535 }),
        async (text, schema) => {
          const sealed = await seal(keys, text, { ...BINDING, schema })
          expect(await open(keys, sealed, BINDING)).toEqual({ schema, text })
        },
      ),
    )
  })

  it('keeps a byte order mark at its front', async () => {
    expect((await open(keys, await seal(keys, '\uFEFFx', BINDING), BINDING))?.text).toBe('\uFEFFx')
  })

  it('does not open with any one bit changed', async () => {
    const sealed = await seal(keys, 'a quiet evening', BINDING)
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = sealed.slice()
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await open(keys, changed, BINDING)).toBe(null)
    }
  })

  it('does not open cut short or lengthened', async () => {
    const sealed = await seal(keys, 'a quiet evening', BINDING)
    for (let length = 0; length < sealed.length; length += 1) {
      expect(await open(keys, sealed.slice(0, length), BINDING)).toBe(null)
    }
    expect(await open(keys, new Uint8Array([...sealed, 0]), BINDING)).toBe(null)
  })

  it('does not open under another id, revision or key', async () => {
    const sealed = await seal(keys, 'a quiet evening', BINDING)
    expect(await open(keys, sealed, { id: 'other', revision: 7 })).toBe(null)
    expect(await open(keys, sealed, { id: 'page', revision: 6 })).toBe(null)
    expect(await open(others, sealed, BINDING)).toBe(null)
    expect(await open(keys, sealed, BINDING)).not.toBe(null)
  })

  it('is never the same twice', async () => {
    const texts = await Promise.all(Array.from({ length: 200 }, () => seal(keys, 'same', BINDING)))
    expect(new Set(texts.map((sealed) => sealed.slice(3, 15).toString())).size).toBe(200)
  })

  it('begins with the format and the schema, then a nonce, and is as long as the text and a tag', async () => {
    const sealed = await seal(keys, 'été', { ...BINDING, schema: 0x0203 })
    expect([...sealed.slice(0, 3)]).toEqual([1, 2, 3])
    expect(sealed.length).toBe(15 + 5 + 16)
  })

  it('opens by the description in the decision record alone', async () => {
    const sealed = await seal(keys, 'by the book', BINDING)
    const data = await crypto.subtle.importKey('raw', new Uint8Array(32).fill(1), 'HKDF', false, [
      'deriveBits',
    ])
    const info = new TextEncoder().encode('shoreline sealing 1')
    const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(0), info }
    const raw = await crypto.subtle.deriveBits(hkdf, data, 256)
    const key = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt'])
    const additionalData = new TextEncoder().encode('["shoreline page",1,1,"page",7]')
    const gcm = { name: 'AES-GCM', iv: sealed.slice(3, 15), additionalData }
    const text = await crypto.subtle.decrypt(gcm, key, sealed.slice(15))
    expect(new TextDecoder().decode(text)).toBe('by the book')
  })
})

describe('an id', () => {
  it('is the same for the same name and key, and tells nothing of either', async () => {
    const id = await idOf(keys, '2026-11')
    expect(id).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(await idOf(keys, '2026-11')).toBe(id)
    expect(
      new Set(await Promise.all(['2026-11', '2026-10', 'desk', '2026-11#1'].map((name) => idOf(keys, name))))
        .size,
    ).toBe(4)
    expect(await idOf(others, '2026-11')).not.toBe(id)
  })
})

it('keys cannot be taken out', async () => {
  for (const key of [keys.sealing, keys.naming]) {
    expect(key.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
  }
})
