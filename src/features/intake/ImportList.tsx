import { entriesOf } from '../../domain/entries.ts'
import { removeImport } from '../../domain/imports.ts'
import { putEntry } from '../../domain/journal.ts'
import type { Import } from '../../domain/kinds/workload.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './IntakeScreen.module.css'

/** What was brought in so far; each can be taken back whole. */
export function ImportList() {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const command = useCommand()
  const undo = useUndo()
  const imports = [...entriesOf(journal, 'import')].sort((a, b) => (a.from < b.from ? 1 : -1))
  if (imports.length === 0) return null
  const takeBack = ({ editedAt: _, ...made }: Import) => {
    const rows = [...entriesOf(journal, 'workload')].filter(({ source }) => source === made.id)
    void command((before, now) => removeImport(before, made.id, now))
    undo.offer({
      words: say('intake.takenBackShort'),
      undo: () =>
        void command((before, now) =>
          [made, ...rows.map(({ editedAt: __, ...row }) => row)].reduce(
            (next, entry) => putEntry(next, entry, now),
            before,
          ),
        ),
    })
  }
  return (
    <section className={styles.section} aria-labelledby="imports">
      <h2 id="imports">{say('intake.here')}</h2>
      <ul className={styles.rows}>
        {imports.map((made) => (
          <li key={made.id} className={styles.row}>
            <div>
              <p>{say(`intake.sort.${made.sort}`)}</p>
              <p className={styles.soft}>
                {say('intake.spanOf', {
                  from: formatDay(made.from, say.language, 'long'),
                  to: formatDay(made.to, say.language, 'long'),
                })}
              </p>
            </div>
            <Button look="quiet" disabled={!whole} onClick={() => takeBack(made)}>
              {say('intake.takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
