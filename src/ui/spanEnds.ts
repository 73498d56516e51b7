import { type Day, monthOf } from '../domain/day.ts'
import { formatDay } from './format.ts'

/** Both ends of a span in words: month and year are named once where the ends share them, as in 12 to 18 March 2026. */
export function spanEnds(
  { from, to }: { readonly from: Day; readonly to: Day },
  language: string,
  style: 'long' | 'short',
): { readonly from: string; readonly to: string } {
  const sameYear = from.slice(0, 4) === to.slice(0, 4) && (style === 'short' ? 'dayMonthShort' : 'dayMonth')
  const isOneMonth = monthOf(from) === monthOf(to) && from !== to
  return {
    from: formatDay(from, language, isOneMonth ? 'dayAlone' : sameYear || style),
    to: formatDay(to, language, style),
  }
}
