import { afterEach, describe, expect, it } from 'vitest'
import type { Day, Month } from '../../src/domain/day.ts'
import { reflectionOn } from '../../src/domain/entries.ts'
import { emptyJournal, putEntry, rate } from '../../src/domain/journal.ts'
import type { Instant, WallTime } from '../../src/domain/wallTime.ts'
import { openKeyring } from '../../src/vault/keys/keyring.ts'
import { DATABASE_NAME, openDatabase, type StoredPage } from '../../src/vault/pages/database.ts'
import { sealPage, storePages } from '../../src/vault/pages/pages.ts'
import { SCHEMA } from '../../src/vault/pages/schema.ts'
import { idOf, seal } from '../../src/vault/pages/sealing.ts'
import {
  closeAll,
  freshName,
  keysOf,
  NOW,
  OLD_DAY,
  OLD_MONTH,
  openOrFail,
  rawDatabase,
  rawRows,
  rawWrite,
  refusalOf,
  rowOf,
  TODAY,
  write,
  written,
} from './shelfOfTests.ts'

afterEach(closeAll)

describe('at rest', () => {
  it('neither words nor dates can be found in the rows', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change(write('a marker that nobody else writes: zanzibar'))
    await vault.change((journal) =>
      putEntry(
        journal,
        { kind: 'person', id: 'p', name: 'Marguerite', about: '', call: '', message: '' },
        NOW,
      ),
    )
    const rows = await rawRows(name)
    const texts = rows.flatMap((row) => [
      row.id,
      String(row.revision),
      new TextDecoder('latin1').decode(row.sealed),
    ])
    expect(rows).toHaveLength(2)
    for (const text of texts) expect(text).not.toMatch(/zanzibar|Marguerite|2026|reflection|entries|desk/)
    expect(rows.every((row) => Object.keys(row).sort().join() === 'id,revision,sealed')).toBe(true)
  })

  it('the key in the keyring cannot be taken out', async () => {
    const name = freshName()
    await openOrFail(name)
    const [slot, ...others] = await rawRows<{ id: string; type: string; dataKey: CryptoKey }>(name, 'keyring')
    expect(others).toEqual([])
    expect(slot).toMatchObject({ id: 'device', type: 'device' })
    expect(slot?.dataKey.extractable).toBe(false)
  })

  it('there is no index but the key of each table', async () => {
    const name = freshName()
    await openOrFail(name)
    const database = await rawDatabase(name)
    const stores = [...database.objectStoreNames]
    const indexes = stores.map((store) => database.transaction(store).objectStore(store).indexNames.length)
    database.close()
    expect(stores).toEqual(['kept', 'keyring', 'pages', 'preferences'])
    expect(indexes).toEqual([0, 0, 0, 0])
    expect(DATABASE_NAME).toBe('shoreline')
  })
})

describe('opening for the first time in several tabs at once', () => {
  it('agrees on one key', async () => {
    const name = freshName()
    const opened = await Promise.all(Array.from({ length: 5 }, () => openDatabase(name)))
    const keyrings = await Promise.all(opened.map((one) => (one.ok ? openKeyring(one.value) : null)))
    const ids = await Promise.all(keyrings.map((one) => (one?.ok ? idOf(one.value, 'desk') : null)))
    expect(new Set(ids).size).toBe(1)
    expect(ids[0]).toMatch(/^.{43}$/)
    for (const one of opened) if (one.ok) one.value.close()
  })
})

describe('storing pages', () => {
  it('takes all of them or none, and only over the revision they were made from', async () => {
    const name = freshName()
    const opened = await openDatabase(name)
    if (!opened.ok) throw new Error(opened.fault.kind)
    const database = opened.value
    const keyring = await openKeyring(database)
    if (!keyring.ok) throw new Error(keyring.fault.kind)
    const sealed = (id: string, revision: number) =>
      sealPage(keyring.value, { id, revision, name: 'desk', part: 0, page: new Map() })
    const store = (...pages: StoredPage[]) => storePages(database, pages, keyring.value.era)
    expect(await store(await sealed('a', 1), await sealed('b', 1))).toEqual({
      ok: true,
      value: undefined,
    })
    const stale = { ok: false, fault: { kind: 'stale' } }
    expect(await store(await sealed('a', 2), await sealed('b', 1))).toEqual(stale)
    expect(await store(await sealed('a', 2), await sealed('b', 3))).toEqual(stale)
    expect(await store(await sealed('c', 2))).toEqual(stale)
    expect((await rawRows(name)).map((row) => [row.id, row.revision])).toEqual([
      ['a', 1],
      ['b', 1],
    ])
    expect((await store(await sealed('a', 2), await sealed('c', 1))).ok).toBe(true)
    database.close()
  })
})

