import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { keysFrom } from '../../src/vault/keys/keyring.ts'
import { idOf, type Keys, open, schemaOf, seal } from '../../src/vault/pages/sealing.ts'

const BOUND = { id: 'page', revision: 1, schema: 258 }
const raw = new Uint8Array(32).fill(3)
const keys = await keysFrom(await crypto.subtle.importKey('raw', raw, 'HKDF', false, ['deriveKey']))

describe('the schema that sealed bytes say', () => {
  it('is theirs, wherever in a buffer they lie', async () => {
    const sealed = await seal(keys, '', BOUND)
    expect(schemaOf(sealed)).toBe(258)
    const within = new Uint8Array(sealed.length + 5)
    within.set(sealed, 5)
    expect(schemaOf(within.subarray(5))).toBe(258)
    expect(schemaOf(Uint8Array.of(1, 0, 7))).toBe(7)
  })

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', '\u0001\u0000\u0007'],
    ['numbers', [1, 0, 7]],
    ['too few', Uint8Array.of(1, 0)],
    ['none', new Uint8Array()],
    ['another format', Uint8Array.of(2, 0, 7)],
  ])('is 0 where they are %s', (_, sealed) => {
    expect(schemaOf(sealed)).toBe(0)
  })
})

describe('sealed bytes', () => {
  it('open however short the text is', async () => {
    const sealed = await seal(keys, '', BOUND)
    expect(sealed).toHaveLength(31)
    expect(await open(keys, sealed, BOUND)).toEqual({ schema: 258, text: '' })
    expect(await open(keys, sealed.slice(0, 30), BOUND)).toBe(null)
  })

  it('do not hide a fault that is none of theirs', async () => {
    const sealed = await seal(keys, 'words', BOUND)
    const sealing = await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt'])
    await expect(open({ ...keys, sealing }, sealed, BOUND)).rejects.toThrow()
    await expect(open({ ...keys, sealing: {} as CryptoKey }, sealed, BOUND)).rejects.toThrow()
  })
})

it('an id is base64url, whatever letters it calls for', async () => {
  const named = await crypto.subtle.importKey('raw', raw, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  const own: Keys = { ...keys, naming: named }
  const seen = new Set<string>()
  for (let index = 0; index < 60; index += 1) {
    const name = `name ${index}`
    const id = await idOf(own, name)
    expect(id).toBe(createHmac('sha256', raw).update(name).digest('base64url'))
    for (const letter of id) seen.add(letter)
  }
  expect(seen.has('-') && seen.has('_')).toBe(true)
})
