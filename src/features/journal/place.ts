import { type Day, type Month, monthOf, parseDay } from '../../domain/day.ts'
import { stretchOf } from './writtenDays.ts'

const SETTLES_FOR = 600

/** Notes in the browser's history which day is being opened, so that coming back finds the place again. */
export function rememberPlace(day: Day): void {
  window.history.replaceState({ ...window.history.state, journalDay: day }, '')
}

/** The day that was opened from this very visit to the list; null on a fresh one. */
export function rememberedPlace(): Day | null {
  const { journalDay = null } = (window.history.state ?? {}) as { journalDay?: unknown }
  return typeof journalDay === 'string' ? parseDay(journalDay) : null
}

/** The id of a month's section on the page. */
export function idOfMonth(month: Month): string {
  return `month-${month}`
}

/** Scrolls to the beginning of a month. */
export function settleAtMonth(month: Month): void {
  settle(() => document.getElementById(idOfMonth(month))?.scrollIntoView({ block: 'start' }))
}

/** Scrolls to a day; while it is not drawn, to where it will be. */
export function settleAtDay(day: Day): void {
  settle(() => {
    const drawn = document.getElementById(`day-${day}`)
    if (drawn) return drawn.scrollIntoView({ block: 'center' })
    const place = document.getElementById(stretchOf(day)) ?? document.getElementById(idOfMonth(monthOf(day)))
    place?.scrollIntoView({ block: 'start' })
  })
}

/** Keeps to a place while what lies above it is drawn and gets its true height, or until the person moves on. */
function settle(scroll: () => void): void {
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
    else for (const move of moves) window.removeEventListener(move, stop)
  }
  requestAnimationFrame(step)
}
