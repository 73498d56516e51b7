import { afterEach, describe, expect, it } from 'vitest'
import { sameJournal } from '../../src/domain/journal.ts'
import { newRecoverySecret, recoveryCodeOf } from '../../src/vault/keys/recoveryCode.ts'
import { setLock } from '../../src/vault/lock/changeLock.ts'
import { readLock, type Secret, unlock } from '../../src/vault/lock/lock.ts'
import { openVault } from '../../src/vault/openVault.ts'
import {
  ALL,
  BY_CODE,
  BY_PASSPHRASE,
  CODE,
  keysBy,
  locked,
  notesIn,
  PASSPHRASE,
  WRONG,
} from './lockOfTests.ts'
import { closeAll, rawRows, rawWrite, refusalOf, TODAY, write, written } from './shelfOfTests.ts'

afterEach(closeAll)

describe('a lock', () => {
  it('closes the notebook to whoever has no secret, and keeps every word', async () => {
    const name = await locked()
    expect(await refusalOf(name)).toEqual({ kind: 'locked' })
    const slots = await rawRows<Record<string, unknown>>(name, 'keyring')
    expect(slots.map(({ id }) => id)).toEqual(['passphrase', 'recovery', 'stock'])
    expect(slots.flatMap((slot) => Object.values(slot)).some((value) => value instanceof CryptoKey)).toBe(
      false,
    )
    expect(slots[0]?.kdf).toEqual({
      algorithm: 'argon2id',
      parameters: { memoryKiB: 65_536, passes: 3, lanes: 1 },
    })
    expect(await notesIn(name, await keysBy(name))).toEqual(ALL)
    expect(await notesIn(name, await keysBy(name, BY_CODE))).toEqual(ALL)
  })

  it('gives every page another id and leaves none under the old key', async () => {
    const name = await written()
    const before = await rawRows(name)
    const set = await setLock({ passphrase: PASSPHRASE, code: CODE }, { databaseName: name })
    expect(set.ok).toBe(true)
    const after = await rawRows(name)
    expect(after).toHaveLength(before.length)
    expect(after.filter(({ id }) => before.some((page) => page.id === id))).toEqual([])
  })

  it('hands out keys that cannot be taken out of the browser', async () => {
    const keys = await keysBy(await locked())
    for (const key of [keys.sealing, keys.naming]) {
      expect(key.extractable).toBe(false)
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow()
    }
  })

  it.each<Secret>([
    { way: 'passphrase', passphrase: `${PASSPHRASE}.` },
    { way: 'passphrase', passphrase: '' },
    { way: 'recovery', code: recoveryCodeOf(newRecoverySecret()) },
  ])('stays closed to %j', async (secret) => {
    const name = await locked()
    const before = await rawRows(name, 'keyring')
    expect(await unlock(secret, { databaseName: name })).toEqual(WRONG)
    expect(await rawRows(name, 'keyring')).toEqual(before)
  })

  it('takes a passphrase as phones and other keyboards type it', async () => {
    const name = await written()
    await setLock({ passphrase: 'marée haute', code: CODE }, { databaseName: name })
    const typed = ' mare\u0301e\u00a0haute '
    expect((await unlock({ way: 'passphrase', passphrase: typed }, { databaseName: name })).ok).toBe(true)
  })

  it('says how the derivation goes, in a worker', async () => {
    const name = await locked()
    const shares: number[] = []
    await unlock(BY_PASSPHRASE, { databaseName: name, onProgress: ({ share }) => shares.push(share) })
    expect(shares[0]).toBe(0)
    expect(shares.at(-1)).toBeLessThanOrEqual(1)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
  })

  it('names what was typed and cannot be a recovery code', async () => {
    const name = await locked()
    expect(await unlock({ way: 'recovery', code: 'ABCD' }, { databaseName: name })).toEqual({
      ok: false,
      fault: { kind: 'not-a-code', why: { kind: 'too-short' } },
    })
  })

  it('whose slot was weakened on the disk is refused, without asking the passphrase of it', async () => {
    const name = await locked()
    const [slot] = await rawRows<{ id: string }>(name, 'keyring')
    const kdf = { algorithm: 'argon2id', parameters: { memoryKiB: 8, passes: 1, lanes: 1 } }
    await rawWrite(name, (store) => store.put({ ...slot, kdf }), 'keyring')
    expect(await unlock(BY_PASSPHRASE, { databaseName: name })).toEqual({
      ok: false,
      fault: { kind: 'weak-slot' },
    })
    expect((await unlock(BY_CODE, { databaseName: name })).ok).toBe(true)
  })

  it('on a notebook that has one already changes nothing', async () => {
    const name = await locked()
    const again = await setLock({ passphrase: 'other', code: CODE }, { databaseName: name })
    expect(again).toEqual({ ok: false, fault: { kind: 'changed-elsewhere' } })
    expect(await notesIn(name, await keysBy(name))).toEqual(ALL)
  })

  it('tells its ways without being opened', async () => {
    expect(await readLock({ databaseName: await written() })).toEqual({
      ok: true,
      value: { slots: [], passkeys: [] },
    })
    expect(await readLock({ databaseName: await locked() })).toEqual({
      ok: true,
      value: {
        slots: [
          { id: 'passphrase', way: 'passphrase' },
          { id: 'recovery', way: 'recovery' },
        ],
        passkeys: [],
      },
    })
  })
})

it('a vault opened by its lock writes and reads on as any other', async () => {
  const name = await locked()
  const open = async () => {
    const opened = await openVault({ databaseName: name, today: TODAY, keys: await keysBy(name) })
    if (!opened.ok) throw new Error(opened.fault.kind)
    await opened.value.opened()
    return opened.value
  }
  const vault = await open()
  expect((await vault.change(write('written under the lock'))).ok).toBe(true)
  const before = vault.state().journal
  vault.close()
  const again = await open()
  expect(sameJournal(again.state().journal, before)).toBe(true)
  again.close()
})
