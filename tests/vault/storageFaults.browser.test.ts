import { afterEach, describe, expect, it, vi } from 'vitest'
import { reflectionOn } from '../../src/domain/entries.ts'
import { PASSING_DATABASE } from '../../src/vault/newLog.ts'
import { openVault } from '../../src/vault/openVault.ts'
import { openDatabase } from '../../src/vault/pages/database.ts'
import { SCHEMA } from '../../src/vault/pages/schema.ts'
import {
  closeAll,
  freshName,
  OLD_DAY,
  openOrFail,
  rawDatabase,
  rawRows,
  rawWrite,
  refusalOf,
  TODAY,
  until,
  write,
} from './shelfOfTests.ts'

const noteOf = (vault: Awaited<ReturnType<typeof openOrFail>>, day = TODAY) =>
  reflectionOn(vault.state().journal, day)?.note

/** Every connection the page opens from now on, so that a test can cut them as iOS does. */
function watchConnections(): IDBDatabase[] {
  const connections: IDBDatabase[] = []
  const open = IDBFactory.prototype.open
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    const request = open.apply(this, args)
    request.addEventListener('success', () => connections.push(request.result))
    return request
  })
  return connections
}

/** Lets a test meet every transaction from now on; must stand before a vault opens, since Dexie takes hold then. */
function meetTransactions() {
  const trouble: {
    meet: ((transaction: IDBTransaction, mode: IDBTransactionMode | undefined) => void) | null
  } = {
    meet: null,
  }
  const transaction = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const made = transaction.apply(this, args)
    trouble.meet?.(made, args[1])
    return made
  })
  return trouble
}

afterEach(() => {
  vi.restoreAllMocks()
  closeAll()
})

describe('a full disk', () => {
  const refusePuts = () =>
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('No room', 'QuotaExceededError')
    })

  it('is said, keeps the words on the screen, and is got over', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change(write('before'))
    const stub = refusePuts()
    expect(await vault.change(write('while full'))).toEqual({ ok: false, fault: { kind: 'no-room' } })
    expect(vault.state()).toMatchObject({ unsaved: true, fault: { kind: 'no-room' } })
    expect(noteOf(vault)).toBe('while full')
    expect(await vault.retry()).toEqual({ ok: false, fault: { kind: 'no-room' } })
    stub.mockRestore()
    expect(await vault.retry()).toEqual({ ok: true, value: undefined })
    expect(vault.state()).toMatchObject({ unsaved: false, fault: null })
    vault.close()
    expect(noteOf(await openOrFail(name))).toBe('while full')
  })

  it('does not keep a later save from storing both', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    const stub = refusePuts()
    await vault.change(write('one'))
    stub.mockRestore()
    expect(await vault.change(write('two', OLD_DAY))).toEqual({ ok: true, value: undefined })
    vault.close()
    const again = await openOrFail(name)
    await again.opened()
    expect([noteOf(again), noteOf(again, OLD_DAY)]).toEqual(['one', 'two'])
  })

  it('that shows only as the transaction ends is named too', async () => {
    const vault = await openOrFail(freshName())
    const put = IDBObjectStore.prototype.put
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      const request = put.apply(this, args)
      const { transaction } = this
      request.addEventListener('success', () => {
        Object.defineProperty(transaction, 'error', {
          value: new DOMException('No room', 'QuotaExceededError'),
        })
        transaction.abort()
      })
      return request
    })
    expect(await vault.change(write('while full'))).toEqual({ ok: false, fault: { kind: 'no-room' } })
    expect(noteOf(vault)).toBe('while full')
  })
})

