import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import styles from './LockScreen.module.css'
import { lockFaultWords } from './lockFaultWords.ts'
import { OpeningProgress } from './OpeningProgress.tsx'
import { useOpening } from './useOpening.ts'

/** After so many wrong passphrases in a row the recovery code is suggested. */
const OFTEN = 3

/** Opens the notebook by its passphrase. A wrong one costs nothing but time. */
export function OpenByPassphrase({ onCode }: { onCode: () => void }) {
  const say = useWords()
  const [passphrase, setPassphrase] = useState('')
  const { progress, fault, wrong, open, clear } = useOpening()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // On a phone the keyboard would cover the rest before anybody has read it.
    if (window.matchMedia('(pointer: fine)').matches) field.current?.focus()
  }, [])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase.trim() !== '') void open({ way: 'passphrase', passphrase })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        type="text"
        className="unseen"
        autoComplete="username"
        value="Shoreline"
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <SecretField
        ref={field}
        label={say('lock.passphrase')}
        showWord={say('lock.show')}
        hideWord={say('lock.hide')}
        autoComplete="current-password"
        value={passphrase}
        onChange={(event) => {
          clear()
          setPassphrase(event.target.value)
        }}
        fault={fault && lockFaultWords(fault, say)}
      />
      {wrong >= OFTEN && (
        <div role="status">
          <p className={styles.soft}>{say('lock.wrongOften')}</p>
          <Button look="plain" onClick={onCode}>
            {say('lock.useCode')}
          </Button>
        </div>
      )}
      <Button look="main" type="submit" aria-disabled={progress !== null}>
        {say('lock.open')}
      </Button>
      {progress && <OpeningProgress progress={progress} />}
    </form>
  )
}
