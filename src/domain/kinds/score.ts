import type { Day } from '../day.ts'
import type { Stamp } from './stamp.ts'

/** Published instruments whose totals can be kept; their item texts are not in the app. */
export const INSTRUMENTS = [
  'proqol5-satisfaction',
  'proqol5-burnout',
  'proqol5-trauma',
  'copenhagen-personal',
  'copenhagen-work',
  'copenhagen-client',
  'copenhagen',
  'oldenburg',
  'bat',
  'single-item',
] as const

/** A total the person got from a published instrument elsewhere, in that instrument's own units. */
export type Score = Stamp & {
  readonly kind: 'score'
  readonly day: Day
  readonly instrument: (typeof INSTRUMENTS)[number]
  readonly total: number
}
