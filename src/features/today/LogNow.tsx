import { useEffect } from 'react'
import { monthOf } from '../../domain/day.ts'
import { momentKindsOf } from '../../domain/entries.ts'
import { deleteEntry, putEntry } from '../../domain/journal.ts'
import { clockOf } from '../../domain/wallTime.ts'
import { momentKindName } from '../../store/momentKindName.ts'
import { newId } from '../../store/newId.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { readNow, useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatClock } from '../../ui/format.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import styles from './LogNow.module.css'

/** Asks whether a moment is to be logged now, and moves on: any page can lead here, so nothing is logged by coming. */
export function LogNow({ what, onDone }: { what: string; onDone: () => void }) {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const { dayEndsAt } = useToday()
  const kind = momentKindsOf(useJournal()).find((each) => each.what === what)
  useEffect(() => {
    if (!kind) onDone()
  }, [kind, onDone])
  if (!kind) return null
  const name = momentKindName(kind, say)
  const log = () => {
    const { at, day } = readNow(dayEndsAt)
    const id = newId()
    onDone()
    // Once Today is drawn, so that what is said of the change is said where the moment stands.
    queueMicrotask(
      () =>
        void command((journal, now) =>
          putEntry(
            journal,
            { kind: 'moment', id, what: kind.what, day, at, times: 1, because: null, note: '' },
            now,
          ),
        ),
    )
    undo.offer({
      words: say('today.logged', { name, clock: formatClock(clockOf(at), say.language) }),
      undo: () => void command((journal, now) => deleteEntry(journal, id, monthOf(day), now)),
    })
  }
  return (
    <>
      <ScreenHead title={name} />
      <div className={styles.ask}>
        <p>{say('today.logAsk')}</p>
        <div className={styles.ways}>
          <Button look="main" onClick={log}>
            {say('today.logNow')}
          </Button>
          <Button onClick={onDone}>{say('common.notNow')}</Button>
        </div>
      </div>
    </>
  )
}
