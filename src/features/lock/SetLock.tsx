import { useState } from 'react'
import { settingOf } from '../../domain/entries.ts'
import { welcomeHere } from '../../domain/thisDevice.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useLock } from '../../store/LockProvider.tsx'
import { goTo } from '../../store/place.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { useWayBack } from '../../ui/wayBack.ts'
import type { Progress } from '../../vault/keys/kdf.ts'
import { newRecoverySecret, recoveryCodeOf } from '../../vault/keys/recoveryCode.ts'
import { setLock } from '../../vault/lock/changeLock.ts'
import type { LockFault } from '../../vault/lock/lock.ts'
import { ChoosePassphrase } from './ChoosePassphrase.tsx'
import styles from './LockSettingsScreen.module.css'
import { lockFaultWords } from './lockFaultWords.ts'
import { OpeningProgress } from './OpeningProgress.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'

/** Setting a lock: what it does and what it cannot, a passphrase, the recovery code, and only then the lock itself. */
export function SetLock({ onSet }: { onSet: () => void }) {
  const say = useWords()
  const { reopen } = useLock()
  const isFirst = settingOf(useJournal(), 'welcomed') === null
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [code] = useState(() => recoveryCodeOf(newRecoverySecret()))
  const [progress, setProgress] = useState<Progress | null>(null)
  const [fault, setFault] = useState<LockFault | null>(null)
  useWayBack(passphrase !== null && progress === null, () => setPassphrase(null))

  const seal = async (words: string) => {
    setFault(null)
    setProgress({ share: 0, slow: false })
    const set = await setLock({ passphrase: words, code }, { onProgress: setProgress })
    if (!set.ok) {
      setProgress(null)
      setFault(set.fault)
      return
    }
    await reopen(set.value, true)
    onSet()
  }

  if (passphrase === null)
    return (
      <div className={styles.steps}>
        <div className={styles.words}>
          <p>{say('lock.what')}</p>
          <p className={styles.warning}>{say('lock.lostBothBefore')}</p>
          {!isFirst && <p className="soft">{say('lock.before')}</p>}
        </div>
        <ChoosePassphrase doneWord={say('lock.next')} onChosen={setPassphrase} />
      </div>
    )
  return (
    <div className={styles.steps}>
      <h2>{say('lock.codeTitle')}</h2>
      <RecoveryCode
        code={code}
        doneWord={say('lock.set')}
        busy={progress !== null}
        onTyped={() => void seal(passphrase)}
      />
      {progress && <OpeningProgress progress={progress} sealing />}
      {fault && <p role="alert">{lockFaultWords(fault, say)}</p>}
    </div>
  )
}

/** Said once a lock is there; on a first visit it leads into the notebook. */
export function LockIsSet() {
  const say = useWords()
  const command = useCommand()
  const { day } = useToday()
  const isFirst = settingOf(useJournal(), 'welcomed') === null
  const begin = () => {
    void command((journal, now) => welcomeHere(journal, day, now))
    goTo(ADDRESSES.today)
  }
  return (
    <div className={styles.words} role="status">
      <p>{say('lock.isSet')}</p>
      {isFirst && (
        <div>
          <Button look="main" onClick={begin}>
            {say('welcome.begin')}
          </Button>
        </div>
      )}
    </div>
  )
}
