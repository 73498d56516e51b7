import type { Day } from './day.ts'
import type { Stamp } from './stamp.ts'

/**
 * A reading that was shown to the person as wearing down or easing: the yardstick it was held against, and what
 * they made of it. `putAway` hides it; `newNormal` lets the yardstick move on to what came since.
 */
export type Notice = Stamp & {
  readonly kind: 'notice'
  readonly signal: string
  readonly status: 'eroding' | 'easing'
  readonly day: Day
  readonly yardstick: {
    readonly from: Day
    readonly to: Day
    readonly mean: number
    readonly sd: number
    readonly entries: number
  }
  readonly putAway: Day | null
  readonly newNormal: Day | null
}
