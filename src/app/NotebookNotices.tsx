import { entriesApart } from '../domain/entriesApart.ts'
import { ApartNotice } from '../features/journal/ApartNotice.tsx'
import { ZoneNotice } from '../features/settings/ZoneNotice.tsx'
import { useVaultState } from '../store/JournalProvider.tsx'
import { useSample } from '../store/SampleProvider.tsx'
import { zoneSource } from '../store/timeZone.ts'
import { useWords } from '../store/WordsProvider.tsx'
import { BrokenPages } from './BrokenPages.tsx'
import { Findings } from './Findings.tsx'
import styles from './Notices.module.css'
import { UncaughtNotice } from './UncaughtNotice.tsx'

/** What is seldom to be said, fetched only then: that it is a sample, what nobody caught, pages that did not open, words apart, a nameless zone. */
export function NotebookNotices({ uncaught, onClose }: { uncaught: boolean; onClose: () => void }) {
  const say = useWords()
  const { broken, findings, journal } = useVaultState()
  const { inSample, leave } = useSample()
  return (
    <>
      {inSample && (
        <p className={styles.sample}>
          <span>{say('sample.banner')}</span>
          <button type="button" className={styles.leave} onClick={leave}>
            {say('sample.leave')}
          </button>
        </p>
      )}
      {uncaught && <UncaughtNotice onClose={onClose} />}
      {broken.length > 0 && <BrokenPages broken={broken} />}
      {findings.length > 0 && <Findings findings={findings} />}
      {zoneSource() === 'clock' && <ZoneNotice />}
      {entriesApart(journal).length > 0 && <ApartNotice />}
    </>
  )
}
