import { type FormEvent, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import { useWayBack } from '../../ui/wayBack.ts'
import { groupsToAsk, hasGroups } from '../../vault/keys/recoveryCode.ts'
import styles from './RecoveryCode.module.css'

/** A new recovery code: shown this once, to be printed or written down, then shown to be there by three of its groups. */
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
  const [asked] = useState(groupsToAsk)
  const [fault, setFault] = useState<string | null>(null)
  useWayBack(step === 'typed', () => setStep('shown'))

  const numbers = { first: asked[0] + 1, second: asked[1] + 1, third: asked[2] + 1 }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!hasGroups(code, asked, typed)) return setFault(say('lock.code.otherGroups', numbers))
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
          <p className="soft">{say('lock.codeNote')}</p>
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
        hint={say('lock.codeGroups', numbers)}
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
