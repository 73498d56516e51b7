import { useMemo, useState } from 'react'
import { changeSetting } from '../../domain/journal.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { type FileToSave, type SaveOutcome, saveFile } from '../../ui/saveFile.ts'
import styles from './BackupScreen.module.css'
import { countWords, isWritten, liveEntries, spanWords } from './countWords.ts'
import { useLastBackup } from './useLastBackup.ts'

/** The whole notebook in one file, out of the app in one tap. */
export function CarryOut({ backup }: { backup: FileToSave | null }) {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const last = useLastBackup()
  const entries = useMemo(() => liveEntries(journal).filter(isWritten), [journal])
  return (
    <section className={styles.sheet} aria-labelledby="carry-out">
      <h2 id="carry-out">{say('backup.carryOut')}</h2>
      <p>{whole ? contents() : say('common.openingOlder')}</p>
      <p className={styles.soft}>{say('backup.readable')}</p>
      <SaveBackup backup={backup} look="main" />
      <p className={styles.soft}>{last ? say('backup.last', { day: last }) : say('backup.none')}</p>
    </section>
  )

  function contents(): string {
    if (entries.length === 0) return say('backup.contentsNone')
    const counts = [countWords(entries, say), spanWords(entries, say)].filter(Boolean).join(', ')
    return say('backup.contents', { counts })
  }
}

/** Carries the prepared backup out, and notes when. */
export function SaveBackup({ backup, look }: { backup: FileToSave | null; look: 'main' | 'plain' }) {
  const say = useWords()
  const command = useCommand()
  const [outcome, setOutcome] = useState<SaveOutcome | null>(null)
  const save = async () => {
    if (!backup) return
    setOutcome(null)
    const outcome = await saveFile(backup)
    setOutcome(outcome)
    if (outcome !== 'cancelled')
      await command((journal, now) => changeSetting(journal, 'backedUpAt', now, now))
  }
  return (
    <div className={styles.save}>
      <Button look={look} aria-disabled={backup === null} onClick={() => void save()}>
        {say('backup.save')}
      </Button>
      <p role="status" className={styles.outcome}>
        {outcome && say(`backup.outcome.${outcome}`)}
      </p>
    </div>
  )
}
