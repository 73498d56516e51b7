import type { Week } from '../day.ts'
import type { Stamp } from './stamp.ts'

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

/** Whether there is nothing in it: no word, and no answer about the last shift. */
export function isBlankPause({
  heavy,
  working,
  shift,
  lastShift,
  other,
}: Pick<Pause, 'heavy' | 'working' | 'shift' | 'lastShift' | 'other'>): boolean {
  return lastShift === null && other === null && [heavy, working, shift].every((words) => words.trim() === '')
}
