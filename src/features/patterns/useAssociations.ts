import { useMemo } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import { presentStretchesOf, readSeries } from '../../insight/series.ts'
import { type Associations, associationsOf } from '../../insight/together.ts'
import { useSteps } from '../../store/useSteps.ts'
import { painted } from '../../ui/painted.ts'

/** What goes together in the last year, looked for once the pictures are drawn; null until it is known. */
export function useAssociations(journal: Journal | null, today: Day): Associations | null {
  const begin = useMemo(
    () =>
      journal &&
      function* () {
        yield* readSeries(journal)
        return yield* associationsOf(presentStretchesOf(journal), today)
      },
    [journal, today],
  )
  return useSteps<Associations>(begin, null, painted)
}
