import type { Day } from '../../domain/day.ts'
import { spanEnds } from '../../ui/spanEnds.ts'
import type { Say } from '../../words/words.ts'

/** From which day to which; one day is said once. */
export function spanOfDays(from: Day, to: Day, say: Say): string {
  const ends = spanEnds({ from, to }, say.language, 'long')
  return from === to ? ends.to : say('intake.spanOf', ends)
}
