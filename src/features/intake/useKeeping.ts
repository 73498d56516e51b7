import { useState } from 'react'
import { addBrought, type BroughtDay, removeBrought } from '../../domain/brought.ts'
import { addImport, importIdOf, type ReadImport, removeImport } from '../../domain/imports.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { useWriting } from '../../store/SavingProvider.tsx'
import { useUndo } from '../../store/UndoProvider.tsx'
import { type Command, useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'

/** What is said after keeping, and how it can still be taken back. */
export type Told = {
  readonly words:
    | 'intake.kept'
    | 'intake.health.kept'
    | 'intake.tracker.kept'
    | 'intake.notStored'
    | 'intake.takenBack'
  readonly takeBack: (() => void) | null
}

/** Keeps what the person confirmed, says so, and offers to take it back whole. */
export function useKeeping(done: () => void): {
  readonly told: Told | null
  readonly hush: () => void
  readonly keepImport: (read: ReadImport) => void
  readonly keepDays: (days: readonly BroughtDay[], app: string) => void
} {
  const say = useWords()
  const vault = useVault()
  const command = useCommand()
  const undo = useUndo()
  const { takenBack } = useWriting()
  const [told, setTold] = useState<Told | null>(null)
  const keep = async (words: Told['words'], add: Command, remove: Command) => {
    done()
    // A month that is still sealed must be open before days are added to it.
    await vault.opened()
    const result = await command(add)
    const takeBack = () => {
      undo.dismiss()
      void command(remove)
      takenBack()
      setTold({ words: 'intake.takenBack', takeBack: null })
    }
    setTold({ words: result.ok ? words : 'intake.notStored', takeBack })
    undo.offer({ words: say('intake.keptShort'), undo: takeBack })
  }
  return {
    told,
    hush: () => setTold(null),
    keepImport: (read) =>
      void keep(
        read.sort === 'health' ? 'intake.health.kept' : 'intake.kept',
        (journal, now) => addImport(journal, read, now),
        (journal, now) => removeImport(journal, importIdOf(read), now),
      ),
    keepDays: (days, app) =>
      void keep(
        'intake.tracker.kept',
        (journal, now) => addBrought(journal, days, now, app),
        (journal, now) => removeBrought(journal, days, now),
      ),
  }
}
