import type { BoundaryStatement } from '../../domain/kinds/care.ts'
import type { Say } from '../../words/words.ts'

/** The situations the app has words to begin with for. */
export const SITUATIONS = ['afterHours', 'fee', 'extraSession', 'sickDay', 'favour'] as const

/** The parts of a statement, in the order they are said. */
export const STATEMENT_PARTS = ['offer', 'limit', 'door'] as const

type Words = Pick<BoundaryStatement, 'situation' | 'offer' | 'limit' | 'door'>

/** What the app would say in a situation, for the person to make their own. */
export function startingPoint(situation: (typeof SITUATIONS)[number], say: Say): Words {
  return {
    situation: say(`statement.${situation}.situation`),
    offer: say(`statement.${situation}.offer`),
    limit: say(`statement.${situation}.limit`),
    door: say(`statement.${situation}.door`),
  }
}

/** Other ways to say a part, that fit most situations. */
export function otherWays(part: (typeof STATEMENT_PARTS)[number], say: Say): readonly string[] {
  return ([1, 2, 3] as const).map((number) => say(`statement.any.${part}.${number}`))
}
