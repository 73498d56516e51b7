import type { Day } from '../domain/day.ts'

/**
 * What is known of one day: a rating 0–4, or a count from 0 (minutes for the longest stretch). `again` where it was told
 * at one sitting with the day before it, and alike: no more is known by it than by that day.
 */
export type DailyEntry = { readonly day: Day; readonly value: number; readonly again?: true }

/** The entries that tell something of their own: of days told alike at one sitting the first among these. */
export function toldAnew(entries: readonly DailyEntry[]): readonly DailyEntry[] {
  return entries.filter(({ again }, index) => !again || index === 0)
}

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

/** The sum of their values. */
export function sumOf(entries: readonly { readonly value: number }[]): number {
  return entries.reduce((sum, { value }) => sum + value, 0)
}

/** Earlier days first. */
export function byDay(a: { readonly day: Day }, b: { readonly day: Day }): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0
}
