import {
  type FocusEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'

/** How far around the screen days are kept drawn: one and a half screens each way. */
const MARGIN = '150% 0px'

const listeners = new WeakMap<Element, (change: IntersectionObserverEntry) => void>()
let shared: IntersectionObserver | null = null

/** Which of what is shown takes the focus: the first, or, for whoever comes up from below, the last. */
let end = 0

/**
 * Whether a box is on the screen or near it. What holds the focus stays near, however far it is scrolled away.
 * `onAway` is told the box's height when it goes. `show` belongs to the button that stands for what is away, and makes it
 * near until it is next scrolled out of reach: at once with the focus, as a Tab key that is held down waits for no frame.
 */
export function useNear(
  box: RefObject<HTMLElement | null>,
  atFirst: boolean,
  onAway: (height: number) => void,
) {
  const [near, setNear] = useState(atFirst)
  const before = useRef<{ readonly height: number; readonly focus?: number } | null>(null)
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
      if (isIntersecting) before.current = { height }
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
    const { height, focus } = before.current ?? {}
    before.current = null
    const element = box.current
    if (!near || !element || height === undefined) return
    // The button that had the focus has just given way to what it stood for.
    if (focus !== undefined) {
      end = focus
      Array.from(element.querySelectorAll<HTMLElement>('a, button')).at(end)?.focus({ preventScroll: true })
      end = 0
    }
    // Measuring lays the whole page out at once.
    if (keepsPlace()) return
    const rect = element.getBoundingClientRect()
    if (rect.top < 0) window.scrollBy(0, rect.height - height)
  }, [near, box])

  const show = ({ currentTarget, relatedTarget: from }: FocusEvent | MouseEvent) => {
    const element = box.current
    const isBelow =
      from instanceof Node && currentTarget.compareDocumentPosition(from) === Node.DOCUMENT_POSITION_FOLLOWING
    if (element) before.current = { height: element.offsetHeight, focus: isBelow ? -1 : end }
    setNear(true)
  }
  return { near, show }
}

/** Whether the browser itself keeps what is read in place while what lies above it grows. */
function keepsPlace(): boolean {
  return CSS.supports('overflow-anchor', 'auto')
}

/** Those that come near and are not on the screen yet, first come first. */
const coming = new Map<Element, IntersectionObserverEntry>()

/** What is on the screen, or goes, is told at once; what only comes near, one a frame. */
function tell(changes: readonly IntersectionObserverEntry[]): void {
  for (const change of changes) {
    const { top, bottom } = change.boundingClientRect
    coming.delete(change.target)
    if (change.isIntersecting && (bottom < 0 || top > window.innerHeight)) {
      if (coming.size === 0) requestAnimationFrame(tellNext)
      coming.set(change.target, change)
    } else listeners.get(change.target)?.(change)
  }
}

function tellNext(): void {
  const [next] = coming
  if (next === undefined) return
  const [target, change] = next
  coming.delete(target)
  if (coming.size > 0) requestAnimationFrame(tellNext)
  listeners.get(target)?.(change)
}
