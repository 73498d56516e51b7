import { monthOf } from '../../domain/day.ts'
import { deleteEntry, putEntry } from '../../domain/journal.ts'
import type { MomentKind } from '../../domain/kinds/moment.ts'
import { clockOf } from '../../domain/wallTime.ts'
import { momentName } from '../../store/momentName.ts'
import { newId } from '../../store/newId.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { readNow, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatClock } from '../../ui/format.ts'

/** Logs a moment of this minute with a few words, and offers the way back. */
export function useLogMoment(): (what: MomentKind, note: string) => void {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const { dayEndsAt } = useToday()
  const journal = useJournal()
  return (what, note) => {
    const { at, day } = readNow(dayEndsAt)
    const id = newId()
    void command((before, now) =>
      putEntry(before, { kind: 'moment', id, what, day, at, times: 1, because: null, note }, now),
    )
    undo.offer({
      words: say('today.logged', {
        name: momentName(journal, { what, day }, say),
        clock: formatClock(clockOf(at), say.language),
      }),
      undo: () => void command((before, now) => deleteEntry(before, id, monthOf(day), now)),
    })
  }
}
