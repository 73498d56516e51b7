import { entriesApart } from '../domain/entriesApart.ts'
import { ADDRESSES } from '../store/address.ts'
import { useVault, useVaultState } from '../store/JournalProvider.tsx'
import { lazyPart } from '../store/lazyScreen.tsx'
import { useSample } from '../store/SampleProvider.tsx'
import { zoneSource } from '../store/timeZone.ts'
import { useWords } from '../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import styles from './Notices.module.css'
import { UpdateNotice } from './UpdateNotice.tsx'
import { useUncaught } from './useUncaught.ts'

const NotebookNotices = lazyPart(async () => (await import('./NotebookNotices.tsx')).NotebookNotices)

/** What the app has to say on every screen: a save that failed, pages that did not open or are not as they were saved, a sample, a new version. */
export function Notices() {
  const say = useWords()
  const vault = useVault()
  const { fault, broken, findings, journal } = useVaultState()
  const { inSample } = useSample()
  const [uncaught, putAway] = useUncaught(vault)
  const isUncaught = uncaught && !fault
  return (
    <>
      {fault && (
        <div className={styles.fault}>
          <Notice
            tone="pressing"
            actions={
              <>
                <Button onClick={() => void vault.retry()}>{say('common.tryAgain')}</Button>
                {/* What is in memory can be carried out whatever became of the storage. */}
                {(fault.kind === 'no-room' || fault.kind === 'connection-lost') && (
                  <ButtonLink href={ADDRESSES.backup}>{say('backup.reminder.now')}</ButtonLink>
                )}
              </>
            }
          >
            <p>{say(`fault.${fault.kind}`)}</p>
          </Notice>
        </div>
      )}
      <div className={styles.notices}>
        {(inSample ||
          isUncaught ||
          broken.length + findings.length + entriesApart(journal).length > 0 ||
          zoneSource() === 'clock') && <NotebookNotices uncaught={isUncaught} onClose={putAway} />}
        <UpdateNotice />
      </div>
    </>
  )
}
