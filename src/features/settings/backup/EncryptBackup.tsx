import { useEffect, useRef, useState } from 'react'
import { changeSetting } from '../../../domain/journal.ts'
import { useCommand } from '../../../store/useCommand.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import type { FileToSave } from '../../../ui/saveFile.ts'
import { ChooseFilePassphrase } from './ChooseFilePassphrase.tsx'
import { SaveBackup } from './SaveBackup.tsx'
import styles from './sheets.module.css'
import { useEncryptedBackup } from './useEncryptedBackup.ts'

/**
 * The backup under a passphrase: chosen first, so that the bytes are ready when the file is asked for. The passphrase
 * stays on this screen only.
 */
export function EncryptBackup({ backup, asText }: { backup: FileToSave | null; asText: boolean }) {
  const say = useWords()
  const command = useCommand()
  const [passphrase, setPassphrase] = useState<string | null>(null)
  const { file, fault } = useEncryptedBackup(backup, passphrase, asText)
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
        <ChooseFilePassphrase doneWord={say('backup.encrypt')} onChosen={setPassphrase} />
      ) : (
        <>
          <p role="status">
            {fault ? say(fault) : say(file ? 'backup.encryptedReady' : 'backup.encrypting')}
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
