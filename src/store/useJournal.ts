import { useSyncExternalStore } from 'react'
import type { Journal } from '../domain/journal.ts'
import { useVault } from './JournalProvider.tsx'

/** The whole journal, a new value after every change wherever it was made. */
export function useJournal(): Journal {
  const vault = useVault()
  return useSyncExternalStore(vault.subscribe, () => vault.state().journal)
}
