import { useEffect, useRef } from 'react'

/** So long, in milliseconds, a browser takes what follows a tap as the person's own doing, a share sheet too. */
const OF_THE_TAP = 5_000

/**
 * Does what was tapped for at once where all it needs is `ready`, else as soon as it is, unless that takes longer than a
 * tap counts. Returns what to call with the tap.
 */
export function useOnceReady<Ready>(
  ready: Ready | null,
  act: (ready: Ready) => Promise<unknown>,
): () => void {
  const askedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    if (ready === null || performance.now() - askedAt.current > OF_THE_TAP) return
    askedAt.current = Number.NEGATIVE_INFINITY
    void act(ready)
  })
  return () => {
    if (ready === null) askedAt.current = performance.now()
    else void act(ready)
  }
}
