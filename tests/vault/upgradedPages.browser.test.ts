import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Day, Month } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { mergeJournals, writeNote } from '../../src/domain/journal.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { goBack } from '../../src/vault/goBack.ts'
import { newDeviceSlot } from '../../src/vault/keys/keyring.ts'
import { newRecoverySecret, recoveryCodeOf } from '../../src/vault/keys/recoveryCode.ts'
import { setLock } from '../../src/vault/lock/changeLock.ts'
import { openVault } from '../../src/vault/openVault.ts'
import type { KeptPage, StoredPage } from '../../src/vault/pages/database.ts'
import { SCHEMA } from '../../src/vault/pages/schema.ts'
import { idOf, schemaOf, seal } from '../../src/vault/pages/sealing.ts'
import { eventually } from '../fixtures/eventually.ts'
import desk from '../fixtures/releases/page-schema-1-desk.json?raw'
import month from '../fixtures/releases/page-schema-1-month.json?raw'
import {
  closeAll,
  freshName,
  keysOf,
  OLD_DAY,
  openOrFail,
  rawDatabase,
  rawRows,
  rawWrite,
  refusalOf,
  rowOf,
  spoil,
  TODAY,
  until,
  write,
  written,
} from './shelfOfTests.ts'

afterEach(() => {
  vi.restoreAllMocks()
  closeAll()
})

const OLD_NOTE = 'Tired, and it was good 🌊'
const noteOf = (vault: Awaited<ReturnType<typeof openOrFail>>, day = TODAY) =>
  reflectionOn(vault.state().journal, day)?.note
const keptRows = (name: string) => rawRows<KeptPage>(name, 'kept')
const schemas = async (name: string) => (await rawRows(name)).map((row) => schemaOf(row.sealed))

