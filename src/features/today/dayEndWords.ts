import type { Today } from '../../store/useToday.tsx'
import { formatClock } from '../../ui/format.ts'
import type { Say } from '../../words/words.ts'

/** When the person's day ends, as a clock is written. */
export function dayEndWords({ dayEndsAt }: Today, say: Say): string {
  return formatClock(`${String(dayEndsAt).padStart(2, '0')}:00`, say.language)
}
