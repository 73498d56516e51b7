import { useEffect, useState } from 'react'

/** So many more are put up with each frame: what a slow phone draws between two of them. */
const A_FRAME = 16

/** How many of a long list are put up: at first so many as are asked for, and with each frame some more until all are. */
export function useGrowing(
  length: number,
  atFirst: () => number,
): { readonly count: number; readonly putUpAll: () => void } {
  const [grown, setGrown] = useState(atFirst)
  const count = Math.min(grown, length)
  useEffect(() => {
    if (count === length) return
    const frame = requestAnimationFrame(() => setGrown(count + A_FRAME))
    return () => cancelAnimationFrame(frame)
  }, [count, length])
  return { count, putUpAll: () => setGrown(Number.POSITIVE_INFINITY) }
}
