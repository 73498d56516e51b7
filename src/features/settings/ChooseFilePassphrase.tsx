import { type FormEvent, useState } from 'react'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import styles from './BackupScreen.module.css'

/** The shortest passphrase that is taken, in letters: less is guessed at once, whatever it is. */
const SHORTEST = 8

/** A passphrase for a file; what it is for is called straight from the tap. */
export function ChooseFilePassphrase({
  doneWord,
  onChosen,
}: {
  doneWord: string
  onChosen: (passphrase: string) => void
}) {
  const say = useWords()
  const [passphrase, setPassphrase] = useState('')
  const [asked, setAsked] = useState(false)
  const isTooShort = Array.from(passphrase.trim()).length < SHORTEST
  const choose = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!isTooShort) onChosen(passphrase)
  }
  return (
    <form className={styles.form} onSubmit={choose}>
      <SecretField
        label={say('backup.filePassphrase')}
        hint={say('backup.filePassphraseHint')}
        showWord={say('backup.show')}
        hideWord={say('backup.hide')}
        startShown
        autoComplete="off"
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
        fault={asked && isTooShort ? say('backup.passphraseTooShort', { count: SHORTEST }) : null}
      />
      <div>
        <Button look="main" type="submit">
          {doneWord}
        </Button>
      </div>
    </form>
  )
}
