import { useMemo } from 'react'
import type { SpanChoice } from '../../insight/weeks.ts'
import { useSteps } from '../../store/useSteps.ts'
import { useToday } from '../../store/useToday.tsx'
import { type Shore, shoreOf } from './shore.ts'
import type { SignalRow } from './signalRows.ts'

/** All signals in one frame; null until the first is drawn up, and the one before while the next is. */
export function useShore(rows: readonly SignalRow[] | null, choice: SpanChoice): Shore | null {
  const { day } = useToday()
  const begin = useMemo(() => (rows ? () => shoreOf(rows, choice, day) : null), [rows, choice, day])
  return useSteps<Shore>(begin)
}
