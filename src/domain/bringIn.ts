import { mergeHeld } from './aheadOfNow.ts'
import type { Day } from './day.ts'
import { settingOf } from './entries.ts'
import { changeSetting, type Journal } from './journal.ts'
import { journalInPlaceOf } from './journalInPlaceOf.ts'
import { noteCarried } from './thisDevice.ts'
import type { Instant } from './wallTime.ts'

/** A notebook from elsewhere brought together with this one, or put in its place; what belongs to the device stays. */
export function bringIn(
  journal: Journal,
  theirs: Journal,
  { how, day, now }: { readonly how: 'add' | 'replace'; readonly day: Day; readonly now: Instant },
): Journal {
  const brought = how === 'add' ? mergeHeld(journal, theirs) : journalInPlaceOf(journal, theirs, now)
  const welcomed =
    settingOf(brought, 'welcomed') === null ? changeSetting(brought, 'welcomed', day, now) : brought
  return noteCarried(welcomed, now)
}
