import { use, useEffect, useRef, useState } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { type Persistence, readPersistence } from '../../vault/persistence.ts'
import { loadPages } from '../../words/words.ts'
import { InstallGuidance } from './InstallGuidance.tsx'
import { thisPlatform } from './platform.ts'
import styles from './WelcomeScreen.module.css'

/** The second and third screens of a first visit: where the notebook lives here and how it could be lost; a lock or not. */
export function WelcomeSteps({ onBegin, onBack }: { onBegin: () => void; onBack: () => void }) {
  const say = useWords()
  use(loadPages(say.language))
  const [step, setStep] = useState<'where' | 'lock'>('where')
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step is arrived at anew
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [step])
  return (
    <div className={styles.words}>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {say(step === 'where' ? 'welcome.whereTitle' : 'welcomeSteps.lockTitle')}
      </h1>
      {step === 'where' ? (
        <>
          <p>{say('welcomeSteps.where')}</p>
          <p>{say('welcomeSteps.lost')}</p>
          <StoragePromise />
          <InstallGuidance platform={thisPlatform()} />
        </>
      ) : (
        <>
          <p>{say('welcomeSteps.lock')}</p>
          <p className={styles.soft}>{say('welcomeSteps.lockLater')}</p>
        </>
      )}
      <div className={styles.actions}>
        {step === 'where' ? (
          <>
            <Button look="main" onClick={() => setStep('lock')}>
              {say('welcome.next')}
            </Button>
            <Button onClick={onBegin}>{say('welcome.begin')}</Button>
          </>
        ) : (
          <>
            <Button look="main" onClick={onBegin}>
              {say('welcome.begin')}
            </Button>
            <ButtonLink href={ADDRESSES.lock}>{say('welcome.lock')}</ButtonLink>
          </>
        )}
        <Button look="quiet" onClick={step === 'where' ? onBack : () => setStep('where')}>
          {say('common.back')}
        </Button>
      </div>
    </div>
  )
}

/** What this browser says of keeping the notebook; a first visit has seldom been promised anything. */
function StoragePromise() {
  const say = useWords()
  const [persistence, setPersistence] = useState<Persistence | null>(null)
  useEffect(() => {
    let gone = false
    void readPersistence().then((answer) => gone || setPersistence(answer))
    return () => {
      gone = true
    }
  }, [])
  return <p role="status">{persistence && say(`settings.storage.${persistence}`)}</p>
}
