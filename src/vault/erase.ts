import { fault, ok, type Result } from '../domain/result.ts'
import { FOLDER_DATABASE } from './carry/folder.ts'
import { KEPT_FILE_DATABASE } from './carry/keptFile.ts'
import { DATABASE_NAME } from './pages/database.ts'
import { ownWorker } from './pages/ownWorker.ts'

/** Why not everything was erased: another tab, or the browser, holds the database or did not let it go. */
export type EraseFault = { readonly kind: 'held' }

/** How long other tabs may take to let go, in milliseconds. */
const PATIENCE = 5_000

/** How long the browser may take without a word for any one step, in milliseconds. */
const LONGEST = 20_000

/**
 * Deletes the database with pages, keys and preferences, which file was kept current and which folder joined devices,
 * then what this app laid into caches, session and local storage, and its service worker where nothing would be sent to
 * the host for want of it. Open vaults let go by themselves. Nothing of other apps at the same address is touched. `held`
 * leaves the caches and the worker, so that the app can still be opened to try again.
 */
export async function eraseEverything(databaseName = DATABASE_NAME): Promise<Result<void, EraseFault>> {
  if (!(await deleteDatabase(databaseName))) return fault({ kind: 'held' })
  await Promise.all([KEPT_FILE_DATABASE, FOLDER_DATABASE].map(deleteDatabase))
  for (const storage of ['sessionStorage', 'localStorage'] as const) forgetIn(storage)
  // Where it may not even be asked for, there is none.
  const registration = await ownWorker().catch(() => undefined)
  if (registration) {
    const names = (await caches.keys()).filter((name) => name.endsWith(registration.scope))
    const going = names.map((name) => caches.delete(name))
    if (!isSharedWith()) going.push(registration.unregister())
    // The notebook is gone by now: whether the browser is done with files that are the same for everybody can be left open.
    await Promise.race([Promise.all(going), new Promise((resolve) => setTimeout(resolve, LONGEST))])
  }
  return ok(undefined)
}

/**
 * Whether another app may share files with this one once it is installed, as browsers on Chromium let it; only they have
 * `userAgentData`. With no worker to take it, such a file would be posted to the host. The worker, without its files,
 * keeps it in memory.
 */
function isSharedWith(): boolean {
  return 'userAgentData' in navigator
}

/** Takes back what this app noted outside the database, where the browser lets anything be noted there. */
function forgetIn(storage: 'sessionStorage' | 'localStorage'): void {
  try {
    const noted = window[storage]
    for (const name of Object.keys(noted)) if (name.startsWith('shoreline')) noted.removeItem(name)
  } catch {
    // Denied, or taken away by a setting (Firefox): what cannot be touched cannot have been left there either.
    return
  }
}

function deleteDatabase(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve(true)
    request.onerror = () => resolve(false)
    request.onblocked = () => setTimeout(() => resolve(false), PATIENCE)
    setTimeout(() => resolve(false), LONGEST)
  })
}
