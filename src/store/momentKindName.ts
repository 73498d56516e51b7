import type { OfferedMoment } from '../domain/kinds/ownMoment.ts'
import type { Say } from '../words/words.ts'

/** What a kind of moment is called: in the person's own words, else in the app's. */
export function momentKindName({ builtIn, text }: Pick<OfferedMoment, 'builtIn' | 'text'>, say: Say): string {
  return text ?? say(builtIn ? `moment.${builtIn}` : 'moment.unnamed')
}
