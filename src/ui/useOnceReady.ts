import { useEffect, useRef } from 'react'

/** So long, in milliseconds, a browser takes what follows a tap as the person's own doing, a share sheet too. */
const OF_THE_TAP = 5_000

/**
 * Does what was tapped for at once where all it needs is `ready`, else as soon as it is, unless that takes longer than a
 * tap counts, or what was to be made is another by then (`of`). Returns what to call with the tap.
 */
export function useOnceReady<Ready>(
  ready: Ready | null,
  act: (ready: Ready) => Promise<unknown>,
  of?: unknown,
): () => void {
  const askedAt = useRef(Number.NEGATIVE_INFINITY)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another is not what was tapped for
  useEffect(() => {
    askedAt.current = Number.NEGATIVE_INFINITY
  }, [of])
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
