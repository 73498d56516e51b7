import { dayOf } from '../../../domain/day.ts'
import { clockOf, type Instant, wallTimeOf } from '../../../domain/wallTime.ts'
import { useToday } from '../../../store/useToday.tsx'
import { useWords } from '../../../store/WordsProvider.tsx'
import { formatClock, formatDay } from '../../../ui/format.ts'

/** The day and the clock at which something happened, in words. */
export function useWrittenAt(): (at: Instant) => { readonly day: string; readonly clock: string } {
  const say = useWords()
  const { timeZone } = useToday()
  return (at) => ({
    // By the wall's clock, so that a day's end does not move the hour to another date.
    day: formatDay(dayOf(new Date(at), timeZone, 0), say.language, 'long'),
    clock: formatClock(clockOf(wallTimeOf(new Date(at), timeZone)), say.language),
  })
}
