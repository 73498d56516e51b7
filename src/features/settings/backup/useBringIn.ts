import { bringIn } from '../../../domain/bringIn.ts'
import type { Journal } from '../../../domain/journal.ts'
import type { Result } from '../../../domain/result.ts'
import { instantOf } from '../../../domain/wallTime.ts'
import { useVault } from '../../../store/JournalProvider.tsx'
import { useUndo } from '../../../store/UndoProvider.tsx'
import { useCommand } from '../../../store/useCommand.ts'
import { useToday } from '../../../store/useToday.tsx'
import type { SaveFault } from '../../../vault/pages/saveFault.ts'
import { takeBack } from './takeBack.ts'

/** What bringing a journal in came to: the notebook before and after, and whether it is durably stored. */
export type Brought = {
  readonly before: Journal
  readonly after: Journal
  readonly result: Result<void, SaveFault>
}

/** Brings a journal into the notebook, and offers for a while to take that back; `short` names it there. */
export function useBringIn() {
  const vault = useVault()
  const command = useCommand()
  const undo = useUndo()
  const { day } = useToday()
  return async (
    theirs: Journal,
    how: 'add' | 'replace',
    { short, onTakenBack }: { readonly short: string; readonly onTakenBack: () => void },
  ): Promise<Brought> => {
    const before = vault.state().journal
    const now = instantOf(new Date())
    const stored = vault.change((journal) => bringIn(journal, theirs, { how, day, now }))
    const after = vault.state().journal
    const takenBack = how === 'replace' ? vault.replaced() : null
    const result = await stored
    undo.offer({
      words: short,
      undo: () => {
        void command((journal) => takeBack(journal, before, after))
        takenBack?.()
        onTakenBack()
      },
    })
    return { before, after, result }
  }
}
