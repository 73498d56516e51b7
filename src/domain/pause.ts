import { addDays, mondayOfWeek, monthOf, type Week, weekOf } from './day.ts'
import { deleteEntry, type Journal, putEntry, type Unstamped } from './journal.ts'
import { isBlankPause, type Pause, pauseIdOf } from './kinds/pause.ts'
import type { Instant } from './wallTime.ts'

/** The week's pause, or null. */
export function pauseOf(journal: Journal, week: Week): Pause | null {
  const entry = journal.pages.get(monthOf(mondayOfWeek(week)))?.get(pauseIdOf(week))
  return entry?.kind === 'pause' ? entry : null
}

/** For so many weeks without a pause the question about the last shift waits. */
const WEEKS_WAITED = 8

/**
 * The last pause before this week, over weeks that were skipped, whose shift this week's asks about; null where none
 * was held in {@link WEEKS_WAITED} weeks, or nothing was to shift in it.
 */
export function pauseBefore(journal: Journal, week: Week): Pause | null {
  const monday = mondayOfWeek(week)
  for (let weeks = 1; weeks <= WEEKS_WAITED; weeks++) {
    const pause = pauseOf(journal, weekOf(addDays(monday, -7 * weeks)))
    if (pause) return pause.shift.trim() !== '' ? pause : null
  }
  return null
}

/** Writes part of a week's pause. One in which nothing is left is deleted. */
export function changePause(
  journal: Journal,
  week: Week,
  part: Partial<Pick<Pause, 'heavy' | 'working' | 'shift' | 'together' | 'lastShift' | 'other'>>,
  now: Instant,
): Journal {
  const id = pauseIdOf(week)
  const blank = {
    kind: 'pause',
    id,
    week,
    heavy: '',
    working: '',
    shift: '',
    together: false,
    lastShift: null,
    other: null,
  } as const
  const { editedAt: _, ...before } = pauseOf(journal, week) ?? { ...blank, editedAt: now }
  const changed: Unstamped<Pause> = { ...before, ...part }
  // Words that were written apart move up into a part that is emptied.
  return isBlankPause(changed) && changed.apart === undefined
    ? deleteEntry(journal, id, monthOf(mondayOfWeek(week)), now)
    : putEntry(journal, changed, now)
}
