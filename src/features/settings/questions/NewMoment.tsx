import { useState } from 'react'
import { deleteEntry } from '../../../domain/journal.ts'
import { momentKindIdOf } from '../../../domain/kinds/momentKindId.ts'
import { addMomentKind } from '../../../domain/momentChanges.ts'
import { newId } from '../../../store/newId.ts'
import { useUndo } from '../../../store/UndoProvider.tsx'
import { useCommand } from '../../../store/useCommand.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Caption } from '../../../ui/ChipSet.tsx'
import { Segmented } from '../../../ui/Segmented.tsx'
import { TextInput } from '../../../ui/TextInput.tsx'
import styles from './NewMoment.module.css'

/** The longest name of a kind of moment, in letters. */
export const MOST_MOMENT_LETTERS = 60

/** A kind of moment of the person's own: what it is called, and whether it wore or restored. Nothing is chosen before. */
export function NewMoment() {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const [name, setName] = useState('')
  const [way, setWay] = useState<'wearing' | 'restoring' | ''>('')
  const [isMissing, setMissing] = useState(false)
  const add = () => {
    const text = name.trim()
    if (text === '' || way === '') return setMissing(true)
    const what = `own:${newId()}` as const
    void command((journal, now) => addMomentKind(journal, what, { text, restores: way === 'restoring' }, now))
    undo.offer({
      words: say('moments.added', { name: text }),
      undo: () => void command((journal, now) => deleteEntry(journal, momentKindIdOf(what), 'desk', now)),
    })
    setName('')
    setWay('')
    setMissing(false)
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextInput
        label={say('moments.name')}
        hint={say('moments.nameHint')}
        maxLength={MOST_MOMENT_LETTERS}
        enterKeyHint="done"
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div>
        <Caption>{say('moments.way')}</Caption>
        <Segmented
          label={say('moments.way')}
          value={way}
          options={(['wearing', 'restoring'] as const).map((value) => ({
            value,
            word: say(`moments.way.${value}`),
          }))}
          onChange={setWay}
        />
      </div>
      {isMissing && (
        <p role="alert" className={styles.missing}>
          {say('moments.missing')}
        </p>
      )}
      <div>
        <Button type="submit" look="main">
          {say('moments.add')}
        </Button>
      </div>
    </form>
  )
}
