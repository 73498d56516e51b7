import { fault, ok, type Result } from '../../domain/result.ts'
import { KEPT_FILE_MARK } from './keptFileMark.ts'

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

/** Leaves word that there is a file or a folder of this device's own, or takes it back; the word of the other stays. */
export function mark(what: 'file' | 'folder', isThere: boolean): void {
  // Earlier versions left a 1 for the file.
  const words = new Set((localStorage.getItem(KEPT_FILE_MARK) ?? '').replace('1', 'file').split(' '))
  words.delete('')
  if (isThere) words.add(what)
  else words.delete(what)
  if (words.size === 0) localStorage.removeItem(KEPT_FILE_MARK)
  else localStorage.setItem(KEPT_FILE_MARK, [...words].join(' '))
}
