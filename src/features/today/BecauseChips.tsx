import { findEntry } from '../../domain/entries.ts'
import { putEntry } from '../../domain/journal.ts'
import { BECAUSES, type Because } from '../../domain/kinds/moment.ts'
import { type Undoable, useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './BecauseChips.module.css'

/** Where a yes that meant no came from, one more tap in the line that says it was logged. */
export function BecauseChips({
  moment,
  name,
  logged,
}: {
  moment: string
  name: string
  logged: Pick<Undoable, 'undo' | 'more'>
}) {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const choose = (because: Because) => {
    void command((journal, now) => {
      const found = findEntry(journal, moment, 'moment')
      if (!found) return journal
      const { editedAt: _, ...before } = found
      return putEntry(journal, { ...before, because }, now)
    })
    undo.offer({ ...logged, words: `${name} · ${say(`because.${because}`)}` })
  }
  return (
    <fieldset className={styles.ask}>
      <legend className="unseen">{say('today.momentBecause')}</legend>
      {BECAUSES.map((because) => (
        <Button key={because} look="quiet" className={styles.choice} onClick={() => choose(because)}>
          {say(`because.${because}`)}
        </Button>
      ))}
    </fieldset>
  )
}
