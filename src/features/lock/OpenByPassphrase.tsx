import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './LockScreen.module.css'
import { lockFaultWords } from './lockFaultWords.ts'
import { OpeningProgress } from './OpeningProgress.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { useOpening } from './useOpening.ts'

/** After so many wrong passphrases in a row the recovery code is suggested. */
const OFTEN = 3

/** Opens the notebook by its passphrase. A wrong one costs nothing but time. `isSecond` where a passkey comes first. */
export function OpenByPassphrase({ isSecond }: { isSecond: boolean }) {
  const say = useWords()
  const [passphrase, setPassphrase] = useState('')
  const { progress, fault, wrong, open, clear } = useOpening()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // On a phone the keyboard would cover the rest before anybody has read it.
    if (!isSecond && window.matchMedia('(pointer: fine)').matches) field.current?.focus()
  }, [isSecond])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (passphrase.trim() !== '') void open({ way: 'passphrase', passphrase })
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <PassphraseField
        ref={field}
        label={say('lock.passphrase')}
        value={passphrase}
        onChange={(event) => {
          clear()
          setPassphrase(event.target.value)
        }}
        fault={fault && lockFaultWords(fault, say)}
      />
      <p role="status" className={styles.soft}>
        {wrong >= OFTEN && say('lock.wrongOften')}
      </p>
      <Button look={isSecond ? 'plain' : 'main'} type="submit" aria-disabled={progress !== null}>
        {say('lock.open')}
      </Button>
      {progress && <OpeningProgress progress={progress} />}
    </form>
  )
}
