import { createContext } from 'react'
import type { Keys } from '../vault/pages/sealing.ts'
import { useGiven } from './useGiven.ts'

/** Whether the notebook has a lock, and how to close and open it. */
export type Lock = {
  readonly hasLock: boolean
  /** Closes the notebook in every tab, once what is being written is stored. */
  readonly lockNow: () => void
  /**
   * Opens the notebook under keys that a lock gave out, or with null under those beside the pages; closes other tabs.
   * False when storage failed while words wait in memory: then the lock stays, and the words with it.
   */
  readonly reopen: (keys: Keys | null, hasLock: boolean) => Promise<boolean>
  /** Everything was erased: leaves the notebook, here and in every other tab. */
  readonly leaveErased: () => void
}

/** Provided by the app, which holds the vault. */
export const LockContext = createContext<Lock | null>(null)

/** The notebook's lock. */
export function useLock(): Lock {
  return useGiven(LockContext)
}
