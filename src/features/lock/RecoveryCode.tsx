import { type FormEvent, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import { useWayBack } from '../../ui/wayBack.ts'
import { parseRecoveryCode, recoveryCodeOf } from '../../vault/keys/recoveryCode.ts'
import { lockFaultWords } from './lockFaultWords.ts'
import styles from './RecoveryCode.module.css'

/** A new recovery code: shown this once, to be printed or written down, then typed in once. */
export function RecoveryCode({
  code,
  doneWord,
  busy = false,
  onTyped,
}: {
  code: string
  doneWord: string
  busy?: boolean
  onTyped: () => void
}) {
  const say = useWords()
  const [step, setStep] = useState<'shown' | 'typed'>('shown')
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  useWayBack(step === 'typed', () => setStep('shown'))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = parseRecoveryCode(typed)
    if (!read.ok) return setFault(lockFaultWords({ kind: 'not-a-code', why: read.fault }, say))
    if (recoveryCodeOf(read.value) !== code) return setFault(say('lock.code.other'))
    if (!busy) onTyped()
  }

  if (step === 'shown')
    return (
      <div className={styles.step}>
        <p>{say('lock.codeText')}</p>
        <div className={styles.sheet}>
          <p className={styles.name}>{say('lock.codePrinted')}</p>
          <p className={styles.code} translate="no">
            {code.split('-').map((group, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the groups of one code never move
              <span key={index}>{group}</span>
            ))}
          </p>
          <p className={styles.note}>{say('lock.codeNote')}</p>
        </div>
        <div className={styles.actions}>
          <Button look="main" onClick={() => setStep('typed')}>
            {say('lock.codeKept')}
          </Button>
          <Button onClick={() => window.print()}>{say('lock.codePrint')}</Button>
        </div>
      </div>
    )
  return (
    <form className={styles.step} onSubmit={submit}>
      <SecretField
        label={say('lock.codeAgain')}
        hint={say('lock.codeHint')}
        showWord={say('lock.show')}
        hideWord={say('lock.hide')}
        startShown
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setFault(null)
          setTyped(event.target.value)
        }}
        fault={fault}
      />
      <div className={styles.actions}>
        <Button look="main" type="submit" aria-disabled={busy}>
          {doneWord}
        </Button>
        <Button look="quiet" onClick={() => setStep('shown')}>
          {say('lock.codeShowAgain')}
        </Button>
      </div>
    </form>
  )
}
