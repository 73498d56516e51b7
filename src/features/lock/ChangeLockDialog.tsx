import { useState } from 'react'
import { useLock } from '../../store/LockProvider.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Progress } from '../../vault/keys/kdf.ts'
import { newRecoverySecret, recoveryCodeOf } from '../../vault/keys/recoveryCode.ts'
import {
  changePassphrase,
  changeRecoveryCode,
  removeLock,
  sealEverythingAgain,
} from '../../vault/lock/changeLock.ts'
import type { LockFault, Secret } from '../../vault/lock/lock.ts'
import { AskSecret } from './AskSecret.tsx'
import { ChoosePassphrase } from './ChoosePassphrase.tsx'
import styles from './LockSettingsScreen.module.css'
import { lockFaultWords } from './lockFaultWords.ts'
import { OpeningProgress } from './OpeningProgress.tsx'
import { RecoveryCode } from './RecoveryCode.tsx'

/** What can be changed about a lock. */
export type LockChange = 'passphrase' | 'code' | 'key' | 'remove'

/** One change of the lock: the secret first, then what takes its place, and nothing before all of it is there. */
export function ChangeLockDialog({
  change,
  hasPasskeys,
  onClose,
  onDone,
}: {
  change: LockChange
  hasPasskeys: boolean
  onClose: () => void
  onDone: () => void
}) {
  const say = useWords()
  const { reopen } = useLock()
  const [secret, setSecret] = useState<Secret | null>(null)
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const [code] = useState(() => recoveryCodeOf(newRecoverySecret()))
  const [progress, setProgress] = useState<Progress | null>(null)
  const [fault, setFault] = useState<LockFault | null>(null)

  const carryOut = async (proof: Secret, words: string) => {
    setFault(null)
    setProgress({ share: 0, slow: false })
    const options = { onProgress: setProgress }
    const changed = await (() => {
      switch (change) {
        case 'passphrase':
          return changePassphrase(proof, words, options)
        case 'code':
          return changeRecoveryCode(proof, code, options)
        case 'key':
          return sealEverythingAgain(proof, { passphrase: words, code }, options)
        case 'remove':
          return removeLock(proof, options)
      }
    })()
    if (!changed.ok) {
      setProgress(null)
      return setFault(changed.fault)
    }
    if (changed.value) await reopen(changed.value, change !== 'remove')
    onDone()
  }

  const choosesPassphrase = change === 'passphrase' || change === 'key'
  return (
    <Dialog title={say(`lock.change.${change}`)} closeWord={say('common.close')} onClose={onClose}>
      <div className={styles.dialog}>
        {!secret && (
          <>
            {change === 'remove' && <p>{say('lock.removeText')}</p>}
            {change === 'key' && <p>{say('lock.keyText')}</p>}
            {change === 'key' && hasPasskeys && <p>{say('passkey.keyText')}</p>}
            <AskSecret onSecret={setSecret} />
          </>
        )}
        {secret && choosesPassphrase && passphrase === null && (
          <ChoosePassphrase
            doneWord={say(change === 'key' ? 'lock.next' : 'lock.changeDo.passphrase')}
            busy={progress !== null}
            onChosen={(words) => {
              setPassphrase(words)
              if (change === 'passphrase') void carryOut(secret, words)
            }}
          />
        )}
        {secret && (change === 'code' || (change === 'key' && passphrase !== null)) && (
          <RecoveryCode
            code={code}
            doneWord={say(`lock.changeDo.${change}`)}
            busy={progress !== null}
            onTyped={() => void carryOut(secret, passphrase ?? '')}
          />
        )}
        {secret && change === 'remove' && (
          <Button look="main" aria-disabled={progress !== null} onClick={() => void carryOut(secret, '')}>
            {say('lock.changeDo.remove')}
          </Button>
        )}
        {progress && <OpeningProgress progress={progress} sealing />}
        {fault && <p role="alert">{lockFaultWords(fault, say)}</p>}
      </div>
    </Dialog>
  )
}
