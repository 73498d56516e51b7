import { useMemo } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useSteps } from '../../store/useSteps.ts'
import { useToday } from '../../store/useToday.tsx'
import { type SignalRow, signalRows } from './signalRows.ts'

type Known = { readonly day: Day; readonly rows: readonly SignalRow[] }

// Going from one page of Patterns to another reads nothing twice; what is known goes with its journal.
const known = new WeakMap<Journal, Known>()

/** Every signal as it stands today; null until the journal is whole and was read. */
export function useSignalRows(): readonly SignalRow[] | null {
  const { journal, whole } = useVaultState()
  const { day } = useToday()
  const before = known.get(journal)
  const ready = before?.day === day ? before.rows : null
  const begin = useMemo(() => {
    if (!whole) return null
    return function* () {
      const kept = known.get(journal)
      if (kept?.day === day) return kept.rows
      const rows = yield* signalRows(journal, day)
      known.set(journal, { day, rows })
      return rows
    }
  }, [journal, whole, day])
  return useSteps<readonly SignalRow[]>(begin, ready)
}