/** The database of the first release, as that release left it: a month and the desk, in schema 1. */
async function firstRelease(): Promise<{ name: string; rows: StoredPage[] }> {
  const name = freshName()
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 10)
    request.onupgradeneeded = () => {
      for (const table of ['pages', 'keyring', 'preferences'])
        request.result.createObjectStore(table, { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  database.close()
  const slot = await newDeviceSlot()
  const database2 = await rawDatabase(name)
  await new Promise((resolve) => {
    const transaction = database2.transaction('keyring', 'readwrite')
    transaction.objectStore('keyring').put(slot)
    transaction.oncomplete = resolve
  })
  database2.close()
  const rows = await putPages(name, 1, { desk, '2026-11': month }, slot.dataKey as CryptoKey)
  return { name, rows }
}

async function putPages(name: string, schema: number, pages: Record<string, string>, dataKey?: CryptoKey) {
  const { keysFrom } = await import('../../src/vault/keys/keyring.ts')
  const keys = dataKey ? await keysFrom(dataKey) : await keysOf(name)
  const before = await rawRows(name)
  const rows = await Promise.all(
    Object.entries(pages).map(async ([page, text]) => {
      const id = await idOf(keys, page)
      const revision = (before.find((row) => row.id === id)?.revision ?? 3) + 1
      return { id, revision, sealed: await seal(keys, text, { id, revision, schema }) }
    }),
  )
  await rawWrite(name, (store) => {
    for (const row of rows) store.put(row)
  })
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Opens, and waits until an upgrade has been seen to. */
async function openSettled(name: string) {
  const vault = await openOrFail(name)
  await vault.opened()
  await eventually(async () => expect(new Set(await schemas(name))).toEqual(new Set([SCHEMA])))
  return vault
}

describe('an upgrade', () => {
  it('writes every page anew, and keeps each byte for byte until a later start has opened them all', async () => {
    const { name, rows } = await firstRelease()
    const vault = await openSettled(name)
    expect(noteOf(vault)).toBe(OLD_NOTE)
    expect(vault.state().journal.pages.get('desk')?.size).toBe(9)
    const kept = await keptRows(name)
    expect(kept.map(({ key: _, ...row }) => row)).toEqual(rows)
    const before = vault.state().journal
    vault.close()

    const again = await openOrFail(name)
    await again.opened()
    await eventually(async () => expect(await keptRows(name)).toEqual([]))
    for (const [page, entries] of before.pages)
      expect([...(again.state().journal.pages.get(page)?.values() ?? [])]).toEqual([...entries.values()])
  })

  it('that was ended in the middle opens, and is brought to its end by a later start', async () => {
    const { name, rows } = await firstRelease()
    const put = IDBObjectStore.prototype.put
    let puts = 0
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      puts += this.name === 'pages' ? 1 : 0
      if (puts > 1) throw new DOMException('Gone', 'AbortError')
      return put.apply(this, given)
    })
    const vault = await openOrFail(name)
    await vault.opened()
    await eventually(() => expect(puts).toBeGreaterThan(1))
    vi.restoreAllMocks()
    vault.close()
    expect((await schemas(name)).sort()).toEqual([1, SCHEMA])
    expect(await keptRows(name)).toHaveLength(1)

    const again = await openSettled(name)
    expect(noteOf(again)).toBe(OLD_NOTE)
    expect((await keptRows(name)).map(({ key: _, ...row }) => row)).toEqual(rows)
  })

  it('without room leaves the pages as they are, and the notebook open', async () => {
    const { name, rows } = await firstRelease()
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })
    const vault = await openOrFail(name)
    await vault.opened()
    await eventually(() => expect(puts).toHaveBeenCalled())
    expect(noteOf(vault)).toBe(OLD_NOTE)
    expect(await rawRows(name)).toEqual(rows)
  })

  it('keeps a page as it was also when a save comes first', async () => {
    const { name, rows } = await firstRelease()
    const vault = await openOrFail(name)
    expect((await vault.change(write('after the update'))).ok).toBe(true)
    await eventually(async () => expect(await keptRows(name)).toHaveLength(2))
    expect((await keptRows(name)).map(({ key: _, ...row }) => row)).toEqual(rows)
    vault.close()
    expect(noteOf(await openOrFail(name))).toBe('after the update')
  })

  it('whose page does not open can be gone back on, and loses nothing written meanwhile', async () => {
    const { name } = await firstRelease()
    const vault = await openSettled(name)
    vault.close()
    await spoil(name, await rowOf(name, '2026-11'))
    const again = await openOrFail(name)
    await again.opened()
    expect(again.state().broken.map((page) => page.name)).toEqual(['2026-11'])
    await again.change(write('meanwhile', '2026-11-20' as Day))
    const kept = await again.kept()
    expect((await again.change((journal) => mergeJournals(journal, kept))).ok).toBe(true)
    again.close()
    const third = await openOrFail(name)
    await third.opened()
    expect([noteOf(third), noteOf(third, '2026-11-20' as Day)]).toEqual([OLD_NOTE, 'meanwhile'])
    // What was kept is not let go of while the page it was kept for does not open.
    await third.change(write('x', OLD_DAY))
    expect((await keptRows(name)).length).toBe(2)
  })

  it('has what it kept sealed again under a lock, and under nothing else', async () => {
    const { name, rows } = await firstRelease()
    ;(await openSettled(name)).close()
    const secrets = {
      passphrase: 'harbour lantern after the rain',
      code: recoveryCodeOf(newRecoverySecret()),
    }
    const locked = await setLock(secrets, { databaseName: name })
    if (!locked.ok) throw new Error(locked.fault.kind)
    const kept = await keptRows(name)
    expect(kept.map((page) => schemaOf(page.sealed))).toEqual([1, 1])
    for (const row of rows) expect(kept.map((page) => page.id)).not.toContain(row.id)
    const pages = await rawRows(name)
    expect(kept.map((page) => page.id).sort()).toEqual(pages.map((page) => page.id).sort())
    const opened = await openVault({ databaseName: name, today: TODAY, keys: locked.value })
    if (!opened.ok) throw new Error(opened.fault.kind)
    await opened.value.opened()
    expect(noteOf(opened.value)).toBe(OLD_NOTE)
    await eventually(async () => expect(await keptRows(name)).toEqual([]))
    opened.value.close()
  })
})

