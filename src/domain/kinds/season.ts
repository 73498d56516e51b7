import type { Day } from '../day.ts'
import type { Stamp } from './stamp.ts'

/** What a season is named after; `other` when only the person's own words fit. */
export const SEASON_SORTS = ['leave', 'illness', 'move', 'exams', 'grief', 'other'] as const

/** A named span, both ends inside it, shown behind every chart; `leftOut` keeps it out of yardsticks. */
export type Season = Stamp & {
  readonly kind: 'season'
  readonly sort: (typeof SEASON_SORTS)[number]
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly leftOut: boolean
}
