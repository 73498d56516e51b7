import { startTransition, useEffect, useRef, useState } from 'react'
import type { Journal } from '../../domain/journal.ts'
import { type FoldedNames, type Found, isAsking, type JournalQuery, searchJournal } from './searchJournal.ts'

/** How long the search works, in ms, before taps and paint go first. */
const SLICE = 8

/** How many finds fill what a phone shows of them while its keyboard is up; they are shown before all is known. */
export const FIRST = 2

/** A letter for private use: nobody's keyboard has it. */
const NOWHERE: JournalQuery = { words: '\uE000', sought: 'anything', context: null, inRange: null }

/** What a search came to: `found` so far for its query, and whether that is all of it. Null while nothing is asked. */
export type SearchResults = {
  readonly query: JournalQuery
  readonly found: readonly Found[]
  readonly whole: boolean
} | null

/** Searches the journal as it is asked, in slices: a first screen at once, then the whole. */
export function useSearch(journal: Journal, query: JournalQuery, names: FoldedNames): SearchResults {
  const [results, setResults] = useState<SearchResults>(null)
  const whenDrawn = useRef<() => void>(() => undefined)
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
          // Until these are on the screen, nothing else is worth the time.
          const drawn = new Promise<void>((resolve) => {
            whenDrawn.current = resolve
          })
          setResults({ query, found: found.slice(0, FIRST), whole: false })
          await drawn
          await frame()
        }
        await turn()
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever other results were drawn
  useEffect(() => whenDrawn.current(), [results])
  useReady(journal, names)
  return results
}

/** The next frame; a page out of sight has none, and waits no longer. */
function frame(): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 250)
    requestAnimationFrame(() => {
      clearTimeout(late)
      resolve()
    })
  })
}

/** A turn behind what React and the browser want to draw: a task that is only continued would go before both. */
function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}

/**
 * Makes every page ready while nothing is asked yet, by looking for what is nowhere: the first word is then answered
 * as quickly as the next, by pages that are compared already and code that has run.
 */
function useReady(journal: Journal, names: FoldedNames): void {
  useEffect(() => {
    let gone = false
    const run = async () => {
      let since = performance.now()
      for (const _ of searchJournal(journal, NOWHERE, names)) {
        if (performance.now() - since < SLICE) continue
        await turn()
        if (gone) return
        since = performance.now()
      }
    }
    void run()
    return () => {
      gone = true
    }
  }, [journal, names])
}
