import { fault, ok, type Result } from '../../domain/result.ts'

/** One request and its transaction in a small database of the device's own; without storage nothing is kept there. */
export type HandleStore = <Value>(
  mode: IDBTransactionMode,
  ask: (files: IDBObjectStore) => IDBRequest<Value>,
) => Promise<Result<Value, { readonly kind: 'no-storage' }>>

/** The store of a database that holds what the browser handed out, and what was sealed beside it. */
export function handleStoreOf(database: string): HandleStore {
  return (mode, ask) =>
    new Promise((resolve) => {
      const opening = indexedDB.open(database, 1)
      const fail = () => resolve(fault({ kind: 'no-storage' }))
      opening.onupgradeneeded = () => opening.result.createObjectStore('files')
      opening.onerror = fail
      opening.onsuccess = () => {
        const transaction = opening.result.transaction('files', mode)
        const request = ask(transaction.objectStore('files'))
        transaction.oncomplete = () => {
          resolve(ok(request.result))
          opening.result.close()
        }
        transaction.onabort = () => {
          fail()
          opening.result.close()
        }
      }
    })
}
