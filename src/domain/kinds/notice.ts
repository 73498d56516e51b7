import { type Day, daysBetween } from '../day.ts'
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

/** For how many days a notice that was put away stays away, and none of its signal is made anew. */
export const QUIET_DAYS = 28

/** The id of a signal's notice of a day: the same on every device that shows it. */
export function noticeIdOf(signal: string, day: Day): string {
  return `notice:${signal}:${day}`
}

/** The latest notice of a signal, or null. */
export function latestNotice(notices: Iterable<Notice>, signal: string): Notice | null {
  let latest: Notice | null = null
  for (const notice of notices) {
    if (notice.signal === signal && (!latest || notice.day > latest.day)) latest = notice
  }
  return latest
}

/** Whether the person put the notice away, and that is still so. */
export function isAway(notice: Notice, today: Day): boolean {
  return notice.putAway !== null && daysBetween(notice.putAway, today) < QUIET_DAYS
}
