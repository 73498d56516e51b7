import { type Day, type Month, monthOf, parseDay } from '../../domain/day.ts'
import { stretchOf } from './writtenDays.ts'

const SETTLES_FOR = 600

/** Below the name of a month, which stays in sight, in px. */
const BELOW_NAME = 72

/** Notes in the browser's history which day is being opened, and how high it stands, so that coming back finds it there again. */
export function rememberPlace(day: Day): void {
  const journalTop = drawnDay(day)?.getBoundingClientRect().top
  window.history.replaceState({ ...window.history.state, journalDay: day, journalTop }, '')
}

/** The day that was opened from this very visit to the list, and how high it stood; null on a fresh one. */
export function rememberedPlace(): { readonly day: Day; readonly top: number } | null {
  const { journalDay, journalTop } = (window.history.state ?? {}) as Record<string, unknown>
  const day = typeof journalDay === 'string' ? parseDay(journalDay) : null
  return day && { day, top: typeof journalTop === 'number' ? journalTop : window.innerHeight / 3 }
}

/** The id of a month's section on the page. */
export function idOfMonth(month: Month): string {
  return `month-${month}`
}

/** Scrolls to the beginning of a month. */
export function settleAtMonth(month: Month): void {
  settle(() => document.getElementById(idOfMonth(month))?.scrollIntoView({ block: 'start' }))
}

/** Scrolls until a day stands `top` pixels below the screen's upper edge; while it is not drawn, to where it will be. */
export function settleAtDay(
  { day, top }: { readonly day: Day; readonly top: number },
  then?: () => void,
): void {
  settle(() => {
    const drawn = drawnDay(day)
    if (drawn) return window.scrollBy(0, drawn.getBoundingClientRect().top - top)
    const place = document.getElementById(stretchOf(day)) ?? document.getElementById(idOfMonth(monthOf(day)))
    place?.scrollIntoView({ block: 'start' })
  }, then)
}

/** Leads to a day from the grid of its month, and gives it the focus once it stands there. */
export function goToDay(day: Day): void {
  settleAtDay({ day, top: BELOW_NAME }, () =>
    drawnDay(day)?.querySelector('a')?.focus({ preventScroll: true }),
  )
}

function drawnDay(day: Day): HTMLElement | null {
  return document.getElementById(`day-${day}`)
}

/** Keeps to a place while what lies above it is drawn and gets its true height, or until the person moves on. */
function settle(scroll: () => void, then?: () => void): void {
  const end = performance.now() + SETTLES_FOR
  let moved = false
  const stop = () => {
    moved = true
  }
  const moves = ['wheel', 'touchstart', 'keydown'] as const
  for (const move of moves) window.addEventListener(move, stop, { once: true, passive: true })
  const step = () => {
    if (!moved) scroll()
    if (!moved && performance.now() < end) requestAnimationFrame(step)
    else {
      for (const move of moves) window.removeEventListener(move, stop)
      if (!moved) then?.()
    }
  }
  requestAnimationFrame(step)
}
