import { findEntry, settingOf } from '../../../domain/entries.ts'
import type { Journal } from '../../../domain/journal.ts'
import { type SettingValues, settingIdOf } from '../../../domain/kinds/setting.ts'

/** How a backup is carried out: as the person chose, and where nothing was chosen, under a passphrase if there is a lock. */
export function backupFormOf(journal: Journal, hasLock: boolean): SettingValues['backupForm'] {
  const isChosen = findEntry(journal, settingIdOf('backupForm'), 'setting') !== null
  return hasLock && !isChosen ? 'encrypted' : settingOf(journal, 'backupForm')
}
