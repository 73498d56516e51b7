import { Suspense } from 'react'
import { daysBetween } from '../domain/day.ts'
import { settingOf } from '../domain/entries.ts'
import { useVaultState } from '../store/JournalProvider.tsx'
import { lazyPart } from '../store/lazyScreen.tsx'
import { useSample } from '../store/SampleProvider.tsx'
import { useToday } from '../store/useToday.tsx'

/** In the first days there is never anything to say, and what would say it is not fetched. */
const FIRST_DAYS = 14

const BackupReminder = lazyPart(
  async () => (await import('../features/settings/BackupReminder.tsx')).BackupReminder,
)

/** Says quietly, now and then, that a backup would do good; nothing while there is no need. */
export function BackupDue() {
  const { journal, whole } = useVaultState()
  const { inSample } = useSample()
  const { day } = useToday()
  const welcomed = settingOf(journal, 'welcomed')
  if (inSample || !whole || !welcomed || daysBetween(welcomed, day) < FIRST_DAYS) return null
  return (
    <Suspense fallback={null}>
      <BackupReminder />
    </Suspense>
  )
}
