import { afterEach, describe, expect, it } from 'vitest'
import type { Day } from '../../src/domain/day.ts'
import { reflectionOn, settingOf } from '../../src/domain/entries.ts'
import { changeSetting, emptyJournal, rate } from '../../src/domain/journal.ts'
import { newSalt } from '../../src/vault/keys/keySlot.ts'
import { newRecoverySecret, recoveryCodeOf } from '../../src/vault/keys/recoveryCode.ts'
import {
  addPasskey,
  changePassphrase,
  removeLock,
  removePasskey,
  sealEverythingAgain,
  setLock,
} from '../../src/vault/lock/changeLock.ts'
import { unlock } from '../../src/vault/lock/lock.ts'
import { openVault } from '../../src/vault/openVault.ts'
import type { KeySlot, StoredPage } from '../../src/vault/pages/database.ts'
import type { Keys } from '../../src/vault/pages/sealing.ts'
import { BY_CODE, BY_PASSPHRASE, CODE, keysBy, locked, PASSPHRASE } from './lockOfTests.ts'
import {
  closeAll,
  NOW,
  OLD_DAY,
  OLD_MONTH,
  openOrFail,
  rawRows,
  rawWrite,
  rowOf,
  TODAY,
  until,
  write,
  written,
} from './shelfOfTests.ts'

afterEach(closeAll)

/** What a later opening finds, once all of it is open and was looked at. */
async function findingsOf(name: string, keys?: Keys) {
  const opened = await openVault({ databaseName: name, today: TODAY, ...(keys && { keys }) })
  if (!opened.ok) throw new Error(opened.fault.kind)
  await opened.value.opened()
  const checked = await (await opened.value.stock())?.check()
  if (!checked?.ok) throw new Error('Not checked')
  const { findings } = checked.value
  if (findings.length > 0) await until(opened.value, (state) => state.findings.length > 0)
  const found = opened.value.state().findings
  opened.value.close()
  expect(found).toEqual(findings)
  return findings
}

async function changed(
  name: string,
  ...commands: Parameters<Awaited<ReturnType<typeof openOrFail>>['change']>[0][]
) {
  const vault = await openOrFail(name)
  await vault.opened()
  for (const command of commands) expect((await vault.change(command)).ok).toBe(true)
  vault.close()
}

function put(name: string, row: StoredPage | KeySlot | undefined, table = 'pages') {
  return rawWrite(name, (store) => row && store.put(row), table)
}

/** A notebook of four pages with a list of them, and its rows before a last change to each of three. */
async function grown(): Promise<{ name: string; month: StoredPage; old: StoredPage; desk: StoredPage }> {
  const name = await written()
  await changed(name, write('listed', OLD_DAY), write('listed'), (journal) =>
    changeSetting(journal, 'dayEndsAt', 5, NOW),
  )
  const [month, old, desk] = await Promise.all([
    rowOf(name, '2026-11'),
    rowOf(name, OLD_MONTH),
    rowOf(name, 'desk'),
  ])
  if (!month || !old || !desk) throw new Error('No rows')
  await changed(name, write('later'), write('later', OLD_DAY), (journal) =>
    changeSetting(journal, 'dayEndsAt', 6, NOW),
  )
  expect(await findingsOf(name)).toEqual([])
  return { name, month, old, desk }
}

