import { useState } from 'react'
import { useSample } from '../store/SampleProvider.tsx'
import { useSaving, useWriting } from '../store/SavingProvider.tsx'
import { useLastUndoable, useUndo } from '../store/UndoProvider.tsx'
import { useWords } from '../store/WordsProvider.tsx'
import { Button } from '../ui/Button.tsx'
import { Footnote } from '../ui/Footnote.tsx'
import styles from './Footline.module.css'

/** "Saved", once it is, or "Undone"; and the way back from what was just done, apart where that was something else. */
export function Footline() {
  const say = useWords()
  const { saved, undone, changes } = useSaving()
  const { takenBack } = useWriting()
  const { inSample } = useSample()
  const last = useLastUndoable()
  const { dismiss } = useUndo()
  const [told, setTold] = useState({ last, changes })
  if (told.last !== last) setTold({ last, changes })
  return (
    <Footnote
      saved={saved && !inSample ? say(undone ? 'common.undone' : 'common.saved') : null}
      apart={told.changes !== changes}
    >
      {last && (
        <>
          <span className={styles.words}>{last.words}</span>
          <span className={styles.actions}>
            <Button
              look="quiet"
              onClick={({ detail }) => {
                last.undo()
                takenBack()
                dismiss()
                // Its own button goes: keys go on where they were.
                if (detail === 0) last.by?.focus()
              }}
            >
              {say('common.undo')}
            </Button>
            {last.more && (
              <Button
                look="quiet"
                onClick={() => {
                  last.more?.()
                  dismiss()
                }}
              >
                {say('today.addWords')}
              </Button>
            )}
          </span>
          {last.ask}
        </>
      )}
    </Footnote>
  )
}
