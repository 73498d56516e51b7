import { startTransition, useEffect, useMemo, useState } from 'react'
import type { Journal } from '../../domain/journal.ts'
import { inSlices } from '../../store/inSlices.ts'
import type { Found } from './searchIndex.ts'
import {
  type FoldedNames,
  findAll,
  findId,
  isAsking,
  type JournalQuery,
  searchJournal,
} from './searchJournal.ts'

/** How many finds fill what a phone shows of them above its keyboard; they are drawn before all is known. */
const FIRST = 1

/** How many more are drawn in each frame, once all is known. */
const MORE = 2

/** How many of the newest months are looked through while the screen is being drawn. */
const AT_ONCE = 12

/** A find, and what it was found for. */
export type Find = { readonly found: Found; readonly query: JournalQuery }

/** What a search came to so far, and whether that is all of it. */
type Results = { readonly query: JournalQuery; readonly found: readonly Found[]; readonly whole: boolean }

/**
 * What is drawn of a search. `finds` take the places of what was found before a few at a time, so that no frame is long
 * and nothing jumps; `drawn` says that all of them stand. `count` is how many there are, as last known; null before.
 */
type Drawn = { readonly finds: readonly Find[]; readonly count: number | null; readonly drawn: boolean }

/**
 * Searches the journal as it is asked, for so many finds as are `wanted`: the newest months as part of drawing the
 * screen, so that the first find is drawn with it, and then the whole, in slices. Null while nothing is asked.
 */
export function useSearch(
  journal: Journal,
  query: JournalQuery,
  names: FoldedNames,
  wanted: number,
): Drawn | null {
  const first = useMemo(() => firstFinds(journal, query, names), [journal, query, names])
  const [last, setLast] = useState<Results | null>(null)
  useEffect(() => {
    if (first === null || first.whole) return
    const stop = new AbortController()
    const run = async () => {
      await turn()
      const found = await inSlices(findAll(journal, query, names), stop.signal, turn)
      if (found) startTransition(() => setLast({ query, found, whole: true }))
    }
    const frame = requestAnimationFrame(() => void run())
    return () => {
      cancelAnimationFrame(frame)
      stop.abort()
    }
  }, [first, journal, query, names])
  const drawn = useInTurn(first?.whole === false && last?.query === query ? last : first, wanted)
  return first && drawn
}

function firstFinds(journal: Journal, query: JournalQuery, names: FoldedNames): Results | null {
  if (!isAsking(query)) return null
  const found: Found[] = []
  let pages = 0
  for (const part of searchJournal(journal, query, names)) {
    found.push(...part)
    pages += 1
    if (found.length >= FIRST || pages >= AT_ONCE) {
      return { query, found: found.slice(0, FIRST), whole: false }
    }
  }
  return { query, found, whole: true }
}

const NONE: readonly Find[] = []

/** Draws results a few at a time; a find whose turn has not come leaves its place to what stood there. */
function useInTurn(results: Results | null, wanted: number): Drawn {
  const aim = useMemo(
    () => results?.found.slice(0, wanted).map((found) => ({ found, query: results.query })) ?? NONE,
    [results, wanted],
  )
  const [stood, setStood] = useState({ aim, upTo: FIRST, finds: NONE, count: null as number | null })
  const upTo = stood.aim === aim ? stood.upTo : FIRST
  const whole = results === null || results.whole
  const drawn = whole && upTo >= aim.length
  const count = whole ? (results?.found.length ?? null) : stood.count
  const finds = useMemo(
    () => (drawn ? aim : inFront(aim.slice(0, upTo), stood.finds)),
    [aim, upTo, drawn, stood.finds],
  )
  useEffect(() => {
    if (!whole || (drawn && stood.finds === finds && stood.count === count)) return
    const frame = requestAnimationFrame(() =>
      startTransition(() => setStood({ aim, upTo: drawn ? upTo : upTo + MORE, finds, count })),
    )
    return () => cancelAnimationFrame(frame)
  }, [aim, upTo, whole, drawn, count, finds, stood])
  return { finds, count, drawn }
}

/** The first finds in the places of as many earlier ones, of which none stays twice. */
function inFront(finds: readonly Find[], before: readonly Find[]): readonly Find[] {
  const ids = new Set(finds.map(({ found }) => findId(found)))
  return [...finds, ...before.slice(finds.length).filter(({ found }) => !ids.has(findId(found)))]
}

/** A turn behind what React and the browser want to draw: a task that is only continued would go before both. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
