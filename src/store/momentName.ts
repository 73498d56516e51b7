import type { Journal } from '../domain/journal.ts'
import type { Moment } from '../domain/kinds/moment.ts'
import { momentOn } from '../domain/kinds/momentOn.ts'
import { momentKindOf } from '../domain/momentKind.ts'
import type { Say } from '../words/words.ts'
import { momentKindName } from './momentKindName.ts'

/** What a moment is called: as its kind was when it happened. */
export function momentName(journal: Journal, { what, day }: Pick<Moment, 'what' | 'day'>, say: Say): string {
  return momentKindName(momentOn(momentKindOf(journal, what), day), say)
}
