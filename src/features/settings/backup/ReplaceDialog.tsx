import { compareJournals } from '../../../domain/comparison.ts'
import type { Journal } from '../../../domain/journal.ts'
import { useJournal } from '../../../store/useJournal.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { DialogFoot } from '../../../ui/DialogFoot.tsx'
import type { FileToSave } from '../../../ui/saveFile.ts'

import { countWords, isWritten, spanWords } from './countWords.ts'
import styles from './ReplaceDialog.module.css'
import { SaveBackup } from './SaveBackup.tsx'

/** The second question before a backup takes the place of everything: what would be lost, and a way to keep it. */
export function ReplaceDialog({
  theirs,
  backup,
  onReplace,
  onClose,
}: {
  theirs: Journal
  backup: FileToSave | null
  onReplace: () => void
  onClose: () => void
}) {
  const say = useWords()
  // Seen from the file: what is only here, and what says more here than there.
  const { added, changed } = compareJournals(theirs, useJournal())
  const gone = added.filter(isWritten)
  const older = changed.map((pair) => pair.joined).filter(isWritten)
  const losesNothing = gone.length + older.length === 0
  const inWords = (entries: typeof gone) =>
    [countWords(entries, say), spanWords(entries, say)].filter(Boolean).join(', ')
  return (
    <Dialog title={say('backup.replaceTitle')} closeWord={say('common.close')} onClose={onClose}>
      <div className={styles.words}>
        {gone.length > 0 && <p>{say('backup.replaceGone', { counts: inWords(gone) })}</p>}
        {older.length > 0 && <p>{say('backup.replaceOlder', { counts: inWords(older) })}</p>}
        {losesNothing && <p>{say('backup.replaceNothing')}</p>}
        <p className={styles.soft}>{say('backup.replaceFirst')}</p>
      </div>
      <SaveBackup backup={backup} look={losesNothing ? 'plain' : 'main'} />
      <DialogFoot>
        <Button look="quiet" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button look={losesNothing ? 'main' : 'plain'} onClick={onReplace}>
          {say('backup.replace')}
        </Button>
      </DialogFoot>
    </Dialog>
  )
}
