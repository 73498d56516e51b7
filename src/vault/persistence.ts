/**
 * Whether the browser promised to keep this origin's storage: `kept` until the person clears it, `may-be-cleared`
 * when it did not promise, `unknown` where it cannot be asked.
 */
export type Persistence = 'kept' | 'may-be-cleared' | 'unknown'

/** Storage in bytes, as the browser estimates it; null where it does not say. */
export type StorageEstimate = { readonly used: number | null; readonly available: number | null }

/**
 * Asks the browser to keep the storage. Some browsers ask the person, some decide by how the app is used, so it is
 * called after the first save, when there is something to keep.
 */
export function askToPersist(): Promise<Persistence> {
  return answerOf(() => navigator.storage.persist())
}

/** What the browser promised so far. Asks the person nothing. */
export function readPersistence(): Promise<Persistence> {
  return answerOf(() => navigator.storage.persisted())
}

/** How much is used and could be used; rough on purpose in most browsers. */
export async function readStorageEstimate(): Promise<StorageEstimate> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return { used: usage ?? null, available: quota ?? null }
  } catch {
    // Missing or refused: either way the browser does not say.
    return { used: null, available: null }
  }
}

async function answerOf(ask: () => Promise<boolean>): Promise<Persistence> {
  try {
    return (await ask()) ? 'kept' : 'may-be-cleared'
  } catch {
    // No StorageManager (plain http, old WebViews) or a refusal to answer.
    return 'unknown'
  }
}
