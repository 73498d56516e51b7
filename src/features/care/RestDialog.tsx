import { findEntry } from '../../domain/entries.ts'
import type { Rest } from '../../domain/kinds/rest.ts'
import { putBack } from '../../domain/putBack.ts'
import { deleteRest } from '../../domain/rest.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { momentName } from '../../store/momentName.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EntryFoot } from './EntryFoot.tsx'
import { RestQuestions } from './RestQuestions.tsx'

/** A rest, closely: what is asked of it, or deleted and put back. Saved as it changes. */
export function RestDialog({ rest, onClose }: { rest: Rest; onClose: () => void }) {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const vault = useVault()
  const journal = useJournal()
  const name = momentName(journal, { what: 'real-rest', day: rest.day }, say)
  const moment = findEntry(journal, rest.moment, 'moment')
  const remove = () => {
    const { journal } = vault.state()
    const found = findEntry(journal, rest.id, 'rest')
    const logged = findEntry(journal, rest.moment, 'moment')
    if (found && logged) {
      const { editedAt: _, ...before } = found
      const { editedAt: __, ...moment } = logged
      void command((now, at) => deleteRest(now, found, at))
      undo.offer({
        words: say('care.deleted', { name }),
        undo: () => void command((now, at) => putBack(putBack(now, moment, at), before, at)),
      })
    }
    onClose()
  }
  return (
    <Dialog title={name} closeWord={say('common.close')} onClose={onClose}>
      {moment && <RestQuestions moment={moment} />}
      <EntryFoot onDelete={remove} onDone={onClose} />
    </Dialog>
  )
}
