import type { Day } from '../day.ts'
import type { WallTime } from '../wallTime.ts'
import type { Stamp } from './stamp.ts'

/** Where a yes that is about to be given comes from. */
export const YES_SOURCES = ['care', 'guilt', 'urgency', 'fear', 'money', 'habit'] as const

/** One of the places a yes comes from. */
export type YesSource = (typeof YES_SOURCES)[number]

/** Who would pay for a yes. */
export const PAYERS = ['rest', 'body', 'home', 'clients', 'nobody'] as const

/** What was answered; `later` and `tomorrow` have not been answered yet. */
export const ANSWERS_GIVEN = ['yes', 'reluctant-yes', 'no', 'later', 'tomorrow'] as const

/** One answer to something asked. */
export type AnswerGiven = (typeof ANSWERS_GIVEN)[number]

/** How it turned out, asked once. */
export const TURNS = ['lighter', 'as-thought', 'heavier'] as const

/** One way it turned out. */
export type Turn = (typeof TURNS)[number]

/**
 * Something that was asked of the person, and half a minute before they answered. `words` are theirs about it,
 * `askOn` the day on which the app asks once more (null: no more), `moment` the id of the moment it became.
 */
export type Asking = Stamp & {
  readonly kind: 'asking'
  readonly day: Day
  readonly at: WallTime
  readonly words: string
  readonly from: YesSource | null
  readonly pays: (typeof PAYERS)[number] | null
  readonly answer: AnswerGiven
  readonly askOn: Day | null
  readonly turnedOut: Turn | null
  readonly moment: string | null
}
