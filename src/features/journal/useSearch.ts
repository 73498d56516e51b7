import { startTransition, useEffect, useState } from 'react'
import type { Journal } from '../../domain/journal.ts'
import { letOthersGo } from '../../vault/stagedOpening.ts'
import { indexOf } from './searchIndex.ts'
import { type FoldedNames, type Found, isAsking, type JournalQuery, searchJournal } from './searchJournal.ts'

/** How long the search works, in ms, before taps and paint go first. */
const SLICE = 8

/** How many finds fill what is seen of the screen; they are shown before all is known. */
const FIRST = 4

/** What a search came to: `found` so far for its query, and whether that is all of it. Null while nothing is asked. */
export type SearchResults = {
  readonly query: JournalQuery
  readonly found: readonly Found[]
  readonly whole: boolean
} | null

/** Searches the journal as it is asked, in slices: a first screen at once, then the whole. */
export function useSearch(journal: Journal, query: JournalQuery, names: FoldedNames): SearchResults {
  const [results, setResults] = useState<SearchResults>(null)
  useEffect(() => {
    let gone = false
    const run = async () => {
      if (!isAsking(query)) return setResults(null)
      const found: Found[] = []
      let shown = false
      let since = performance.now()
      for (const part of searchJournal(journal, query, names)) {
        for (const each of part) found.push(each)
        const fillsScreen = !shown && found.length >= FIRST
        if (!fillsScreen && performance.now() - since < SLICE) continue
        if (fillsScreen) {
          shown = true
          const first = found.slice(0, FIRST)
          setResults({ query, found: first, whole: false })
          // Until it is on the screen, nothing else is worth the time.
          await painted()
        } else await letOthersGo()
        if (gone) return
        since = performance.now()
      }
      startTransition(() => setResults({ query, found, whole: true }))
    }
    void run()
    return () => {
      gone = true
    }
  }, [journal, query, names])
  useReady(journal)
  return results
}

/** Two frames, in which what was given to React before has been drawn; a page out of sight has none, and waits no longer. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 250)
    const done = () => {
      clearTimeout(late)
      resolve()
    }
    requestAnimationFrame(() => requestAnimationFrame(done))
  })
}

/** Makes every page ready while nothing is asked yet, so that the first word is answered as quickly as the next. */
function useReady(journal: Journal): void {
  useEffect(() => {
    let gone = false
    const run = async () => {
      let since = performance.now()
      for (const page of journal.pages.values()) {
        indexOf(page)
        if (performance.now() - since < SLICE) continue
        await letOthersGo()
        if (gone) return
        since = performance.now()
      }
    }
    void run()
    return () => {
      gone = true
    }
  }, [journal])
}
