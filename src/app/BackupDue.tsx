import { Suspense } from 'react'
import { isBackupDue } from '../domain/backupReminder.ts'
import { useVaultState } from '../store/JournalProvider.tsx'
import { useSample } from '../store/SampleProvider.tsx'
import { useToday } from '../store/useToday.tsx'
import { lazyScreen } from './lazyScreen.tsx'

const BackupReminder = lazyScreen(
  async () => (await import('../features/settings/BackupReminder.tsx')).BackupReminder,
)

/** Says quietly, now and then, that a backup would do good; nothing while there is no need. */
export function BackupDue() {
  const { journal, whole } = useVaultState()
  const { inSample } = useSample()
  const { day, timeZone } = useToday()
  if (inSample || !whole || !isBackupDue(journal, day, timeZone)) return null
  return (
    <Suspense fallback={null}>
      <BackupReminder />
    </Suspense>
  )
}
