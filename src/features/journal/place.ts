import { type Day, parseDay } from '../../domain/day.ts'

const SETTLES_FOR = 24

/** Notes in the browser's history which day is being opened, so that coming back finds the place again. */
export function rememberPlace(day: Day): void {
  window.history.replaceState({ ...window.history.state, journalDay: day }, '')
}

/** The day that was opened from this very visit to the list; null on a fresh one. */
export function rememberedPlace(): Day | null {
  const { journalDay = null } = (window.history.state ?? {}) as { journalDay?: unknown }
  return typeof journalDay === 'string' ? parseDay(journalDay) : null
}

/**
 * Scrolls to what `find` finds, and keeps to it for less than half a second, while what lies above is drawn and gets
 * its true height; or until the person moves on.
 */
export function settleAt(find: () => Element | null, block: 'start' | 'center'): void {
  let left = SETTLES_FOR
  const stop = () => {
    left = 0
  }
  const moves = ['wheel', 'touchstart', 'keydown'] as const
  for (const move of moves) window.addEventListener(move, stop, { once: true, passive: true })
  const step = () => {
    if (left > 0) find()?.scrollIntoView({ block })
    left -= 1
    if (left > 0) requestAnimationFrame(step)
    else for (const move of moves) window.removeEventListener(move, stop)
  }
  requestAnimationFrame(step)
}