describe('going back from a newer version', () => {
  const NEWER = SCHEMA + 1

  /** What a newer version leaves: the month written in its form and kept as it was, one page of its own. */
  async function upgradedByNewer(keeps = true): Promise<string> {
    const name = await written()
    const before = await rowOf(name, '2026-11')
    if (!before) throw new Error('No month')
    if (keeps)
      await rawWrite(name, (store) => store.put({ ...before, key: `${before.id} ${SCHEMA}` }), 'kept')
    await putPages(name, NEWER, { '2026-11': '{"from":"the future"}', '2026-12': '{"also":"new"}' })
    ;(await rawDatabase(name, NEWER * 10)).close()
    return name
  }

  it('is offered while all is kept, and opens the pages as they were', async () => {
    const name = await upgradedByNewer()
    expect(await refusalOf(name)).toMatchObject({ kind: 'from-newer-app', canGoBack: true })
    const newer = (await rawRows(name)).filter((row) => schemaOf(row.sealed) === NEWER)
    expect(await goBack(name)).toEqual({ ok: true, value: undefined })
    const vault = await openOrFail(name)
    await vault.opened()
    expect(noteOf(vault)).toBe(`on ${TODAY}`)
    expect(noteOf(vault, OLD_DAY)).toBe(`on ${OLD_DAY}`)
    expect(vault.state().broken).toEqual([])
    expect((await vault.change(write('gone back'))).ok).toBe(true)
    vault.close()
    const again = await openOrFail(name)
    expect(noteOf(again)).toBe('gone back')
    // What the newer version wrote lies there untouched, for when it comes back.
    const aside = (await keptRows(name)).filter((page) => schemaOf(page.sealed) === NEWER)
    expect(aside.map(({ key: _, ...row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      newer.sort((a, b) => (a.id < b.id ? -1 : 1)),
    )
  })

  it('is offered too when the newer version wrote nothing yet', async () => {
    const name = await written()
    ;(await rawDatabase(name, NEWER * 10)).close()
    expect(await refusalOf(name)).toMatchObject({ canGoBack: true })
    expect((await goBack(name)).ok).toBe(true)
    expect(noteOf(await openOrFail(name))).toBe(`on ${TODAY}`)
  })

  it('is not offered once something it wrote over is no longer kept', async () => {
    const name = await upgradedByNewer(false)
    expect(await refusalOf(name)).toMatchObject({ kind: 'from-newer-app', canGoBack: false })
  })

  it('is not a way past a version newer still', async () => {
    const name = await upgradedByNewer()
    await goBack(name)
    ;(await rawDatabase(name, (NEWER + 1) * 10)).close()
    expect(await refusalOf(name)).toMatchObject({ kind: 'from-newer-app', version: NEWER + 1 })
  })

  it('that fails changes nothing, and says so', async () => {
    const name = await upgradedByNewer()
    const [pages, kept] = [await rawRows(name), await keptRows(name)]
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })
    expect(await goBack(name)).toEqual({ ok: false, fault: { kind: 'no-room' } })
    vi.restoreAllMocks()
    expect([await rawRows(name), await keptRows(name)]).toEqual([pages, kept])
  })

  it('gives what was set aside back to the version that wrote it', async () => {
    const name = await written()
    const vault = await openOrFail(name)
    await vault.opened()
    const before = vault.state().journal
    vault.close()
    // This version stands for the newer one: a row of its own form was set aside when the person went back from it.
    const keys = await keysOf(name)
    const id = await idOf(keys, '2026-12')
    const later = '2026-11-24T09:00:00.000Z' as Instant
    const noted = writeNote(before, '2026-12-01' as Day, 'newer', later)
    const entries = [...(noted.pages.get('2026-12' as Month)?.values() ?? [])]
    const text = JSON.stringify({ schema: SCHEMA, name: '2026-12', part: 0, entries })
    const sealed = await seal(keys, text, { id, revision: 4, schema: SCHEMA })
    await rawWrite(
      name,
      (store) => {
        store.put({ key: `aside ${id} ${SCHEMA}`, id, revision: 4, sealed })
        store.put({ key: 'went back', id: '', revision: SCHEMA, sealed: new Uint8Array() })
      },
      'kept',
    )
    const again = await openOrFail(name)
    await until(again, () => noteOf(again, '2026-12-01' as Day) === 'newer')
    await eventually(async () => expect(await keptRows(name)).toEqual([]))
    expect(noteOf(again)).toBe(`on ${TODAY}`)
  })
})
