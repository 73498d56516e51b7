import { useEffect, useRef } from 'react'
import { arrive, isLeaving, leave } from './leaving.ts'

/** What stands over the screen at hand, the last opened last. */
const standing: { readonly close: () => void }[] = []
let isWatching = false

/**
 * Gives a sheet, or a further step of a screen, a place of its own in the browser's history while it is open: one step
 * back closes it, and the screen beneath is as it was. Where it closes in another way, its place goes with it.
 */
export function useWayBack(isOpen: boolean, onBack: () => void): void {
  const back = useRef(onBack)
  useEffect(() => {
    back.current = onBack
  })
  useEffect(() => {
    if (!isOpen) return
    watch()
    const own = { close: () => back.current() }
    standing.push(own)
    // Not at once: one sheet may be taking another's place, or the screen may be on its way to another.
    setTimeout(settle)
    return () => {
      const at = standing.indexOf(own)
      if (at >= 0) standing.splice(at, 1)
      setTimeout(settle)
    }
  }, [isOpen])
}

/** Whether one step back leads to the screen at hand itself, as something stands over it. */
export function isStandingOver(): boolean {
  return standing.length > 0
}

/** Puts the browser's history right by what stands over the screen now. */
export function settle(): void {
  watch()
  if (isLeaving()) return
  const over = placeOver()
  if (over > standing.length) leave(over - standing.length)
  // Marked, it is told from a place that was come to by an address: from there nothing was closed.
  if (over === 0 && standing.length > 0) window.history.replaceState({ ...window.history.state, over: 0 }, '')
  for (let at = over + 1; at <= standing.length; at += 1)
    window.history.pushState({ ...window.history.state, over: at }, '')
}

function watch(): void {
  if (isWatching) return
  isWatching = true
  window.addEventListener('popstate', () => {
    if (!arrive() && window.history.state?.over !== undefined)
      for (const own of standing.splice(placeOver()).reverse()) own.close()
    setTimeout(settle)
  })
}

function placeOver(): number {
  const { over } = (window.history.state ?? {}) as { readonly over?: unknown }
  return typeof over === 'number' ? over : 0
}
