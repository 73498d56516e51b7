import { afterEach, describe, expect, it, vi } from 'vitest'
import { reflectionOn } from '../../src/domain/entries.ts'
import { sameJournal } from '../../src/domain/journal.ts'
import {
  addPasskey,
  changePassphrase,
  changeRecoveryCode,
  removeLock,
  removePasskey,
  sealEverythingAgain,
  setLock,
} from '../../src/vault/changeLock.ts'
import type { Keys } from '../../src/vault/keyring.ts'
import { newSalt } from '../../src/vault/keySlot.ts'
import { readLock, type Secret, unlock } from '../../src/vault/lock.ts'
import { openVault } from '../../src/vault/openVault.ts'
import { newRecoverySecret, recoveryCodeOf } from '../../src/vault/recoveryCode.ts'
import {
  closeAll,
  OLD_DAY,
  openOrFail,
  rawRows,
  rawWrite,
  refusalOf,
  TODAY,
  write,
  written,
} from './shelfOfTests.ts'

const PASSPHRASE = 'harbour lantern after the rain'
const CODE = recoveryCodeOf(newRecoverySecret())
const BY_PASSPHRASE: Secret = { way: 'passphrase', passphrase: PASSPHRASE }
const BY_CODE: Secret = { way: 'recovery', code: CODE }
const WRONG = { ok: false, fault: { kind: 'wrong-secret' } }

async function locked(): Promise<string> {
  const name = await written()
  const set = await setLock({ passphrase: PASSPHRASE, code: CODE }, { databaseName: name })
  if (!set.ok) throw new Error(set.fault.kind)
  return name
}

async function keysBy(name: string, secret: Secret = BY_PASSPHRASE): Promise<Keys> {
  const opened = await unlock(secret, { databaseName: name })
  if (!opened.ok) throw new Error(opened.fault.kind)
  return opened.value
}

/** The notes of the three days that `written` writes, under these keys. */
async function notesIn(name: string, keys?: Keys): Promise<readonly (string | undefined)[]> {
  const opened = await openVault({ databaseName: name, today: TODAY, ...(keys && { keys }) })
  if (!opened.ok) throw new Error(opened.fault.kind)
  await opened.value.opened()
  const { journal, broken } = opened.value.state()
  expect(broken).toEqual([])
  expect(journal.pages.get('desk')?.size).toBe(1)
  opened.value.close()
  return ([TODAY, '2026-10-31', OLD_DAY] as const).map(
    (day) => reflectionOn(journal, day as typeof TODAY)?.note,
  )
}

const ALL = [`on ${TODAY}`, 'on 2026-10-31', `on ${OLD_DAY}`]

afterEach(() => {
  vi.restoreAllMocks()
  closeAll()
})

describe('a lock', () => {
  it('closes the notebook to whoever has no secret, and keeps every word', async () => {
    const name = await locked()
    expect(await refusalOf(name)).toEqual({ kind: 'locked' })
    const slots = await rawRows<Record<string, unknown>>(name, 'keyring')
    expect(slots.map(({ id }) => id)).toEqual(['passphrase', 'recovery'])
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
    expect(await readLock({ databaseName: await written() })).toEqual({ ok: true, value: { slots: [] } })
    expect(await readLock({ databaseName: await locked() })).toEqual({
      ok: true,
      value: {
        slots: [
          { id: 'passphrase', way: 'passphrase' },
          { id: 'recovery', way: 'recovery' },
        ],
      },
    })
  })
})

describe('another passphrase', () => {
  it('opens instead of the old one, with the same pages', async () => {
    const name = await locked()
    const pages = await rawRows(name)
    expect(await changePassphrase(BY_PASSPHRASE, 'new words', { databaseName: name })).toEqual({
      ok: true,
      value: undefined,
    })
    expect(await unlock(BY_PASSPHRASE, { databaseName: name })).toEqual(WRONG)
    expect(await notesIn(name, await keysBy(name, { way: 'passphrase', passphrase: 'new words' }))).toEqual(
      ALL,
    )
    expect(await rawRows(name)).toEqual(pages)
  })

  it('can be chosen by whoever has the recovery code', async () => {
    const name = await locked()
    expect((await changePassphrase(BY_CODE, 'new words', { databaseName: name })).ok).toBe(true)
    expect(await notesIn(name, await keysBy(name, { way: 'passphrase', passphrase: 'new words' }))).toEqual(
      ALL,
    )
  })

  it('cannot be chosen by anybody else', async () => {
    const name = await locked()
    const wrong: Secret = { way: 'passphrase', passphrase: 'a guess' }
    expect(await changePassphrase(wrong, 'new words', { databaseName: name })).toEqual(WRONG)
    expect((await unlock(BY_PASSPHRASE, { databaseName: name })).ok).toBe(true)
  })

  it('and so another recovery code', async () => {
    const name = await locked()
    const other = recoveryCodeOf(newRecoverySecret())
    expect((await changeRecoveryCode(BY_PASSPHRASE, other, { databaseName: name })).ok).toBe(true)
    expect(await unlock(BY_CODE, { databaseName: name })).toEqual(WRONG)
    expect(await notesIn(name, await keysBy(name, { way: 'recovery', code: other }))).toEqual(ALL)
  })
})

