import { startTransition, useEffect, useState } from 'react'
import type { Steps } from '../domain/steps.ts'
import { letOthersGo } from '../vault/pages/stagedOpening.ts'
import { inSlices } from './inSlices.ts'

/**
 * What came of work done in slices; null until it is done, and what came of the work before it while the next is
 * under way. `begin` must stay the same for the same work; null begins none. `first` is what the work waits for.
 */
export function useSteps<Value>(
  begin: (() => Steps<Value>) | null,
  atFirst: Value | null = null,
  first = letOthersGo,
): Value | null {
  const [found, setFound] = useState<Value | null>(atFirst)
  useEffect(() => {
    if (!begin) return
    const stop = new AbortController()
    // Not within the task that has just drawn: what it drew is shown first.
    const work = async () => {
      await first()
      return inSlices(begin(), stop.signal)
    }
    work().then(
      (value) => {
        if (value !== undefined) startTransition(() => setFound(() => value))
      },
      (error: unknown) => {
        // To the screen's own boundary, as if it had been thrown while drawing.
        setFound(() => {
          throw error
        })
      },
    )
    return () => stop.abort()
  }, [begin, first])
  return found
}
