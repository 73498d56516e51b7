import { useMemo } from 'react'
import type { SpanChoice } from '../../insight/weeks.ts'
import { useSteps } from '../../store/useSteps.ts'
import { useToday } from '../../store/useToday.tsx'
import { type Shore, shoreOf } from './shore.ts'
import type { SignalRow } from './signalRows.ts'

// Coming back to Patterns draws up nothing twice; what is known goes with its rows, which are those of one day.
const known = new WeakMap<readonly SignalRow[], Map<SpanChoice, Shore>>()

/** All signals in one frame; null until the first is drawn up, and the one before while the next is. */
export function useShore(rows: readonly SignalRow[] | null, choice: SpanChoice): Shore | null {
  const { day } = useToday()
  const begin = useMemo(() => {
    if (!rows) return null
    const shores = known.get(rows) ?? new Map<SpanChoice, Shore>()
    known.set(rows, shores)
    return function* () {
      const shore = shores.get(choice) ?? (yield* shoreOf(rows, choice, day))
      shores.set(choice, shore)
      return shore
    }
  }, [rows, choice, day])
  return useSteps<Shore>(begin)
}
