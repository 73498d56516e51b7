import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Journal } from '../../domain/journal.ts'
import { useSteps } from '../../store/useSteps.ts'
import { type FoldedNames, findAll, type JournalQuery, momentsFound, searchJournal } from './searchJournal.ts'
import type { Find } from './useSearch.ts'

/** What is looked for beforehand: it stands on every page, and in moments of most days. */
const READY: JournalQuery = { words: 'e', sought: 'anything', context: null, inRange: null }

/** How many finds take their turn, and how long each stands, in ms. */
const TURNS = 4
const STANDS = 100

/**
 * Makes a search ready while nothing is asked: every page to be compared, and a find to be drawn unseen. Once the field
 * is first reached, a few others take its place. The first letter then meets letters that are laid out in every size, and
 * code that has run.
 */
export function useReady(
  journal: Journal,
  names: FoldedNames,
): { readonly finds: readonly Find[]; onReach(): void } {
  const [at, setAt] = useState(0)
  const finds = useMemo(() => readyFinds(journal, names), [journal, names])
  useSteps(useCallback(() => findAll(journal, READY, names), [journal, names]))
  useEffect(() => {
    if (at === 0 || at >= TURNS) return
    const next = setTimeout(() => setAt(at + 1), STANDS)
    return () => clearTimeout(next)
  }, [at])
  const turn = at % TURNS
  return { finds: finds.slice(turn, turn + 1), onReach: () => setAt((before) => before || 1) }
}

/** Days whose finds have letters of every size. */
function readyFinds(journal: Journal, names: FoldedNames): readonly Find[] {
  const [found = []] = searchJournal(journal, READY, names)
  return found
    .filter((each) => each.sort === 'day' && momentsFound(each.indexed, READY, names).length > 0)
    .slice(0, TURNS)
    .map((each) => ({ found: each, query: READY }))
}
