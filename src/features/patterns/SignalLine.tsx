import { memo } from 'react'
import type { Day } from '../../domain/day.ts'
import { addressOfSignal } from '../../store/addressWithin.ts'
import { signalName } from '../../store/signalName.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Sparkline } from '../../ui/charts/Sparkline.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { HoursOfReading } from './AnswerHours.tsx'
import { happenedWords } from './happenedWords.ts'
import { sparklineOf } from './picture.ts'
import { isLeftOut, readingSentence, restsOn } from './readingWords.ts'
import styles from './SignalLine.module.css'
import { type SignalRow, toneOf } from './signalRows.ts'

/** A signal on one line: its name, what can be said of it, its small picture unless the one of all shows it large. It opens on a tap. */
export const SignalLine = memo(function SignalLine({
  row,
  from,
  to,
}: {
  row: SignalRow
  from: Day
  to: Day
}) {
  const say = useWords()
  const hasChanged = row.reading?.status === 'eroding' || row.reading?.status === 'easing'
  // What is still missing for a reading is told on its page: here nothing is counted down.
  const isNew = row.reading?.status === 'not-enough' && !isLeftOut(row.reading)
  const sentence = happenedWords(row, to, say) ?? (isNew ? null : readingSentence(row, say, true))
  return (
    <a {...addressOfSignal(row.signal.key)} className={styles.line}>
      <span className={styles.words}>
        <span className={styles.name}>{signalName(row.signal, say)}</span>
        {sentence && (
          <span className="soft">
            <Emphasis>{sentence}</Emphasis>
          </span>
        )}
        {hasChanged && <span className="soft">{restsOn(row, say)}</span>}
        <HoursOfReading row={row} className="soft" />
      </span>
      {!hasChanged && <Sparkline picture={sparklineOf(row, { from, to })} tone={toneOf(row)} />}
    </a>
  )
})
