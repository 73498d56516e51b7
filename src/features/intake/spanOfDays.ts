import type { Day } from '../../domain/day.ts'
import { formatDay } from '../../ui/format.ts'
import type { Say } from '../../words/words.ts'

/** From which day to which; one day is said once. */
export function spanOfDays(from: Day, to: Day, say: Say): string {
  const [first, last] = [from, to].map((day) => formatDay(day, say.language, 'long')) as [string, string]
  return first === last ? first : say('intake.spanOf', { from: first, to: last })
}
