import { useLayoutEffect } from 'react'

/** How long a screen may take until it is as tall again as it was, and how long its height is held from then on. */
const GROWS_FOR = 3_000
const HELD_FOR = 400

/** Leads back to how far down a screen was read when it was left, as soon as it is as tall again, unless the person moves. */
export function SameHeight({ at, y }: { at: string; y: number }) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each screen that is come back to has a height
  useLayoutEffect(() => {
    const { y: _, ...state } = window.history.state
    window.history.replaceState(state, '')
    // The journal finds the day again that was opened from it: its lines are drawn as they come near.
    return state.journalDay === undefined ? leadTo(y) : undefined
  }, [at])
  return null
}

/** Returns how to stop. */
function leadTo(y: number): () => void {
  const stops = new AbortController()
  let end = performance.now() + GROWS_FOR
  let isThere = false
  const step = () => {
    if (stops.signal.aborted || performance.now() > end) return
    window.scrollTo(0, y)
    if (!isThere && Math.abs(window.scrollY - y) < 2) {
      isThere = true
      end = Math.min(end, performance.now() + HELD_FOR)
    }
    requestAnimationFrame(step)
  }
  const stop = () => stops.abort()
  for (const move of ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const)
    window.addEventListener(move, stop, { signal: stops.signal, passive: true })
  step()
  return stop
}
