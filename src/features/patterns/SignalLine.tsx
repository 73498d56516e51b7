import { memo } from 'react'
import type { Day } from '../../domain/day.ts'
import { addressOfSignal } from '../../store/addressWithin.ts'
import { signalName } from '../../store/signalName.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Sparkline } from '../../ui/charts/Sparkline.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { happenedWords } from './happenedWords.ts'
import { sparklineOf } from './picture.ts'
import { readingSentence } from './readingWords.ts'
import styles from './SignalLine.module.css'
import { type SignalRow, toneOf } from './signalRows.ts'

/** A signal on one line: its name, what can be said of it, its small picture. It opens on a tap. */
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
  const picture = sparklineOf(row, { from, to })
  return (
    <a {...addressOfSignal(row.signal.key)} className={styles.line}>
      <span className={styles.words}>
        <span className={styles.name}>{signalName(row.signal, say)}</span>
        <span className={styles.sentence}>
          <Emphasis>{happenedWords(row, to, say) ?? readingSentence(row, say)}</Emphasis>
        </span>
      </span>
      {row.reading?.status !== 'not-enough' && <Sparkline picture={picture} tone={toneOf(row)} />}
    </a>
  )
})
