import { type Ref, useState } from 'react'
import { noteBackup } from '../../../domain/thisDevice.ts'
import { instantOf } from '../../../domain/wallTime.ts'
import { useVault } from '../../../store/JournalProvider.tsx'
import { useCommand } from '../../../store/useCommand.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { type FileToSave, type SaveOutcome, saveFile } from '../../../ui/saveFile.ts'
import { useOnceReady } from '../../../ui/useOnceReady.ts'
import styles from './sheets.module.css'

/** Carries the prepared backup out, and notes when. */
export function SaveBackup({
  backup,
  look,
  button,
}: {
  backup: FileToSave | null
  look: 'main' | 'plain'
  button?: Ref<HTMLButtonElement>
}) {
  const say = useWords()
  const vault = useVault()
  const command = useCommand()
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)
  const [seen, setSeen] = useState(false)
  const save = useOnceReady(backup, async (backup) => {
    setOutcome(null)
    setSeen(false)
    const outcome = await saveFile(backup)
    setOutcome(outcome)
    // A browser does not say whether a download was kept, or where. What the app notes for itself is not called saved:
    // beside a file that was handed over, it would be read of that.
    if (outcome === 'shared') void vault.change((journal) => noteBackup(journal, instantOf(new Date())))
  })
  const confirm = async () => {
    setSeen(true)
    await command(noteBackup)
  }
  return (
    <div className={styles.save}>
      <Button ref={button} look={look} aria-disabled={backup === null} onClick={save}>
        {say('backup.save')}
      </Button>
      <p role="status" className={styles.outcome}>
        {outcome && say(seen ? 'backup.outcome.seen' : `backup.outcome.${outcome}`)}
      </p>
      {outcome === 'downloaded' && !seen && (
        <Button look="quiet" onClick={() => void confirm()}>
          {say('backup.itIsThere')}
        </Button>
      )}
    </div>
  )
}
