import { useEffect, useRef, useState } from 'react'
import { ADDRESSES } from '../../store/address.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { useWayBack } from '../../ui/wayBack.ts'
import { type Persistence, readPersistence } from '../../vault/persistence.ts'
import { InstallGuidance } from './InstallGuidance.tsx'
import { thisPlatform } from './platform.ts'
import styles from './WelcomeScreen.module.css'

/** Where the notebook lives here, how it could be lost, and what a lock does. */
export function WhereItLives({ onBegin, onBack }: { onBegin: () => void; onBack: () => void }) {
  const say = useWords()
  const heading = useRef<HTMLHeadingElement>(null)
  useWayBack(true, onBack)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return (
    <div className={styles.words}>
      <h1 ref={heading} tabIndex={-1}>
        {say('welcome.whereTitle')}
      </h1>
      <p>{say('welcomeSteps.where')}</p>
      <p>{say('welcomeSteps.lost')}</p>
      <StoragePromise />
      <InstallGuidance platform={thisPlatform()} />
      <h2 className={styles.second}>{say('welcomeSteps.lockTitle')}</h2>
      <p>{say('welcomeSteps.lock')}</p>
      <p className={styles.soft}>{say('welcomeSteps.lockLater')}</p>
      <Button look="main" onClick={onBegin}>
        {say('welcome.begin')}
      </Button>
      <div className={styles.ways}>
        <ButtonLink look="quiet" href={ADDRESSES.lock}>
          {say('welcome.lock')}
        </ButtonLink>
        <Button look="quiet" onClick={onBack}>
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
