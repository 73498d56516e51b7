import type { Moment } from '../domain/kinds/moment.ts'
import { clockOf } from '../domain/wallTime.ts'
import { formatClock } from '../ui/format.ts'
import type { Language } from '../words/words.ts'

/** When a moment happened, as it is read in a list; nothing where nobody said at what hour. */
export function momentClock({ at, hour }: Pick<Moment, 'at' | 'hour'>, language: Language): string {
  return hour === 'unknown' ? '' : formatClock(clockOf(at), language)
}
