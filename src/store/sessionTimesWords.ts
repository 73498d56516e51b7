import type { SessionTimes } from '../insight/sessionTimes.ts'
import { formatClock } from '../ui/format.ts'
import type { Say } from '../words/words.ts'

/** How days with sessions go, in one sentence. */
export function sessionTimesWords({ days, minutes, firstStart, lastEnd }: SessionTimes, say: Say): string {
  return say('year.hours.sessions', {
    ...{ days, hours: Math.floor(minutes / 60), minutes: minutes % 60 },
    ...{ first: clockWords(firstStart, say), last: clockWords(lastEnd, say) },
  })
}

/** Minutes since a day's midnight as the clock shows them, also past the next midnight. */
function clockWords(minutes: number, say: Say): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return formatClock(`${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`, say.language)
}
