import { entriesApart } from '../domain/entriesApart.ts'
import { ApartNotice } from '../features/journal/ApartNotice.tsx'
import { ZoneNotice } from '../features/settings/ZoneNotice.tsx'
import { useVaultState } from '../store/JournalProvider.tsx'
import { zoneSource } from '../store/timeZone.ts'
import { BrokenPages } from './BrokenPages.tsx'
import { Findings } from './Findings.tsx'
import { UncaughtNotice } from './UncaughtNotice.tsx'

/** What is seldom to be said, fetched only then: what nobody caught, pages that did not open, words apart, a nameless zone. */
export function NotebookNotices({ uncaught, onClose }: { uncaught: boolean; onClose: () => void }) {
  const { broken, findings, journal } = useVaultState()
  return (
    <>
      {uncaught && <UncaughtNotice onClose={onClose} />}
      {broken.length > 0 && <BrokenPages broken={broken} />}
      {findings.length > 0 && <Findings findings={findings} />}
      {zoneSource() === 'clock' && <ZoneNotice />}
      {entriesApart(journal).length > 0 && <ApartNotice />}
    </>
  )
}