describe('a page put back as it was', () => {
  it('is found, wherever it lies', async () => {
    const { name, month, old } = await grown()
    await put(name, old)
    expect(await findingsOf(name)).toEqual([{ kind: 'older', name: OLD_MONTH }])
    await put(name, month)
    expect(await findingsOf(name)).toHaveLength(2)
  })

  it('is found at once where it is the desk, before anybody is welcomed', async () => {
    const { name, desk } = await grown()
    await put(name, desk)
    expect((await openOrFail(name)).state().findings).toEqual([{ kind: 'older', name: 'desk' }])
  })

  it('goes on being found after it was saved over, until the person has seen it', async () => {
    const { name, month } = await grown()
    await put(name, month)
    await changed(name, write('written over it'))
    expect(await findingsOf(name)).toEqual([{ kind: 'older', name: '2026-11' }])
    const vault = await openOrFail(name)
    await vault.opened()
    await until(vault, (state) => state.findings.length > 0)
    expect(await (await vault.stock())?.settle()).toEqual({ ok: true, value: undefined })
    expect(vault.state().findings).toEqual([])
    expect((await vault.change(write('and on'))).ok).toBe(true)
    vault.close()
    expect(await findingsOf(name)).toEqual([])
  })

  it('stays as it lies, and can be read', async () => {
    const { name, old } = await grown()
    await put(name, old)
    const vault = await openOrFail(name)
    await vault.opened()
    expect(reflectionOn(vault.state().journal, OLD_DAY)?.note).toBe('listed')
    expect(await rowOf(name, OLD_MONTH)).toEqual(old)
  })

  it('is found under a new key as well', async () => {
    const { name, old } = await grown()
    await put(name, old)
    const set = await setLock({ passphrase: PASSPHRASE, code: CODE }, { databaseName: name })
    if (!set.ok) throw new Error(set.fault.kind)
    expect(await findingsOf(name, set.value)).toEqual([{ kind: 'older', name: OLD_MONTH }])
  })

  it('is found although it has the revision of the last one', async () => {
    const { name, month } = await grown()
    const last = await rowOf(name, '2026-11')
    await put(name, month)
    await changed(name, write('another course'))
    expect((await rowOf(name, '2026-11'))?.revision).toBe(last?.revision)
    const vault = await openOrFail(name)
    await vault.opened()
    await (await vault.stock())?.settle()
    vault.close()
    await put(name, last)
    expect(await findingsOf(name)).toEqual([{ kind: 'older', name: '2026-11' }])
  })
})

describe('a page that was deleted', () => {
  it('is found, the desk at once', async () => {
    const { name, old, desk } = await grown()
    await rawWrite(name, (store) => store.delete(old.id))
    expect(await findingsOf(name)).toEqual([{ kind: 'gone', name: OLD_MONTH }])
    await rawWrite(name, (store) => store.delete(desk.id))
    expect((await openOrFail(name)).state().findings).toContainEqual({ kind: 'gone', name: 'desk' })
  })

  it('under an open notebook comes back with the next save, and nothing is amiss', async () => {
    const { name, month } = await grown()
    const vault = await openOrFail(name)
    await vault.opened()
    await rawWrite(name, (store) => store.delete(month.id))
    expect((await vault.change(write('still here'))).ok).toBe(true)
    vault.close()
    expect(await findingsOf(name)).toEqual([])
  })
})

it('pages that changed places do not open, and are named', async () => {
  const { name } = await grown()
  const [month, old] = [await rowOf(name, '2026-11'), await rowOf(name, OLD_MONTH)]
  if (!month || !old) throw new Error('No rows')
  await put(name, { ...month, id: old.id })
  await put(name, { ...old, id: month.id })
  const vault = await openOrFail(name)
  await vault.opened()
  expect(
    vault
      .state()
      .broken.map((page) => page.name)
      .sort(),
  ).toEqual([OLD_MONTH, '2026-11'])
  expect(await findingsOf(name)).toEqual([])
})

describe('the list itself', () => {
  const listOf = async (name: string) =>
    (await rawRows<KeySlot>(name, 'keyring')).find(({ id }) => id === 'stock')

  it('is missed when it is gone, altered, or older than the pages', async () => {
    const { name } = await grown()
    const list = await listOf(name)
    await rawWrite(name, (store) => store.delete('stock'), 'keyring')
    expect(await findingsOf(name)).toEqual([{ kind: 'list' }])
    await put(
      name,
      list && ({ ...list, listed: list.listed?.map((byte, at) => (at === 40 ? byte ^ 1 : byte)) } as KeySlot),
      'keyring',
    )
    expect(await findingsOf(name)).toEqual([{ kind: 'list' }])
    await put(name, list, 'keyring')
    expect(await findingsOf(name)).toEqual([])
    await changed(name, write('on'))
    await put(name, list, 'keyring')
    expect(await findingsOf(name)).toEqual([{ kind: 'list' }])
    await changed(name, write('and on'))
    expect(await findingsOf(name)).toEqual([{ kind: 'list' }])
  })

  it('that says nonsense of itself keeps nothing from being saved', async () => {
    const { name } = await grown()
    await put(name, { id: 'stock', type: 'stock', revision: Number.NaN }, 'keyring')
    await changed(name, write('saved all the same'))
    expect(await findingsOf(name)).toEqual([{ kind: 'list' }])
  })

  it('is begun without a word where there was none', async () => {
    const { name } = await grown()
    const unlisted = await written()
    expect(await findingsOf(unlisted)).toEqual([])
    expect(name).not.toBe(unlisted)
  })
})

