import type { Journal } from './journal.ts'
import type { MomentWhat } from './kinds/moment.ts'
import { momentKindIdOf } from './kinds/momentKindId.ts'
import { type OfferedMoment, offeredMoment } from './kinds/ownMoment.ts'

/** One kind of moment as it stands today; of one nothing is left of, what can be said of it without. */
export function momentKindOf(journal: Journal, what: MomentWhat): OfferedMoment {
  const entry = journal.pages.get('desk')?.get(momentKindIdOf(what))
  return offeredMoment(what, entry?.kind === 'momentKind' ? entry : undefined)
}
