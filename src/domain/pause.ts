import { addDays, mondayOfWeek, monthOf, type Week, weekOf } from './day.ts'
import { deleteEntry, type Journal, putEntry, type Unstamped } from './journal.ts'
import { isBlankPause, type Pause, pauseIdOf } from './kinds/pause.ts'
import type { Instant } from './wallTime.ts'

/** The week's pause, or null. */
export function pauseOf(journal: Journal, week: Week): Pause | null {
  const entry = journal.pages.get(monthOf(mondayOfWeek(week)))?.get(pauseIdOf(week))
  return entry?.kind === 'pause' ? entry : null
}

/** The pause of the week before, whose shift this week's asks about; null where none was held or nothing was to shift. */
export function pauseBefore(journal: Journal, week: Week): Pause | null {
  const pause = pauseOf(journal, weekOf(addDays(mondayOfWeek(week), -7)))
  return pause && pause.shift.trim() !== '' ? pause : null
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
