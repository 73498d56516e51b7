/** So many of the places that had the focus are remembered. */
const TRAIL = 8

/**
 * Where the control that had the focus goes, keys and what reads out go on from a place and not from nowhere: by keys
 * from the last one that is still there, else from the heading of the sheet or the screen. What takes the focus by
 * itself meanwhile keeps it.
 */
export function keepFocus(): void {
  let trail: readonly Element[] = []
  let byKeys = false
  const isNowhere = () => document.activeElement === document.body
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return
    byKeys = target.matches(':focus-visible')
    trail = [target, ...trail.filter((each) => each !== target)].slice(0, TRAIL)
  })
  const isLost = () => trail[0]?.isConnected === false && isNowhere()
  let looking = 0
  // In the frame that lays the page out anyway, and after a new screen has given its heading the focus.
  const look = () => {
    looking = 0
    if (!isLost()) return
    const scope = document.querySelector('dialog[open]') ?? document.querySelector('#root main')
    const last = byKeys && trail.find((each) => each.isConnected && scope?.contains(each))
    if (last instanceof HTMLElement && last !== scope) last.focus()
    const heading = scope?.querySelector<HTMLElement>('h1') ?? scope?.querySelector<HTMLElement>('h2')
    if (!heading || !isNowhere()) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }
  new MutationObserver(() => {
    if (looking === 0 && isLost()) looking = requestAnimationFrame(look)
  }).observe(document, { childList: true, subtree: true })
}
