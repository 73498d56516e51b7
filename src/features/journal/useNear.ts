import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** How far around the screen days are kept drawn: one and a half screens each way. */
const MARGIN = '150% 0px'

const listeners = new WeakMap<Element, (change: IntersectionObserverEntry) => void>()
let shared: IntersectionObserver | null = null

/**
 * Whether a box is on the screen or near it, and how tall it was when it last was. What holds the focus stays near,
 * however far it is scrolled away. `show` makes it near until it is next scrolled out of reach.
 */
export function useNear(box: RefObject<HTMLElement | null>, atFirst: boolean) {
  const [near, setNear] = useState(atFirst)
  const [height, setHeight] = useState<number | null>(null)
  const away = useRef<number | null>(null)

  useEffect(() => {
    const element = box.current
    if (!element) return
    shared ??= new IntersectionObserver(tell, { rootMargin: MARGIN })
    const observer = shared
    listeners.set(element, ({ isIntersecting, boundingClientRect }) => {
      const stays = isIntersecting || element.contains(document.activeElement)
      if (stays) away.current ??= boundingClientRect.height
      else setHeight(boundingClientRect.height)
      setNear(stays)
    })
    observer.observe(element)
    return () => {
      observer.unobserve(element)
      listeners.delete(element)
    }
  }, [box])

  useLayoutEffect(() => {
    const before = away.current
    away.current = null
    const element = box.current
    if (!near || !element || before === null || keepsPlace()) return
    const { top, height: now } = element.getBoundingClientRect()
    if (top < 0) window.scrollBy(0, now - before)
  }, [near, box])

  return { near, height, show: () => setNear(true) }
}

/** Whether the browser keeps what is read in place while what lies above it grows. */
function keepsPlace(): boolean {
  return CSS.supports('overflow-anchor', 'auto')
}

function tell(changes: readonly IntersectionObserverEntry[]): void {
  for (const change of changes) listeners.get(change.target)?.(change)
}
