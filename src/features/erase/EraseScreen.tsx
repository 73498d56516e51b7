import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useSample } from '../../store/SampleProvider.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { EraseForm } from './EraseForm.tsx'
import styles from './EraseScreen.module.css'

/** Erasing everything: what goes, what a browser may keep all the same, and a backup first. */
export function EraseScreen() {
  const say = useWords()
  const { inSample } = useSample()
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('settings.title')}</BackLink>
      <ScreenHead title={say('erase.title')} />
      {inSample ? (
        <p>{say('erase.inSample')}</p>
      ) : (
        <div className={styles.page}>
          <p>{say('erase.what')}</p>
          <p className={styles.soft}>{say('erase.kept')}</p>
          <div>
            <ButtonLink href={ADDRESSES.backup}>{say('erase.backupFirst')}</ButtonLink>
          </div>
          <EraseForm />
        </div>
      )}
    </>
  )
}
