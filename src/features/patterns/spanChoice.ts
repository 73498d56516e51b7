import { useState } from 'react'
import type { SpanChoice } from '../../insight/weeks.ts'

// Kept while the app is open, so that a signal's page and the way back show the same past.
let remembered: SpanChoice = '6m'

/** How much of the past the pictures show, the same on every page of Patterns. */
export function useSpanChoice(): readonly [SpanChoice, (choice: SpanChoice) => void] {
  const [choice, setChoice] = useState(remembered)
  return [
    choice,
    (next) => {
      remembered = next
      setChoice(next)
    },
  ]
}
