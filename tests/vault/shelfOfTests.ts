import type { Day, Month } from '../../src/domain/day.ts'
import { type Journal, putEntry, writeNote } from '../../src/domain/journal.ts'
import type { Result } from '../../src/domain/result.ts'
import type { Instant } from '../../src/domain/wallTime.ts'
import { readKeyring } from '../../src/vault/keys/keyring.ts'
import { openVault } from '../../src/vault/openVault.ts'
import { openDatabase, type StoredPage } from '../../src/vault/pages/database.ts'
import { idOf, type Keys } from '../../src/vault/pages/sealing.ts'
import type { OpenFault, Vault } from '../../src/vault/vault.ts'

/** The day on which all vault tests happen. */
export const TODAY = '2026-11-23' as Day

/** The instant at which they happen. */
export const NOW = '2026-11-23T21:00:00.000Z' as Instant

/** A day whose page is not among the first to open. */
export const OLD_DAY = '2019-03-04' as Day

/** The page of that day. */
export const OLD_MONTH = '2019-03' as Month

/** The command that writes a day's note. */
export const write =
  (note: string, day = TODAY) =>
  (journal: Journal) =>
    writeNote(journal, day, note, NOW)

const opened: Vault[] = []
let count = 0

/** A database name no other test uses. */
export function freshName(): string {
  count += 1
  return `shoreline-test-${Date.now()}-${count}`
}

/** Opens a vault that `closeAll` will close; fails the test when it does not open. */
export async function openOrFail(databaseName: string, today = TODAY): Promise<Vault> {
  const result = await openVault({ databaseName, today })
  if (!result.ok) throw new Error(`The vault did not open: ${result.fault.kind}`)
  opened.push(result.value)
  return result.value
}

/** Why a vault does not open; fails the test when it does. */
export async function refusalOf(databaseName: string): Promise<OpenFault> {
  const result: Result<Vault, OpenFault> = await openVault({ databaseName, today: TODAY })
  if (result.ok) throw new Error('The vault opened')
  return result.fault
}

/** Closes every vault this test opened. */
export function closeAll(): void {
  for (const vault of opened.splice(0)) vault.close()
}

/** The database by the browser's own means, with nothing of the app between. */
export async function rawDatabase(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}

/** Every row of a table, as it lies. */
export async function rawRows<Row = StoredPage>(name: string, table = 'pages'): Promise<Row[]> {
  const database = await rawDatabase(name)
  const rows = await new Promise<Row[]>((resolve, reject) => {
    const request = database.transaction(table).objectStore(table).getAll()
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  database.close()
  return rows
}

/** Changes the rows of a table behind the app's back. */
export async function rawWrite(
  name: string,
  work: (store: IDBObjectStore) => void,
  table = 'pages',
): Promise<void> {
  const database = await rawDatabase(name)
  await new Promise<void>((resolve, reject) => {
    const transaction = database.transaction(table, 'readwrite')
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    work(transaction.objectStore(table))
  })
  database.close()
}

/** Resolves once the vault's state satisfies; fails after `limit` milliseconds. */
export function until(
  vault: Vault,
  satisfied: (state: ReturnType<Vault['state']>) => boolean,
  limit = 20_000,
) {
  return new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('It did not come to pass')), limit)
    const look = () => {
      if (!satisfied(vault.state())) return
      clearTimeout(timer)
      stop()
      resolve()
    }
    const stop = vault.subscribe(look)
    look()
  })
}

/** The keys a database's pages are sealed under. */
export async function keysOf(name: string): Promise<Keys> {
  const opened = await openDatabase(name)
  if (!opened.ok) throw new Error(opened.fault.kind)
  const keys = await opened.value.run(readKeyring)
  opened.value.close()
  if (!keys.ok || !keys.value) throw new Error('No keys')
  return keys.value
}

/** The row of the page (or part of a page) with this name. */
export async function rowOf(name: string, pageName: string): Promise<StoredPage | undefined> {
  const id = await idOf(await keysOf(name), pageName)
  return (await rawRows(name)).find((row) => row.id === id)
}

/** Changes one bit of a page's ciphertext. */
export function spoil(name: string, row: StoredPage | undefined): Promise<void> {
  if (!row) throw new Error('No such page')
  const sealed = row.sealed.slice()
  sealed[40] = (sealed[40] ?? 0) ^ 1
  return rawWrite(name, (store) => store.put({ ...row, sealed }))
}

/** A journal of four pages: this month, the one before, one long ago and the desk. Closed again. */
export async function written(): Promise<string> {
  const name = freshName()
  const vault = await openOrFail(name)
  for (const day of [TODAY, '2026-10-31', OLD_DAY] as Day[]) await vault.change(write(`on ${day}`, day))
  await vault.change((journal) =>
    putEntry(journal, { kind: 'context', id: 'c', text: 'move', hidden: false }, NOW),
  )
  vault.close()
  return name
}
