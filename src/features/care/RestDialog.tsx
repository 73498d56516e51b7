import { entriesOn, findEntry } from '../../domain/entries.ts'
import { putEntry } from '../../domain/journal.ts'
import type { Rest } from '../../domain/kinds/rest.ts'
import { deleteRest, tellRest } from '../../domain/rest.ts'
import { useVault } from '../../store/JournalProvider.tsx'
import { momentName } from '../../store/momentName.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { ChipSet } from '../../ui/ChipSet.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Scale } from '../../ui/Scale.tsx'
import styles from './CareForm.module.css'
import { DraftArea } from './DraftFields.tsx'
import { EntryFoot } from './EntryFoot.tsx'

/** A rest, closely: which way it was, how much guilt came along, what it gave back. Saved as it changes. */
export function RestDialog({ rest, onClose }: { rest: Rest; onClose: () => void }) {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const vault = useVault()
  const notebook = useJournal()
  const ways = entriesOn(notebook.pages.get('desk'), 'restorative')
  const name = momentName(notebook, { what: 'real-rest', day: rest.day }, say)
  const change = (part: Partial<Pick<Rest, 'way' | 'guilt' | 'gaveBack' | 'wholeDay'>>) =>
    command((journal, now) => {
      const found = findEntry(journal, rest.id, 'rest')
      if (!found) return journal
      const { editedAt: _, ...before } = found
      return tellRest(journal, { ...before, ...part }, now)
    })
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
        undo: () => void command((now, at) => putEntry(putEntry(now, moment, at), before, at)),
      })
    }
    onClose()
  }
  const guiltWords = [0, 1, 2, 3, 4] as const
  const [none, little, some, much, most] = guiltWords.map((point) => say(`rest.guilt.${point}`))
  return (
    <Dialog title={name} closeWord={say('common.close')} onClose={onClose}>
      {ways.length > 0 && (
        <ChipSet legend={say('rest.which')}>
          {ways.map(({ id, name }) => (
            <Chip
              key={id}
              tone="restoring"
              on={rest.way === id}
              aria-pressed={rest.way === id}
              onClick={() => void change({ way: rest.way === id ? null : id })}
            >
              {name}
            </Chip>
          ))}
        </ChipSet>
      )}
      <Scale
        question={say('rest.guilt')}
        words={[none ?? '', little ?? '', some ?? '', much ?? '', most ?? '']}
        value={rest.guilt}
        onChange={(guilt) => void change({ guilt })}
      />
      <DraftArea
        label={say('rest.gaveBack')}
        hint={say('rest.gaveBackHint')}
        value={rest.gaveBack}
        onWrite={(gaveBack) => change({ gaveBack })}
      />
      <div className={styles.chips}>
        <Chip
          tone="mark"
          on={rest.wholeDay}
          aria-pressed={rest.wholeDay}
          onClick={() => void change({ wholeDay: !rest.wholeDay })}
        >
          {say('rest.wholeDay')}
        </Chip>
      </div>
      <EntryFoot onDelete={remove} onDone={onClose} />
    </Dialog>
  )
}
