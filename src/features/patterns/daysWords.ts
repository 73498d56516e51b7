import type { Span } from '../../insight/series.ts'
import { formatDay } from '../../ui/format.ts'
import type { Say } from '../../words/words.ts'

/** A span in words; the year is named once where both ends share it. */
export function daysWords(
  { from, to }: Span,
  say: Say,
  where: 'season.days' | 'patterns.reading.days' = 'season.days',
): string {
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  return say(where, {
    from: formatDay(from, say.language, sameYear ? 'dayMonthShort' : 'short'),
    to: formatDay(to, say.language, 'short'),
  })
}
