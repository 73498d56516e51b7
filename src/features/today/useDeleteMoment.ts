import { monthOf } from '../../domain/day.ts'
import { findEntry } from '../../domain/entries.ts'
import { deleteEntry } from '../../domain/journal.ts'
import { putBack } from '../../domain/putBack.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { momentName } from '../../store/momentName.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'

/** Deletes a moment, and offers to put it back with its words. */
export function useDeleteMoment(): (id: string) => void {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const vault = useVault()
  return (id) => {
    // As it stands now: words handed over a moment ago may not be drawn yet.
    const found = findEntry(vault.state().journal, id, 'moment')
    if (!found) return
    const { editedAt: _, ...moment } = found
    void command((journal, now) => deleteEntry(journal, moment.id, monthOf(moment.day), now))
    undo.offer({
      words: say('today.momentDeleted', { name: momentName(vault.state().journal, found, say) }),
      undo: () => void command((journal, now) => putBack(journal, moment, now)),
    })
  }
}
