import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/domain/result.ts'
import {
  importDataKey,
  keysFrom,
  newDeviceSlot,
  newEra,
  openKeyring,
  readKeyring,
} from '../../src/vault/keys/keyring.ts'
import type { Database, DatabaseFault, KeySlot, Tables } from '../../src/vault/pages/database.ts'
import { isEra } from '../../src/vault/pages/era.ts'
import { idOf, open, seal } from '../../src/vault/pages/sealing.ts'

/** A keyring in memory, as far as keyring.ts asks of tables. `answers` are the faults of its runs, one by one. */
function keyringOf(slots: KeySlot[], answers: readonly (DatabaseFault | null)[] = []) {
  const modes: unknown[] = []
  const keyring = {
    toArray: async () => [...slots],
    add: async (slot: KeySlot) => void slots.push(slot),
  }
  const tables = {
    keyring,
    transaction: (mode: string, table: unknown, work: () => unknown) => {
      modes.push(mode, table === keyring)
      return work()
    },
  } as unknown as Tables
  let runs = 0
  const database = {
    run: async (work: (given: Tables) => PromiseLike<unknown>): Promise<Result<unknown, DatabaseFault>> => {
      const answer = answers[runs++] ?? null
      return answer ? { ok: false, fault: answer } : { ok: true, value: await work(tables) }
    },
  } as unknown as Database
  return { database, tables, modes }
}

const RAW = Uint8Array.from({ length: 32 }, (_, index) => index)
const BOUND = { id: 'page', revision: 1, schema: 2 }
const derived = (info: string) => Buffer.from(hkdfSync('sha256', RAW, '', info, 32))

describe('the keyring of a device', () => {
  it('is made the first time, and leads to the same keys ever after', async () => {
    const slots: KeySlot[] = []
    const { database, tables, modes } = keyringOf(slots)
    const first = await openKeyring(database)
    if (!first.ok) throw new Error(first.fault.kind)
    expect(slots).toHaveLength(1)
    expect(slots[0]).toMatchObject({ id: 'device', type: 'device', era: first.value.era })
    expect(modes).toEqual(['rw', true])
    const sealed = await seal(first.value, 'a quiet evening', BOUND)
    const again = await openKeyring(database)
    if (!again.ok) throw new Error(again.fault.kind)
    expect(slots).toHaveLength(1)
    expect((await open(again.value, sealed, BOUND))?.text).toBe('a quiet evening')
    const read = await readKeyring(tables)
    expect(read && (await open(read, sealed, BOUND))?.text).toBe('a quiet evening')
  })

  it('is the other tab’s where that was a moment earlier', async () => {
    const slots: KeySlot[] = []
    const { database, tables } = keyringOf(slots)
    const theirs = await newDeviceSlot()
    let runs = 0
    const late: Database = {
      ...database,
      run: (work) => {
        runs += 1
        if (runs === 2) slots.push(theirs)
        return database.run(work)
      },
    }
    const opened = await openKeyring(late)
    expect(opened).toMatchObject({ ok: true, value: { era: theirs.era } })
    expect(slots).toEqual([theirs])
    expect(await readKeyring(tables)).toMatchObject({ era: theirs.era })
  })

  it.each(['passphrase', 'recovery', 'passkey'])('is locked where a %s opens it', async (type) => {
    const slots: KeySlot[] = [
      { id: 'other', type: 'later' },
      { id: type, type, era: 'e' },
    ]
    expect(await openKeyring(keyringOf(slots).database)).toEqual({ ok: false, fault: { kind: 'locked' } })
    expect(slots).toHaveLength(2)
  })

  it('is not known where only a newer version wrote in it', async () => {
    const { dataKey } = await newDeviceSlot()
    for (const slot of [
      { id: 'x', type: 'later' },
      { id: 'device', type: 'device' },
      { id: 'device', type: 'later', ...(dataKey && { dataKey }) },
      { id: 'later', type: 'device', ...(dataKey && { dataKey }) },
    ]) {
      const { database, tables } = keyringOf([slot])
      expect(await openKeyring(database)).toEqual({ ok: false, fault: { kind: 'unknown-slot' } })
      expect(await readKeyring(tables)).toBe(null)
    }
    expect(await readKeyring(keyringOf([]).tables)).toBe(null)
  })

  it('says what storage said, when it is read and when it is made', async () => {
    const lost = { kind: 'connection-lost' } as const
    const full = { kind: 'no-room' } as const
    expect(await openKeyring(keyringOf([], [lost]).database)).toEqual({ ok: false, fault: lost })
    const slots: KeySlot[] = []
    expect(await openKeyring(keyringOf(slots, [null, full]).database)).toEqual({ ok: false, fault: full })
    expect(slots).toEqual([])
  })

  it('knows the eras it leads to', async () => {
    const { tables } = keyringOf([
      { id: 'a', type: 'passphrase', era: 'now' },
      { id: 'device', type: 'device' },
    ])
    expect(await isEra(tables, 'now')).toBe(true)
    expect(await isEra(tables, '')).toBe(true)
    expect(await isEra(tables, 'before')).toBe(false)
    expect(await isEra(keyringOf([{ id: 'a', type: 'passphrase', era: 'now' }]).tables, '')).toBe(false)
    expect(await isEra(keyringOf([]).tables, '')).toBe(false)
  })
})

describe('a data key', () => {
  it('cannot be taken out, and its bytes are wiped', async () => {
    const bytes = RAW.slice()
    const key = await importDataKey(bytes)
    expect(bytes).toEqual(new Uint8Array(32))
    expect(key).toMatchObject({ extractable: false, usages: ['deriveKey'] })
    expect((await newDeviceSlot()).dataKey).toMatchObject({ extractable: false })
    expect(newEra()).not.toBe(newEra())
  })

  it('gives the sealing and the naming key that anyone can derive by RFC 5869', async () => {
    const keys = await keysFrom(await importDataKey(RAW.slice()), 'an era')
    expect(keys.era).toBe('an era')
    expect((await keysFrom(await importDataKey(RAW.slice()))).era).toBe('')
    expect(keys.sealing).toMatchObject({
      extractable: false,
      algorithm: { name: 'AES-GCM', length: 256 },
      usages: ['encrypt', 'decrypt'],
    })
    expect(keys.naming).toMatchObject({
      extractable: false,
      algorithm: { name: 'HMAC', hash: { name: 'SHA-256' }, length: 256 },
      usages: ['sign'],
    })
    const named = createHmac('sha256', derived('shoreline naming 1')).update('2026-11').digest('base64url')
    expect(await idOf(keys, '2026-11')).toBe(named)

    const sealed = await seal(keys, 'a quiet evening', { ...BOUND, schema: 513 })
    const opening = createDecipheriv('aes-256-gcm', derived('shoreline sealing 1'), sealed.subarray(3, 15))
    opening.setAAD(Buffer.from(JSON.stringify(['shoreline page', 1, 513, 'page', 1])))
    opening.setAuthTag(sealed.subarray(-16))
    expect(opening.update(sealed.subarray(15, -16), undefined, 'utf8') + opening.final('utf8')).toBe(
      'a quiet evening',
    )
    expect([...sealed.subarray(0, 3)]).toEqual([1, 2, 1])
  })
})
