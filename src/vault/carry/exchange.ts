import { FOLDER_DATABASE } from './folder.ts'
import { handleStoreOf } from './handleStore.ts'

const inStore = handleStoreOf(FOLDER_DATABASE)

/**
 * What is known of the files that went to another device and came from there, sealed under the notebook's key; null when
 * none did, or there is no storage to know it from. It lies where the folder that joins devices is noted.
 */
export async function readExchange(): Promise<Uint8Array<ArrayBuffer> | null> {
  const found = await inStore<Uint8Array<ArrayBuffer> | undefined>('readonly', (files) =>
    files.get('exchange'),
  )
  return (found.ok && found.value) || null
}

/** Notes it, in place of what was noted before, as far as there is storage for it. */
export async function storeExchange(sealed: Uint8Array<ArrayBuffer>): Promise<void> {
  await inStore('readwrite', (files) => files.put(sealed, 'exchange'))
}
