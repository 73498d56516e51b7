import { addDays, mondayOfWeek, monthOf, type Week, weekOf } from './day.ts'
import { deleteEntry, type Journal, putEntry, type Unstamped } from './journal.ts'
import type { Stamp } from './stamp.ts'
import type { Instant } from './wallTime.ts'

/** How a week's shift went, asked by the next pause; never counted. */
export const SHIFT_OUTCOMES = ['held', 'partly', 'not-this-week', 'no-longer-needed'] as const

/** One answer to "how did it go?". */
export type ShiftOutcome = (typeof SHIFT_OUTCOMES)[number]

/** The three answers of one person. */
export type PauseWords = { readonly heavy: string; readonly working: string; readonly shift: string }

/**
 * The weekly relational check-in; at most one an ISO week. `lastShift` answers for the pause before it; `other` is
 * what the other person answered in one held together, only where both said it may be kept.
 */
export type Pause = Stamp & {
  readonly kind: 'pause'
  readonly week: Week
  readonly heavy: string
  readonly working: string
  readonly shift: string
  readonly together: boolean
  readonly lastShift: ShiftOutcome | null
  readonly other: PauseWords | null
}

/** The id of the week's pause. */
export function pauseIdOf(week: Week): string {
  return `pause:${week}`
}

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
  return isBlankPause(changed)
    ? deleteEntry(journal, id, monthOf(mondayOfWeek(week)), now)
    : putEntry(journal, changed, now)
}

/** Whether there is nothing in it: no word, and no answer about the last shift. */
function isBlankPause({ heavy, working, shift, lastShift, other }: Unstamped<Pause>): boolean {
  return lastShift === null && other === null && [heavy, working, shift].every((words) => words.trim() === '')
}
