import { useState } from 'react'
import { putEntry } from '../../domain/journal.ts'
import { momentKindIdOf } from '../../domain/kinds/momentKindId.ts'
import { joinMomentMeanings } from '../../domain/momentChanges.ts'
import { joinMeanings } from '../../domain/questionChanges.ts'
import { useUndo } from '../../store/UndoProvider.tsx'
import { useCommand } from '../../store/useCommand.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './PictureSeams.module.css'
import { seamWords } from './seamWords.ts'
import type { SignalRow } from './signalRows.ts'

/** Where the meaning of a picture changes, in words; nothing where it never does. */
export function PictureSeams({ row }: { row: SignalRow }) {
  const say = useWords()
  const [beside, setBeside] = useState(false)
  const seams = seamWords(row, say)
  if (seams.length === 0) return null
  const overlaps = seams.flatMap(({ overlap }) => overlap ?? [])
  return (
    <section aria-label={say('patterns.seams')} className="soft">
      {seams.map(({ key, words }) => (
        <p key={key}>{words}</p>
      ))}
      <p>{say('patterns.seam.since')}</p>
      {beside && overlaps.map((words) => <p key={words}>{words}</p>)}
      <div className={styles.actions}>
        {overlaps.length > 0 && (
          <Button look="quiet" aria-expanded={beside} onClick={() => setBeside(!beside)}>
            {say(beside ? 'patterns.overlap.hide' : 'patterns.overlap.show')}
          </Button>
        )}
        <SameMeaning row={row} />
      </div>
    </section>
  )
}

/** For whoever only put a word right: the last change took no meaning away. */
function SameMeaning({ row: { signal, series } }: { row: SignalRow }) {
  const say = useWords()
  const command = useCommand()
  const undo = useUndo()
  const desk = useJournal().pages.get('desk')
  const last = series.stretches.at(-1)?.turn
  if (last !== 'words' && last !== 'direction' && last !== 'turned') return null
  if (signal.source !== 'question' && signal.source !== 'moment') return null
  const id = signal.source === 'question' ? signal.question.id : momentKindIdOf(signal.what)
  const join = () => {
    const found = desk?.get(id)
    void command((before, now) =>
      signal.source === 'question'
        ? joinMeanings(before, id, now)
        : joinMomentMeanings(before, signal.what, now),
    )
    if (found?.kind !== 'question' && found?.kind !== 'momentKind') return
    const { editedAt: _, ...stood } = found
    undo.offer({
      words: say('patterns.seam.joined'),
      undo: () => void command((before, now) => putEntry(before, stood, now)),
    })
  }
  return (
    <Button look="quiet" onClick={join}>
      {say('moments.same')}
    </Button>
  )
}
