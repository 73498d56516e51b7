import type { Day } from '../day.ts'
import type { Rating } from './question.ts'
import type { Stamp } from './stamp.ts'

/**
 * What came along with a real rest, beside the moment it was logged as: how much guilt (0 none to 4 a lot), what it
 * gave back, which restorative it was (its id, or null), and whether it was a whole day off.
 */
export type Rest = Stamp & {
  readonly kind: 'rest'
  readonly day: Day
  readonly moment: string
  readonly way: string | null
  readonly guilt: Rating | null
  readonly gaveBack: string
  readonly wholeDay: boolean
}

/** The id of what came along with the rest that a moment logged. */
export function restIdOf(moment: string): string {
  return `rest:${moment}`
}

/** What a person says of a rest. */
export type RestTold = Pick<Rest, 'way' | 'guilt' | 'gaveBack' | 'wholeDay'>
