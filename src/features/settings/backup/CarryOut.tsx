// The room `backup`: making a backup, opening one, and bringing it in. `kept`, `folder`, `exchange` and the screens above
// may import it.

import { useMemo } from 'react'
import { changeSetting, type Journal } from '../../../domain/journal.ts'
import type { Steps } from '../../../domain/steps.ts'
import { useVaultState } from '../../../store/JournalProvider.tsx'
import { useLock } from '../../../store/LockProvider.tsx'
import { useCommand } from '../../../store/useCommand.ts'
import { useSteps } from '../../../store/useSteps.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import type { FileToSave } from '../../../ui/saveFile.ts'
import type { Say } from '../../../words/words.ts'
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
  const begin = useMemo(() => (whole ? () => contentsOf(journal, say) : null), [journal, whole, say])
  const contents = useSteps(begin)
  return (
    <section className={styles.sheet} aria-labelledby="carry-out">
      <h2 id="carry-out">{say('backup.carryOut')}</h2>
      <p>{contents ?? say('journal.openingOlder')}</p>
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
}

/** What a backup holds, in words; in steps, as twenty years are fifty thousand entries. */
function* contentsOf(journal: Journal, say: Say): Steps<string> {
  const entries = liveEntries(journal).filter(isWritten)
  if (entries.length === 0) return say('backup.contentsNone')
  yield
  const counts = countWords(entries, say)
  yield
  const all = [counts, spanWords(entries, say)].filter(Boolean).join(', ')
  return say('backup.contents', { counts: all })
}