describe('a new key', () => {
  const SECRETS = { passphrase: 'quite other words', code: recoveryCodeOf(newRecoverySecret()) }

  it('seals every page again, and the old ways open nothing', async () => {
    const name = await locked()
    const old = await keysBy(name)
    const before = await rawRows(name)
    const sealed = await sealEverythingAgain(BY_PASSPHRASE, SECRETS, { databaseName: name })
    if (!sealed.ok) throw new Error(sealed.fault.kind)
    expect(await unlock(BY_PASSPHRASE, { databaseName: name })).toEqual(WRONG)
    expect(await unlock(BY_CODE, { databaseName: name })).toEqual(WRONG)
    expect(await notesIn(name, sealed.value)).toEqual(ALL)
    expect(sealed.value.era).not.toBe(old.era)
    const after = await rawRows(name)
    expect(after.filter(({ id }) => before.some((page) => page.id === id))).toEqual([])
  })

  it('takes in what another tab saves meanwhile', async () => {
    const name = await written()
    const vault = await openOrFail(name)
    await vault.opened()
    const getAll = IDBObjectStore.prototype.getAll
    let saved: Promise<unknown> | null = null
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'pages') saved ??= vault.change(write('while it is sealed again'))
      return getAll.apply(this, args)
    })
    const set = await setLock({ passphrase: PASSPHRASE, code: CODE }, { databaseName: name })
    if (!set.ok) throw new Error(set.fault.kind)
    expect(await saved).toEqual({ ok: true, value: undefined })
    expect(await notesIn(name, set.value)).toEqual(['while it is sealed again', ...ALL.slice(1)])
  })

  it('keeps another tab from writing under the old one', async () => {
    const name = await written()
    const told = vi.fn()
    const opened = await openVault({ databaseName: name, today: TODAY, onOtherKey: told })
    if (!opened.ok) throw new Error(opened.fault.kind)
    await opened.value.opened()
    const set = await setLock({ passphrase: PASSPHRASE, code: CODE }, { databaseName: name })
    if (!set.ok) throw new Error(set.fault.kind)
    const rows = await rawRows(name)
    expect(await opened.value.change(write('too late'))).toEqual({
      ok: false,
      fault: { kind: 'connection-lost' },
    })
    expect(told).toHaveBeenCalled()
    expect(await rawRows(name)).toEqual(rows)
    // The words are still there for whoever opens the notebook next in this tab.
    expect(opened.value.state().unsaved).toBe(true)
    opened.value.close()
  })

  it('that cannot be stored leaves everything as it was', async () => {
    const name = await written()
    const before = [await rawRows(name), await rawRows(name, 'keyring')]
    const add = IDBObjectStore.prototype.add
    let count = 0
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...args) {
      count += 1
      if (count === 3) throw new DOMException('No room', 'QuotaExceededError')
      return add.apply(this, args)
    })
    const set = await setLock({ passphrase: PASSPHRASE, code: CODE }, { databaseName: name })
    expect(set).toEqual({ ok: false, fault: { kind: 'no-room' } })
    vi.restoreAllMocks()
    expect([await rawRows(name), await rawRows(name, 'keyring')]).toEqual(before)
    expect(await notesIn(name)).toEqual(ALL)
  })

  it('keeps a page that did not open as it lies', async () => {
    const name = await written()
    const [page] = await rawRows(name)
    if (!page) throw new Error('No page')
    const broken = { ...page, sealed: page.sealed.map((byte, index) => (index === 40 ? byte ^ 1 : byte)) }
    await rawWrite(name, (store) => store.put(broken))
    const set = await setLock({ passphrase: PASSPHRASE, code: CODE }, { databaseName: name })
    if (!set.ok) throw new Error(set.fault.kind)
    expect(await rawRows(name)).toContainEqual(broken)
    const opened = await openVault({ databaseName: name, today: TODAY, keys: set.value })
    if (!opened.ok) throw new Error(opened.fault.kind)
    await opened.value.opened()
    expect(opened.value.state().broken).toHaveLength(1)
    opened.value.close()
  })
})

describe('a lock that is taken off', () => {
  it('leaves the notebook open as before, under another key', async () => {
    const name = await locked()
    const removed = await removeLock(BY_PASSPHRASE, { databaseName: name })
    expect(removed.ok).toBe(true)
    expect(await notesIn(name)).toEqual(ALL)
    expect(await unlock(BY_PASSPHRASE, { databaseName: name })).toEqual({
      ok: false,
      fault: { kind: 'no-such-way' },
    })
  })
})

describe('a passkey', () => {
  const prf = new Uint8Array(32).fill(5)
  const slotId = 'passkey abc'
  const byPasskey = (bytes: Uint8Array<ArrayBuffer>): Secret => ({ way: 'passkey', slotId, prf: bytes })

  it('is one more way in, until it is taken away', async () => {
    const name = await locked()
    const options = { databaseName: name }
    const passkey = { credentialId: 'abc', salt: newSalt(), prf }
    expect((await addPasskey(BY_PASSPHRASE, passkey, options)).ok).toBe(true)
    expect(await notesIn(name, await keysBy(name, byPasskey(prf.slice())))).toEqual(ALL)
    expect(await unlock(byPasskey(new Uint8Array(32)), options)).toEqual(WRONG)
    expect((await unlock(BY_PASSPHRASE, options)).ok).toBe(true)
    expect((await removePasskey(slotId, options)).ok).toBe(true)
    expect(await unlock(byPasskey(prf.slice()), options)).toEqual({
      ok: false,
      fault: { kind: 'no-such-way' },
    })
    expect((await unlock(BY_PASSPHRASE, options)).ok).toBe(true)
  })

  it('cannot take the other ways away', async () => {
    const name = await locked()
    await removePasskey('passphrase', { databaseName: name })
    expect((await unlock(BY_PASSPHRASE, { databaseName: name })).ok).toBe(true)
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
