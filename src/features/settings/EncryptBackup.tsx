import { type FormEvent, useEffect, useRef, useState } from 'react'
import { changeSetting } from '../../domain/journal.ts'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { SecretField } from '../../ui/SecretField.tsx'
import { Segmented } from '../../ui/Segmented.tsx'
import type { FileToSave } from '../../ui/saveFile.ts'
import styles from './BackupScreen.module.css'
import { SaveBackup } from './SaveBackup.tsx'
import { useEncryptedBackup } from './useEncryptedBackup.ts'

/** The shortest passphrase that is taken, in letters: less is guessed at once, whatever it is. */
const SHORTEST = 8

/**
 * The backup under a passphrase: chosen first, so that the bytes are ready when the file is asked for. The passphrase
 * stays on this screen only.
 */
export function EncryptBackup({ backup, asText }: { backup: FileToSave | null; asText: boolean }) {
  const say = useWords()
  const command = useCommand()
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const { file, failed } = useEncryptedBackup(backup, passphrase, asText)
  const save = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (passphrase !== null) save.current?.focus()
  }, [passphrase])

  return (
    <div className={styles.form}>
      <p className={styles.soft}>{say('backup.encryptedMeans')}</p>
      <Segmented
        label={say('backup.as')}
        value={asText ? 'encrypted-text' : 'encrypted'}
        options={[
          { value: 'encrypted', word: say('backup.asFile') },
          { value: 'encrypted-text', word: say('backup.asText') },
        ]}
        onChange={(form) => void command((journal, now) => changeSetting(journal, 'backupForm', form, now))}
      />
      {passphrase === null ? (
        <ChooseFilePassphrase onChosen={setPassphrase} />
      ) : (
        <>
          <p role="status">
            {failed
              ? say('backup.encryptNoMemory')
              : say(file ? 'backup.encryptedReady' : 'backup.encrypting')}
          </p>
          <SaveBackup backup={file} look="main" button={save} />
          <Button look="quiet" onClick={() => setPassphrase(null)}>
            {say('backup.otherPassphrase')}
          </Button>
        </>
      )}
    </div>
  )
}

function ChooseFilePassphrase({ onChosen }: { onChosen: (passphrase: string) => void }) {
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
          {say('backup.encrypt')}
        </Button>
      </div>
    </form>
  )
}
