import { settingOf } from '../../../domain/entries.ts'
import { spanOfEdits } from '../../../domain/spanOfEdits.ts'
import { useVaultState } from '../../../store/JournalProvider.tsx'

/** Whether something was written that is in no backup; null while not everything is open. */
export function useUnbacked(): boolean | null {
  const { journal, whole } = useVaultState()
  if (!whole) return null
  const written = spanOfEdits(journal)?.last ?? null
  const backedUp = settingOf(journal, 'backedUpAt')
  return written !== null && (backedUp === null || written > backedUp)
}
