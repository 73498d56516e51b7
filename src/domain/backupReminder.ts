import { addDays, type Day, dayOf, daysBetween } from './day.ts'
import { settingOf } from './entries.ts'
import type { Journal } from './journal.ts'
import { spanOfEdits } from './spanOfEdits.ts'

/** After how many days without a backup the reminder comes, and for how many it rests when it is put off. */
export const BACKUP_REMINDER_DAYS = 14

/**
 * Whether to say that a backup would do good: the reminder is on and not put off, something was written since the
 * last backup, and {@link BACKUP_REMINDER_DAYS} days have passed since it; where there was none, since the first
 * entry, or since the notebook was first opened here when its entries were brought from elsewhere. Settings and
 * deletions are nothing that could be lost. `timeZone` says on which day the last backup was made.
 */
export function isBackupDue(journal: Journal, today: Day, timeZone: string): boolean {
  if (!settingOf(journal, 'backupReminder')) return false
  const putOff = settingOf(journal, 'backupReminderPutOff')
  if (putOff && today < putOff) return false
  const written = spanOfEdits(journal)
  if (!written) return false
  const noted = settingOf(journal, 'backedUpAt')
  // One that was noted under a clock that ran ahead says nothing of when it was made.
  const isAhead = noted !== null && dayOf(new Date(noted), 'UTC', 0) > addDays(today, 1)
  const backedUpAt = isAhead ? null : noted
  if (backedUpAt && written.last <= backedUpAt) return false
  const firstDay = dayOf(new Date(backedUpAt ?? written.first), timeZone, settingOf(journal, 'dayEndsAt'))
  const welcomed = backedUpAt ? null : settingOf(journal, 'welcomed')
  const since = welcomed && welcomed > firstDay ? welcomed : firstDay
  return daysBetween(since, today) >= BACKUP_REMINDER_DAYS
}
