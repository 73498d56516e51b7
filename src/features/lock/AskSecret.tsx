import { type FormEvent, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import type { Secret } from '../../vault/lock/lock.ts'
import styles from './LockSettingsScreen.module.css'
import { lockFaultWords } from './lockFaultWords.ts'
import { OpeningProgress } from './OpeningProgress.tsx'
import { PassphraseField } from './PassphraseField.tsx'
import { useOpening } from './useOpening.ts'

/** Asks whoever would change the lock for one of its two secrets, and hands it over once it is right. */
export function AskSecret({ doneWord, onSecret }: { doneWord?: string; onSecret: (secret: Secret) => void }) {
  const say = useWords()
  const [way, setWay] = useState<'passphrase' | 'recovery'>('passphrase')
  const [typed, setTyped] = useState('')
  const { progress, fault, open, clear } = useOpening(true)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '') return
    const secret: Secret = way === 'passphrase' ? { way, passphrase: typed } : { way, code: typed }
    void open(secret).then((right) => right && onSecret(secret))
  }
  const change = (next: string) => {
    clear()
    setTyped(next)
  }
  return (
    <form className={styles.dialog} onSubmit={submit}>
      {way === 'passphrase' ? (
        <PassphraseField
          label={say('lock.passphraseNow')}
          value={typed}
          onChange={(event) => change(event.target.value)}
          fault={fault && lockFaultWords(fault, say)}
        />
      ) : (
        <SecretField
          label={say('lock.codeLabel')}
          showWord={say('lock.show')}
          hideWord={say('lock.hide')}
          startShown
          autoComplete="off"
          value={typed}
          onChange={(event) => change(event.target.value)}
          fault={
            fault && (fault.kind === 'wrong-secret' ? say('lock.wrongCode') : lockFaultWords(fault, say))
          }
        />
      )}
      <Button look="main" type="submit" aria-disabled={progress !== null}>
        {doneWord ?? say('lock.next')}
      </Button>
      <Button
        look="quiet"
        onClick={() => {
          change('')
          setWay(way === 'passphrase' ? 'recovery' : 'passphrase')
        }}
      >
        {say(way === 'passphrase' ? 'lock.useCode' : 'lock.usePassphrase')}
      </Button>
      {progress && <OpeningProgress progress={progress} />}
    </form>
  )
}
