import type { Journal } from '../domain/journal.ts'
import { useVaultState } from './JournalProvider.tsx'

/** The whole journal, a new value after every change wherever it was made. */
export function useJournal(): Journal {
  return useVaultState().journal
}
