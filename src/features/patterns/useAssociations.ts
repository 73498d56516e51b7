import { useEffect, useState } from 'react'
import type { Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import { picturedSeriesOf } from '../../insight/series.ts'
import { type Associations, associationsOf } from '../../insight/together.ts'

/** What goes together in the last year, looked for once the pictures are drawn; null until it is known. */
export function useAssociations(journal: Journal | null, today: Day): Associations | null {
  const [found, setFound] = useState<{
    readonly journal: Journal
    readonly all: Associations
  } | null>(null)
  useEffect(() => {
    if (!journal) return
    const timer = setTimeout(() =>
      setFound({ journal, all: associationsOf(picturedSeriesOf(journal), today) }),
    )
    return () => clearTimeout(timer)
  }, [journal, today])
  return found && found.journal === journal ? found.all : null
}
