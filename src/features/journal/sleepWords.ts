import type { Say } from '../../words/words.ts'

/** Minutes asleep as hours and minutes. */
export function sleepWords(minutes: number, say: Say): string {
  return say('saveSpan.sleep', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}
