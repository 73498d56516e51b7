import type { Day } from '../domain/day.ts'

/** What is known of one day: a rating 0–4, or a count from 0 (minutes for the longest stretch). */
export type DailyEntry = { readonly day: Day; readonly value: number }
