import type { Day } from './day.ts'
import { settingOf } from './entries.ts'
import { changeSetting, type Journal } from './journal.ts'
import { lastEdit } from './spanOfEdits.ts'
import type { Instant } from './wallTime.ts'

/** Begins the notebook on this device. Nothing of it is anywhere else yet. */
export function welcomeHere(journal: Journal, day: Day, now: Instant): Journal {
  const welcomed = changeSetting(journal, 'welcomed', day, now)
  return settingOf(journal, 'carriedAt') === null && lastEdit(journal) === null
    ? changeSetting(welcomed, 'carriedAt', now, now)
    : welcomed
}

/** Notes that everything written so far may be on another device: it left this one, or came from there. */
export function noteCarried(journal: Journal, now: Instant): Journal {
  const last = lastEdit(journal)
  const at = last !== null && last > now ? last : now
  const before = settingOf(journal, 'carriedAt')
  return before !== null && before >= at ? journal : changeSetting(journal, 'carriedAt', at, now)
}

/** Notes that a backup of everything was made on this device. */
export function noteBackup(journal: Journal, now: Instant): Journal {
  return noteCarried(changeSetting(journal, 'backedUpAt', now, now), now)
}