describe('a page that became empty', () => {
  it('keeps its row, so that an older tab cannot bring it back', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    const moment = { kind: 'moment', id: 'm1', what: 'laughter', times: 1, because: null, note: '' } as const
    const at = '2026-11-22T20:00+01:00' as WallTime
    await vault.change((journal) => putEntry(journal, { ...moment, day: OLD_DAY, at }, NOW))
    await vault.change((journal) => putEntry(journal, { ...moment, day: TODAY, at }, NOW, OLD_MONTH))
    vault.close()
    expect((await rowOf(name, OLD_MONTH))?.revision).toBe(2)
    const again = await openOrFail(name)
    await again.opened()
    expect([...again.state().journal.pages.keys()]).toEqual(['2026-11'])
    await again.change(write('anew', OLD_DAY))
    expect((await rowOf(name, OLD_MONTH))?.revision).toBe(3)
  })

  it('is emptied by putting another journal in place of the whole', async () => {
    const name = await written()
    const vault = await openOrFail(name)
    await vault.opened()
    const only = rate(emptyJournal, TODAY, 'joy', 4, NOW)
    expect((await vault.change(() => only)).ok).toBe(true)
    vault.close()
    const again = await openOrFail(name)
    await again.opened()
    expect([...again.state().journal.pages.keys()]).toEqual(['2026-11'])
    expect(reflectionOn(again.state().journal, TODAY)).toMatchObject({ ratings: { joy: 4 }, note: '' })
  })
})

describe('data of a newer version', () => {
  async function withNewerPage(pageName: string): Promise<string> {
    const name = await written()
    const keys = await keysOf(name)
    const id = await idOf(keys, pageName)
    const sealed = await seal(keys, '{"from":"the future"}', { id, revision: 9, schema: SCHEMA + 1 })
    await rawWrite(name, (store) => store.put({ id, revision: 9, sealed }))
    return name
  }

  it('is refused untouched, and can be carried out', async () => {
    const name = await withNewerPage('2026-11')
    const before = await rawRows(name)
    const refusal = await refusalOf(name)
    expect(refusal).toMatchObject({ kind: 'from-newer-app', version: SCHEMA + 1 })
    const pages = refusal.kind === 'from-newer-app' ? refusal.pages : []
    expect(pages).toHaveLength(4)
    expect(pages).toContain('{"from":"the future"}')
    expect(pages.join()).toContain(`on ${OLD_DAY}`)
    expect(await rawRows(name)).toEqual(before)
  })

  it('is never written over, not even where only an old page gives it away', async () => {
    const name = await withNewerPage('2018-01')
    const vault = await openOrFail(name)
    const result = await vault.change(write('too late', '2018-01-05' as Day))
    expect(result).toEqual({ ok: false, fault: { kind: 'from-newer-app' } })
    expect(vault.state()).toMatchObject({ unsaved: true, fault: { kind: 'from-newer-app' } })
    expect((await rowOf(name, '2018-01'))?.revision).toBe(9)
  })

  it('is known by the database before any page is opened', async () => {
    const name = await written()
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name, (SCHEMA + 3) * 10)
      request.onupgradeneeded = () => request.result.createObjectStore('laterTable')
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    const before = await rawRows(name)
    const refusal = await refusalOf(name)
    expect(refusal).toMatchObject({ kind: 'from-newer-app', version: SCHEMA + 3 })
    expect(refusal.kind === 'from-newer-app' && refusal.pages.length).toBe(4)
    expect(await rawRows(name)).toEqual(before)
  })

  it('may be locked in a way this version does not know', async () => {
    const name = await written()
    await rawWrite(name, (store) => store.clear(), 'keyring')
    await rawWrite(name, (store) => store.put({ id: 'something', type: 'something' }), 'keyring')
    expect(await refusalOf(name)).toEqual({
      kind: 'from-newer-app',
      version: SCHEMA + 1,
      pages: [],
      canGoBack: false,
    })
    expect(await rawRows(name, 'keyring')).toHaveLength(1)
  })
})

describe('an entry that stands on two pages', () => {
  it('is taken where it was written last, and set right with the next save', async () => {
    const name = await written()
    const keys = await keysOf(name)
    const moment = { kind: 'moment', id: 'm1', what: 'laughter', times: 1, because: null, note: '' } as const
    const at = '2026-11-22T20:00+01:00' as WallTime
    const early = { ...moment, day: OLD_DAY, at, editedAt: NOW }
    const late = { ...moment, day: '2017-05-05' as Day, at, editedAt: '2026-11-24T00:00:00.000Z' as Instant }
    for (const [pageName, entry] of [
      [OLD_MONTH, early],
      ['2017-05' as Month, late],
    ] as const) {
      const id = await idOf(keys, pageName)
      const revision = ((await rowOf(name, pageName))?.revision ?? 0) + 1
      const stored = await sealPage(keys, {
        id,
        revision,
        name: pageName,
        part: 0,
        page: new Map([['m1', entry]]),
      })
      await rawWrite(name, (store) => store.put(stored))
    }
    const vault = await openOrFail(name)
    await vault.opened()
    expect(vault.state().journal.pages.get(OLD_MONTH)?.has('m1') ?? false).toBe(false)
    expect(
      vault
        .state()
        .journal.pages.get('2017-05' as Month)
        ?.get('m1'),
    ).toEqual(late)
    await vault.change(write('anything'))
    vault.close()
    expect((await rowOf(name, OLD_MONTH))?.revision).toBe(3)
  })
})
