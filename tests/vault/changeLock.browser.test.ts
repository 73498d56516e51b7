import { afterEach, describe, expect, it, vi } from 'vitest'
import { newSalt } from '../../src/vault/keys/keySlot.ts'
import { newRecoverySecret, recoveryCodeOf } from '../../src/vault/keys/recoveryCode.ts'
import {
  addPasskey,
  changePassphrase,
  changeRecoveryCode,
  removeLock,
  removePasskey,
  sealEverythingAgain,
  setLock,
} from '../../src/vault/lock/changeLock.ts'
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
import { closeAll, openOrFail, rawRows, rawWrite, TODAY, write, written } from './shelfOfTests.ts'

afterEach(() => {
  vi.restoreAllMocks()
  closeAll()
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

  /** Refuses to open pages as a browser short of memory does, once for each or always. */
  function refuseToOpen(how: 'once' | 'always') {
    const decrypt = SubtleCrypto.prototype.decrypt
    const refused = new Set<string>()
    vi.spyOn(SubtleCrypto.prototype, 'decrypt').mockImplementation(function (
      this: SubtleCrypto,
      algorithm,
      ...given
    ) {
      const bound = new TextDecoder().decode((algorithm as AesGcmParams).additionalData)
      const isFirst = !refused.has(bound)
      refused.add(bound)
      return bound.includes('shoreline page') && (isFirst || how === 'always')
        ? Promise.reject(new DOMException('By a test', 'OperationError'))
        : decrypt.call(this, algorithm, ...given)
    })
  }

  it('leaves no page under the old one that would not open for once', async () => {
    const name = await locked()
    refuseToOpen('once')
    const keys = await sealEverythingAgain(BY_PASSPHRASE, SECRETS, { databaseName: name })
    vi.restoreAllMocks()
    expect(keys.ok && (await notesIn(name, keys.value))).toEqual(ALL)
  })

  it('is not given while nothing opens, and everything is as it was', async () => {
    const name = await locked()
    const before = [await rawRows(name), await rawRows(name, 'keyring')]
    refuseToOpen('always')
    const reported: unknown[] = []
    vi.spyOn(globalThis, 'reportError').mockImplementation((error) => void reported.push(error))
    expect(await sealEverythingAgain(BY_PASSPHRASE, SECRETS, { databaseName: name })).toEqual({
      ok: false,
      fault: { kind: 'broke-down' },
    })
    expect(reported).toHaveLength(1)
    vi.restoreAllMocks()
    expect([await rawRows(name), await rawRows(name, 'keyring')]).toEqual(before)
    expect(await notesIn(name, await keysBy(name))).toEqual(ALL)
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
  const byPasskey = (bytes = prf): Secret => ({ way: 'passkey', slotId, prf: bytes })
  const NOWHERE = { ok: false, fault: { kind: 'no-such-way' } }

  async function withPasskey(): Promise<{ name: string; options: { databaseName: string } }> {
    const name = await locked()
    const options = { databaseName: name }
    const passkey = { credentialId: 'abc', salt: newSalt(), prf, name: ' my phone ' }
    expect((await addPasskey(BY_PASSPHRASE, passkey, options)).ok).toBe(true)
    return { name, options }
  }

  it('is one more way in, until it is taken away', async () => {
    const { name, options } = await withPasskey()
    expect(await notesIn(name, await keysBy(name, byPasskey()))).toEqual(ALL)
    expect(await unlock(byPasskey(new Uint8Array(32)), options)).toEqual(WRONG)
    expect((await unlock(BY_PASSPHRASE, options)).ok).toBe(true)
    expect((await removePasskey(BY_PASSPHRASE, slotId, options)).ok).toBe(true)
    expect(await unlock(byPasskey(), options)).toEqual(NOWHERE)
    expect((await unlock(BY_PASSPHRASE, options)).ok).toBe(true)
  })

  it('is named before anything is opened, by a name that cannot be altered', async () => {
    const { name, options } = await withPasskey()
    const lock = await readLock(options)
    expect(lock.ok && lock.value.passkeys).toMatchObject([
      { id: slotId, name: 'my phone', credentialId: 'abc' },
    ])
    const slots = await rawRows<{ id: string; name?: string }>(name, 'keyring')
    const slot = slots.find(({ id }) => id === slotId)
    await rawWrite(name, (store) => store.put({ ...slot, name: 'her phone' }), 'keyring')
    expect(await unlock(byPasskey(), options)).toEqual(WRONG)
  })

  it('opens on after another passphrase, and nothing after a new key', async () => {
    const { name, options } = await withPasskey()
    expect((await changePassphrase(BY_PASSPHRASE, 'new words', options)).ok).toBe(true)
    expect(await notesIn(name, await keysBy(name, byPasskey()))).toEqual(ALL)
    const secrets = { passphrase: 'quite other words', code: recoveryCodeOf(newRecoverySecret()) }
    expect((await sealEverythingAgain(BY_CODE, secrets, options)).ok).toBe(true)
    expect(await unlock(byPasskey(), options)).toEqual(NOWHERE)
    const lock = await readLock(options)
    expect(lock.ok && lock.value.passkeys).toEqual([])
  })

  it('cannot take the other ways away', async () => {
    const name = await locked()
    await removePasskey(BY_PASSPHRASE, 'passphrase', { databaseName: name })
    expect((await unlock(BY_PASSPHRASE, { databaseName: name })).ok).toBe(true)
  })
})
