import { useMemo } from 'react'
import { broughtStanding } from '../../domain/brought.ts'
import { entriesOf } from '../../domain/entries.ts'
import { removeImport, rowsFrom } from '../../domain/imports.ts'
import { putEntry } from '../../domain/journal.ts'
import type { Import } from '../../domain/kinds/workload.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { BroughtRow } from './BroughtRow.tsx'
import { ImportRow } from './ImportRow.tsx'
import styles from './IntakeScreen.module.css'

/** What was brought in so far; each can be taken back whole. */
export function ImportList() {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const command = useCommand()
  const undo = useUndo()
  const imports = [...entriesOf(journal, 'import')].sort((a, b) => (a.from < b.from ? 1 : -1))
  const brought = useMemo(() => [...broughtStanding(journal)], [journal])
  if (imports.length === 0 && brought.length === 0) return null
  const takeBack = ({ editedAt: _, ...made }: Import) => {
    const rows = [...rowsFrom(journal, made.id)]
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
          <ImportRow
            key={made.id}
            name={
              made.choice?.sort === 'health'
                ? say(`intake.health.of.${made.choice.app}`)
                : say(`intake.sort.${made.sort}`)
            }
            from={made.from}
            to={made.to}
            onTakeBack={whole ? () => takeBack(made) : null}
          />
        ))}
        {brought.map(([app, days]) => (
          <BroughtRow key={app} app={app} days={days} />
        ))}
      </ul>
    </section>
  )
}
