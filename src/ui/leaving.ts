/** A way back that takes longer than this, in milliseconds, is lost: nothing waits for it any more. */
const LOST = 3000

/** What waits for a way back that is under way; null while none is. */
let waiting: (() => void)[] | null = null

/** Goes so many steps back in the browser's history, which takes a moment. */
export function leave(steps: number): void {
  const own: typeof waiting = []
  waiting = own
  window.history.go(-steps)
  setTimeout(() => waiting === own && arrive(), LOST)
}

/** Whether a way back is under way. */
export function isLeaving(): boolean {
  return waiting !== null
}

/** To be called where the history has come to another place: returns whether that was the way back, and goes what waited for it. */
export function arrive(): boolean {
  const waited = waiting
  waiting = null
  waited?.at(-1)?.()
  return waited !== null
}

/**
 * Goes some way in the history: at once, or once a way back is gone, as of two that it is sent at the same time a
 * browser goes one only. Of several that wait the last is gone.
 */
export function whenLeft(go: () => void): void {
  if (waiting) waiting.push(go)
  else go()
}
