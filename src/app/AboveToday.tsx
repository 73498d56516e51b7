import { useState } from 'react'
import { type Day, daysBetween } from '../domain/day.ts'
import { settingOf } from '../domain/entries.ts'
import { lastWritten } from '../domain/lastWritten.ts'
import { useVaultState } from '../store/JournalProvider.tsx'
import { lazyPart } from '../store/lazyScreen.tsx'
import { useSample } from '../store/SampleProvider.tsx'
import { useToday } from '../store/useToday.tsx'

/** In the first days there is never anything to say, and what would say it is not fetched. */
const FIRST_DAYS = 14

/** From so many days without a word on, somebody has been away: three weeks, longer than most holidays. */
const AWAY = 22

const BackAfter = lazyPart(async () => (await import('../features/today/BackAfter.tsx')).BackAfter)
const BackupReminder = lazyPart(
  async () => (await import('../features/settings/backup/BackupReminder.tsx')).BackupReminder,
)

/** What stands above Today now and then: for who comes back after weeks one question; that a backup would do good. */
export function AboveToday() {
  const { journal, whole } = useVaultState()
  const { inSample } = useSample()
  const { day } = useToday()
  const welcomed = settingOf(journal, 'welcomed')
  if (inSample || !whole || !welcomed || daysBetween(welcomed, day) < FIRST_DAYS) return null
  return <Above day={day} />
}

function Above({ day }: { day: Day }) {
  const { journal } = useVaultState()
  // It stands until Today is left, so that nothing moves under the words that answer it.
  const [last] = useState(() => lastWritten(journal, day))
  return (
    <>
      {last !== null && daysBetween(last, day) >= AWAY && <BackAfter last={last} />}
      <BackupReminder />
    </>
  )
}
