import { type ReactNode, useDeferredValue } from 'react'

/** What lies beneath the first thing on a screen: drawn after it, in a frame of its own, so that neither holds up a tap. */
export function Beneath({ children }: { children: () => ReactNode }) {
  const isDue = useDeferredValue(true, false)
  return isDue && children()
}