describe('a way in that was put back', () => {
  const slotOf = async (name: string, way: string) =>
    (await rawRows<KeySlot>(name, 'keyring')).find(({ type }) => type === way)
  const OTHER = { passphrase: 'quite other words', code: recoveryCodeOf(newRecoverySecret()) }

  it('from before another passphrase is found', async () => {
    const name = await locked()
    const before = await slotOf(name, 'passphrase')
    expect((await changePassphrase(BY_CODE, OTHER.passphrase, { databaseName: name })).ok).toBe(true)
    expect(await findingsOf(name, await keysBy(name, BY_CODE))).toEqual([])
    await put(name, before, 'keyring')
    expect(await findingsOf(name, await keysBy(name))).toEqual([{ kind: 'way-back', way: 'passphrase' }])
  })

  it('from before a new key opens nothing, and says so', async () => {
    const name = await locked()
    const before = await slotOf(name, 'passphrase')
    const anew = await sealEverythingAgain(BY_CODE, OTHER, { databaseName: name })
    if (!anew.ok) throw new Error(anew.fault.kind)
    expect(await findingsOf(name, anew.value)).toEqual([])
    await put(name, before, 'keyring')
    expect(await unlock(BY_PASSPHRASE, { databaseName: name })).toEqual({
      ok: false,
      fault: { kind: 'older-way' },
    })
    const byCode = await keysBy(name, { way: 'recovery', code: OTHER.code })
    expect(await findingsOf(name, byCode)).toEqual([{ kind: 'way-back', way: 'passphrase' }])
  })

  it('after a passkey was taken away is found', async () => {
    const name = await locked()
    const options = { databaseName: name }
    const passkey = { credentialId: 'abc', salt: newSalt(), prf: new Uint8Array(32).fill(5), name: '' }
    expect((await addPasskey(BY_PASSPHRASE, passkey, options)).ok).toBe(true)
    const slot = await slotOf(name, 'passkey')
    expect((await removePasskey(BY_CODE, 'passkey abc', options)).ok).toBe(true)
    expect(await findingsOf(name, await keysBy(name))).toEqual([])
    await put(name, slot, 'keyring')
    expect(await findingsOf(name, await keysBy(name))).toEqual([{ kind: 'way-back', way: 'passkey' }])
  })

  it('or one that is gone is found, and a lock taken off leaves nothing to find', async () => {
    const name = await locked()
    await rawWrite(name, (store) => store.delete('recovery'), 'keyring')
    expect(await findingsOf(name, await keysBy(name))).toEqual([{ kind: 'way-gone' }])
    expect((await removeLock(BY_PASSPHRASE, { databaseName: name })).ok).toBe(true)
    expect(await findingsOf(name)).toEqual([])
  })
})

describe('nothing is amiss', () => {
  it('where everything together is older: that is not noticed', async () => {
    const name = await written()
    await changed(name, write('listed'))
    const [pages, keyring] = [await rawRows(name), await rawRows<KeySlot>(name, 'keyring')]
    await changed(name, write('later'))
    for (const row of pages) await put(name, row)
    for (const row of keyring) await put(name, row, 'keyring')
    expect(await findingsOf(name)).toEqual([])
  })

  it('after another notebook took the place of this one', async () => {
    const { name } = await grown()
    await changed(name, () => rate(emptyJournal, TODAY, 'joy', 4, NOW))
    expect(await findingsOf(name)).toEqual([])
    const vault = await openOrFail(name)
    await vault.opened()
    expect(settingOf(vault.state().journal, 'dayEndsAt')).not.toBe(6)
  })

  it('in a save before the rest is open, nor in one of a month nobody opened yet', async () => {
    const { name } = await grown()
    const vault = await openOrFail(name)
    expect((await vault.change(write('early', '2018-07-07' as Day))).ok).toBe(true)
    vault.close()
    expect(await findingsOf(name)).toEqual([])
  })
})
