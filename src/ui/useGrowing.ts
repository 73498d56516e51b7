import { useEffect, useState } from 'react'

/**
 * How many of a long list are put up: at first so many as are asked for, and `aFrame` more with each frame until all are,
 * so many as a slow phone draws between two of them.
 */
export function useGrowing(
  length: number,
  atFirst: () => number,
  aFrame: number,
): { readonly count: number; readonly putUpAll: () => void } {
  const [grown, setGrown] = useState(atFirst)
  const count = Math.min(grown, length)
  useEffect(() => {
    if (count === length) return
    const frame = requestAnimationFrame(() => setGrown(count + aFrame))
    return () => cancelAnimationFrame(frame)
  }, [count, length, aFrame])
  return { count, putUpAll: () => setGrown(Number.POSITIVE_INFINITY) }
}

/** Whether so little is beside each other that what lies beyond the edge may come a frame later, unseen. */
export function isNarrow(): boolean {
  return window.innerWidth < 480
}
