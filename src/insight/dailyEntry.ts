import type { Day } from '../domain/day.ts'

/** What is known of one day: a rating 0–4, or a count from 0 (minutes for the longest stretch). */
export type DailyEntry = { readonly day: Day; readonly value: number }

/** The place of the first entry on a day or after it, found by halving; past the last where there is none. Entries ascend. */
export function firstNotBefore(entries: readonly DailyEntry[], day: Day): number {
  let low = 0
  let high = entries.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((entries[middle]?.day ?? day) < day) low = middle + 1
    else high = middle
  }
  return low
}
