import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** How far around the screen days are kept drawn: one and a half screens each way. */
const MARGIN = '150% 0px'

const listeners = new WeakMap<Element, (change: IntersectionObserverEntry) => void>()
let shared: IntersectionObserver | null = null

/**
 * Whether a box is on the screen or near it. What holds the focus stays near, however far it is scrolled away.
 * `onAway` is told the box's height when it goes; `show` makes it near until it is next scrolled out of reach.
 */
export function useNear(
  box: RefObject<HTMLElement | null>,
  atFirst: boolean,
  onAway: (height: number) => void,
) {
  const [near, setNear] = useState(atFirst)
  const before = useRef<{ readonly height: number; readonly focused: boolean } | null>(null)
  const tellAway = useRef(onAway)
  useEffect(() => {
    tellAway.current = onAway
  })

  useEffect(() => {
    const element = box.current
    if (!element) return
    shared ??= new IntersectionObserver(tell, { rootMargin: MARGIN })
    const observer = shared
    listeners.set(element, ({ isIntersecting, boundingClientRect: { height } }) => {
      const focused = element.contains(document.activeElement)
      if (isIntersecting) before.current = { height, focused }
      else if (!focused) tellAway.current(height)
      setNear(isIntersecting || focused)
    })
    observer.observe(element)
    return () => {
      observer.unobserve(element)
      listeners.delete(element)
    }
  }, [box])

  useLayoutEffect(() => {
    const { height, focused } = before.current ?? {}
    before.current = null
    const element = box.current
    if (!near || !element || height === undefined) return
    // The button that had the focus has just given way to what it stood for.
    if (focused) element.querySelector('a')?.focus({ preventScroll: true })
    // Measuring lays the whole page out at once.
    if (keepsPlace()) return
    const rect = element.getBoundingClientRect()
    if (rect.top < 0) window.scrollBy(0, rect.height - height)
  }, [near, box])

  const show = () => {
    const element = box.current
    if (element) before.current = { height: element.offsetHeight, focused: true }
    setNear(true)
  }
  return { near, show }
}

/** Whether the browser itself keeps what is read in place while what lies above it grows. */
function keepsPlace(): boolean {
  return CSS.supports('overflow-anchor', 'auto')
}

function tell(changes: readonly IntersectionObserverEntry[]): void {
  for (const change of changes) listeners.get(change.target)?.(change)
}
