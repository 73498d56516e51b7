import type { Week } from './day.ts'
import type { Stamp } from './stamp.ts'

/** How a week's shift went, asked by the next pause; never counted. */
export const SHIFT_OUTCOMES = ['held', 'partly', 'not-this-week', 'no-longer-needed'] as const

/** One answer to "how did it go?". */
export type ShiftOutcome = (typeof SHIFT_OUTCOMES)[number]

/** The weekly relational check-in; at most one an ISO week. `lastShift` answers for the pause before it. */
export type Pause = Stamp & {
  readonly kind: 'pause'
  readonly week: Week
  readonly heavy: string
  readonly working: string
  readonly shift: string
  readonly together: boolean
  readonly lastShift: ShiftOutcome | null
}

/** The id of the week's pause. */
export function pauseIdOf(week: Week): string {
  return `pause:${week}`
}
