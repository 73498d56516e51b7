import { type FormEvent, useState } from 'react'
import { useLock } from '../../store/LockProvider.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import type { Progress } from '../../vault/keys/kdf.ts'
import { changePassphrase } from '../../vault/lock/changeLock.ts'
import { type LockFault, unlock } from '../../vault/lock/lock.ts'
import { ChoosePassphrase } from './ChoosePassphrase.tsx'
import styles from './LockScreen.module.css'
import { lockFaultWords } from './lockFaultWords.ts'
import { OpeningProgress } from './OpeningProgress.tsx'
import { useOpening } from './useOpening.ts'

/** Opens the notebook by its recovery code, and then offers another passphrase: the old one may be forgotten. */
export function OpenByCode() {
  const say = useWords()
  const [code, setCode] = useState('')
  const [right, setRight] = useState(false)
  const { progress, fault, open, clear } = useOpening(true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (code.trim() !== '') void open({ way: 'recovery', code }).then((opened) => opened && setRight(true))
  }
  if (right) return <AnotherPassphrase code={code} />
  return (
    <form className={styles.form} onSubmit={submit}>
      <SecretField
        label={say('lock.codeLabel')}
        hint={say('lock.codeHint')}
        showWord={say('lock.show')}
        hideWord={say('lock.hide')}
        startShown
        autoComplete="off"
        value={code}
        onChange={(event) => {
          clear()
          setCode(event.target.value)
        }}
        fault={fault && (fault.kind === 'wrong-secret' ? say('lock.wrongCode') : lockFaultWords(fault, say))}
      />
      <Button look="main" type="submit" aria-disabled={progress !== null}>
        {say('lock.open')}
      </Button>
    </form>
  )
}

function AnotherPassphrase({ code }: { code: string }) {
  const say = useWords()
  const { reopen } = useLock()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [fault, setFault] = useState<LockFault | null>(null)
  const secret = { way: 'recovery', code } as const
  const openIt = async () => {
    const opened = await unlock(secret)
    if (!opened.ok) setFault(opened.fault)
    else if (!(await reopen(opened.value, true))) setFault({ kind: 'no-storage' })
  }
  const change = async (passphrase: string) => {
    setProgress({ share: 0, slow: false })
    const changed = await changePassphrase(secret, passphrase, { onProgress: setProgress })
    setProgress(null)
    if (changed.ok) await openIt()
    else setFault(changed.fault)
  }
  return (
    <div className={styles.form}>
      <h2>{say('lock.anotherTitle')}</h2>
      <p className={styles.soft}>{say('lock.anotherText')}</p>
      <ChoosePassphrase
        doneWord={say('lock.anotherDone')}
        busy={progress !== null}
        onChosen={(passphrase) => void change(passphrase)}
      />
      {progress && <OpeningProgress progress={progress} sealing />}
      {fault && <p role="alert">{lockFaultWords(fault, say)}</p>}
      <Button look="quiet" onClick={() => void openIt()}>
        {say('lock.anotherSkip')}
      </Button>
    </div>
  )
}
