import { useSample } from '../store/SampleProvider.tsx'
import { useVault, useVaultState } from '../store/JournalProvider.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { BrokenPages } from './BrokenPages.tsx'
import styles from './Notices.module.css'
import { UpdateNotice } from './UpdateNotice.tsx'

/** What the app has to say on every screen: a save that failed, pages that did not open, a sample, a new version. */
export function Notices() {
  const say = useWords()
  const vault = useVault()
  const { fault, broken } = useVaultState()
  const { inSample, leave } = useSample()
  return (
    <div className={styles.notices}>
      {fault && (
        <Notice
          tone="pressing"
          actions={<Button onClick={() => void vault.retry()}>{say('common.tryAgain')}</Button>}
        >
          <p>{say(`fault.${fault.kind}`)}</p>
        </Notice>
      )}
      {inSample && (
        <Notice actions={<Button onClick={leave}>{say('sample.leave')}</Button>}>
          <p>{say('sample.banner')}</p>
        </Notice>
      )}
      {broken.length > 0 && <BrokenPages broken={broken} />}
      <UpdateNotice />
    </div>
  )
}
