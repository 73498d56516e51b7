// The room `backup`: making a backup, opening one, and bringing it in. `kept`, `folder`, `exchange` and the screens above
// may import it.

import { useMemo } from 'react'
import { changeSetting } from '../../../domain/journal.ts'
import { useVaultState } from '../../../store/JournalProvider.tsx'
import { useLock } from '../../../store/LockProvider.tsx'
import { useCommand } from '../../../store/useCommand.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import type { FileToSave } from '../../../ui/saveFile.ts'
import { backupFormOf } from './backupForm.ts'
import { countWords, isWritten, liveEntries, spanWords } from './countWords.ts'
import { EncryptBackup } from './EncryptBackup.tsx'
import { SaveBackup } from './SaveBackup.tsx'
import styles from './sheets.module.css'
import { useLastBackup } from './useLastBackup.ts'

/** The whole notebook in one file, readable in one tap or encrypted under a passphrase. */
export function CarryOut({ backup, failed }: { backup: FileToSave | null; failed: boolean }) {
  const say = useWords()
  const command = useCommand()
  const { journal, whole } = useVaultState()
  const last = useLastBackup()
  const form = backupFormOf(journal, useLock().hasLock)
  const entries = useMemo(() => liveEntries(journal).filter(isWritten), [journal])
  return (
    <section className={styles.sheet} aria-labelledby="carry-out">
      <h2 id="carry-out">{say('backup.carryOut')}</h2>
      <p>{whole ? contents() : say('journal.openingOlder')}</p>
      <Segmented
        label={say('backup.form')}
        value={form === 'readable' ? 'readable' : 'encrypted'}
        options={[
          { value: 'readable', word: say('backup.form.readable') },
          { value: 'encrypted', word: say('backup.form.encrypted') },
        ]}
        onChange={(value) => void command((before, now) => changeSetting(before, 'backupForm', value, now))}
      />
      {failed && (
        <Notice tone="pressing">
          <p>{say('backup.notReadBack')}</p>
        </Notice>
      )}
      {form === 'readable' ? (
        <>
          <p className={styles.soft}>{say('backup.readable')}</p>
          <SaveBackup backup={backup} look="main" />
        </>
      ) : (
        <EncryptBackup backup={backup} asText={form === 'encrypted-text'} />
      )}
      <p className={styles.soft}>{last ? say('backup.last', { day: last }) : say('backup.none')}</p>
    </section>
  )

  function contents(): string {
    if (entries.length === 0) return say('backup.contentsNone')
    const counts = [countWords(entries, say), spanWords(entries, say)].filter(Boolean).join(', ')
    return say('backup.contents', { counts })
  }
}
