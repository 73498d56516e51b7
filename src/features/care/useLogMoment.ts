import { monthOf } from '../../domain/day.ts'
import { deleteEntry, putEntry } from '../../domain/journal.ts'
import type { MomentKind } from '../../domain/kinds/moment.ts'
import { clockOf } from '../../domain/wallTime.ts'
import { newId } from '../../store/newId.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { readNow, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatClock } from '../../ui/format.ts'

/** Logs a moment of this minute with a few words, and offers the way back. */
export function useLogMoment(): (what: MomentKind, note: string) => void {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const { dayEndsAt } = useToday()
  return (what, note) => {
    const { at, day } = readNow(dayEndsAt)
    const id = newId()
    void command((journal, now) =>
      putEntry(journal, { kind: 'moment', id, what, day, at, times: 1, because: null, note }, now),
    )
    undo.offer({
      words: say('today.logged', {
        name: say(`moment.${what}`),
        clock: formatClock(clockOf(at), say.language),
      }),
      undo: () => void command((journal, now) => deleteEntry(journal, id, monthOf(day), now)),
    })
  }
}
