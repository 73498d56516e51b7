import type { Span } from '../../insight/series.ts'
import { spanEnds } from '../../ui/spanEnds.ts'
import type { Say } from '../../words/words.ts'

/** A span in words; what both ends share is named once. */
export function daysWords(
  span: Span,
  say: Say,
  where: 'season.days' | 'patterns.reading.days' = 'season.days',
): string {
  return say(where, spanEnds(span, say.language, 'short'))
}
