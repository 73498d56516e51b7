import { useEffect, useRef, useState } from 'react'
import { useLock } from '../../store/LockProvider.tsx'
import { usePreferences } from '../../store/PreferencesProvider.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import './blank.css'
import { keepLock, WARNING } from './keepLock.ts'
import styles from './LockKeeper.module.css'

/** Keeps a locked notebook: blank while out of sight, closed after a while, with a word of warning while in sight. */
export function LockKeeper() {
  const say = useWords()
  const { lockNow } = useLock()
  const { lockHiddenAfter, lockIdleAfter } = usePreferences().preferences
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  const stay = useRef<() => void>(() => undefined)
  useEffect(() => {
    const keeper = keepLock({ lockHiddenAfter, lockIdleAfter }, { lock: lockNow, warn: setSecondsLeft })
    stay.current = keeper.stay
    return keeper.stop
  }, [lockHiddenAfter, lockIdleAfter, lockNow])

  if (secondsLeft === null) return null
  return (
    <div className={styles.warning}>
      {/* Said once; the figures count down for the eyes only. */}
      <p role="alert" className="unseen">
        {say('lock.idleSoon', { count: WARNING })}
      </p>
      <p aria-hidden="true">{say('lock.idleSoon', { count: secondsLeft })}</p>
      <Button look="main" onClick={() => stay.current()}>
        {say('lock.stay')}
      </Button>
    </div>
  )
}
