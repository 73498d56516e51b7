import { createContext, type ReactNode } from 'react'
import type { Say } from '../words/words.ts'
import { useGiven } from './useGiven.ts'

/** For the one component that cannot use hooks: the error boundary. */
export const WordsContext = createContext<Say | null>(null)

/** Everything inside speaks this language. */
export function WordsProvider({ say, children }: { say: Say; children: ReactNode }) {
  return <WordsContext value={say}>{children}</WordsContext>
}

/** Says a message in the language at hand; `say.language` names it. */
export function useWords(): Say {
  return useGiven(WordsContext)
}