describe('a connection that is lost', () => {
  it('is opened again without anyone noticing', async () => {
    const connections = watchConnections()
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change(write('one'))
    const before = connections.length
    for (const connection of connections) connection.close()
    expect(await vault.change(write('two'))).toEqual({ ok: true, value: undefined })
    expect(connections.length).toBeGreaterThan(before)
    vault.close()
    expect(noteOf(await openOrFail(name))).toBe('two')
  })

  it('is opened again with a new log, as at a start, as the old one may have been cut off', async () => {
    const connections = watchConnections()
    const deleting = vi.spyOn(IDBFactory.prototype, 'deleteDatabase')
    const vault = await openOrFail(freshName())
    await expect.poll(() => deleting.mock.calls).toContainEqual([PASSING_DATABASE])
    deleting.mockClear()
    for (const connection of connections) connection.close()
    await vault.change(write('after the cut'))
    await expect.poll(() => deleting.mock.calls).toContainEqual([PASSING_DATABASE])
  })

  it('in the middle of a save is tried once more', async () => {
    const trouble = meetTransactions()
    const name = freshName()
    const vault = await openOrFail(name)
    let failures = 0
    trouble.meet = () => {
      trouble.meet = null
      failures += 1
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    }
    expect(await vault.change(write('words'))).toEqual({ ok: true, value: undefined })
    expect(failures).toBe(1)
    expect((await rawRows(name)).map((page) => page.revision)).toEqual([1])
  })

  it('for good is said, and the words stay', async () => {
    const trouble = meetTransactions()
    const vault = await openOrFail(freshName())
    trouble.meet = () => {
      throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
    }
    expect(await vault.change(write('words'))).toEqual({ ok: false, fault: { kind: 'connection-lost' } })
    expect(vault.state()).toMatchObject({ unsaved: true, fault: { kind: 'connection-lost' } })
    expect(noteOf(vault)).toBe('words')
    trouble.meet = null
    expect((await vault.retry()).ok).toBe(true)
  })

  it('whose save had reached the disk after all does not save it twice', async () => {
    const trouble = meetTransactions()
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change(write('one'))
    let lost = 0
    let applied = 0
    trouble.meet = (transaction, mode) => {
      if (mode !== 'readwrite') return
      trouble.meet = null
      lost += 1
      transaction.addEventListener('complete', (event) => {
        event.stopImmediatePropagation()
        transaction.dispatchEvent(new Event('abort'))
      })
    }
    const saved = vault.change((journal) => {
      applied += 1
      return write(`applied ${applied}`)(journal)
    })
    expect(await saved).toEqual({ ok: true, value: undefined })
    expect(lost).toBe(1)
    expect(applied).toBe(1)
    expect((await rawRows(name)).map((page) => page.revision)).toEqual([2])
  })

  it('after which the browser has cleared the database writes nothing that no key opens', async () => {
    const connections = watchConnections()
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change(write('one'))
    await rawWrite(name, (store) => store.clear(), 'keyring')
    await rawWrite(name, (store) => store.clear())
    for (const connection of connections) connection.close()
    expect(await vault.change(write('two'))).toEqual({ ok: false, fault: { kind: 'connection-lost' } })
    expect(noteOf(vault)).toBe('two')
    expect(await rawRows(name)).toEqual([])
  })
})

describe('pages that are taken away under an open vault', () => {
  it('are stored again with the next save', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change(write('one'))
    await rawWrite(name, (store) => store.clear())
    expect((await vault.change(write('two', OLD_DAY))).ok).toBe(true)
    expect((await vault.change(write('three'))).ok).toBe(true)
    expect(noteOf(vault)).toBe('three')
    expect(noteOf(vault, OLD_DAY)).toBe('two')
    vault.close()
    const again = await openOrFail(name)
    await again.opened()
    expect([noteOf(again), noteOf(again, OLD_DAY)]).toEqual(['three', 'two'])
  })
})

describe('storage that is not there', () => {
  it.each(['SecurityError', 'InvalidStateError', 'UnknownError'])('(%s) is said', async (reason) => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('No', reason)
    })
    expect(await refusalOf(freshName())).toEqual({ kind: 'no-storage' })
  })
})

describe('another version in another tab', () => {
  it('that is newer is let through at once, and saves here say so', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change(write('one'))
    const newer = await rawDatabase(name, 10 * (SCHEMA + 1))
    expect(await vault.change(write('two'))).toEqual({ ok: false, fault: { kind: 'from-newer-app' } })
    expect(noteOf(vault)).toBe('two')
    expect(vault.state().fault).toEqual({ kind: 'from-newer-app' })
    newer.close()
    expect((await rawRows(name)).map((page) => page.revision)).toEqual([1])
  })

  it('that is older and does not let go is named', async () => {
    const name = freshName()
    const older = await rawDatabase(name, 1)
    const opened = await openDatabase(name, 50)
    expect(opened).toEqual({ ok: false, fault: { kind: 'blocked' } })
    older.close()
    expect((await openVault({ databaseName: name, today: TODAY })).ok).toBe(true)
  })

  it('that erases everything is let through, and nothing is written back', async () => {
    const name = freshName()
    const vault = await openOrFail(name)
    await vault.change(write('one'))
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(name).onsuccess = resolve
    })
    expect(await vault.change(write('two'))).toEqual({ ok: false, fault: { kind: 'connection-lost' } })
    expect((await indexedDB.databases()).some((database) => database.name === name)).toBe(false)
  })
})

describe('a vault that is closed', () => {
  it('forgets the journal and answers what is still waiting', async () => {
    const vault = await openOrFail(freshName())
    await vault.change(write('one'))
    const waiting = vault.change(write('two'))
    vault.close()
    expect((await waiting).ok).toBe(false)
    expect(vault.state().journal.pages.size).toBe(0)
    expect((await vault.change(write('three'))).ok).toBe(false)
  })
})

it('a listener that stopped hears nothing more', async () => {
  const vault = await openOrFail(freshName())
  const heard = vi.fn()
  vault.subscribe(heard)()
  await vault.change(write('one'))
  expect(heard).not.toHaveBeenCalled()
  await until(vault, (state) => !state.unsaved)
})
