import { useEffect, useRef } from 'react'
import { monthOf } from '../../domain/day.ts'
import { deleteEntry, putEntry } from '../../domain/journal.ts'
import { MOMENT_KINDS } from '../../domain/kinds/moment.ts'
import { clockOf } from '../../domain/wallTime.ts'
import { newId } from '../../store/newId.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { readNow, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatClock } from '../../ui/format.ts'

/** Logs one moment now and moves on: what the shortcut on the app's icon opens. */
export function LogNow({ what, onDone }: { what: string; onDone: () => void }) {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const { dayEndsAt } = useToday()
  const done = useRef(false)

  useEffect(() => {
    // Once, however often the effect runs: a moment logged twice would be a false count.
    if (done.current) return
    done.current = true
    const kind = MOMENT_KINDS.find((each) => each === what)
    if (kind) {
      const { at, day } = readNow(dayEndsAt)
      const id = newId()
      void command((journal, now) =>
        putEntry(
          journal,
          { kind: 'moment', id, what: kind, day, at, times: 1, because: null, note: '' },
          now,
        ),
      )
      undo.offer({
        words: say('today.logged', {
          name: say(`moment.${kind}`),
          clock: formatClock(clockOf(at), say.language),
        }),
        undo: () => void command((journal, now) => deleteEntry(journal, id, monthOf(day), now)),
      })
    }
    onDone()
  }, [what, command, undo, say, dayEndsAt, onDone])
  return null
}
