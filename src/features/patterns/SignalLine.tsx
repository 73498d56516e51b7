import { addressOfSignal } from '../../store/address.ts'
import { signalName } from '../../store/signalWords.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Sparkline, type SparklinePicture } from '../../ui/charts/Sparkline.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import { readingSentence } from './readingWords.ts'
import styles from './SignalLine.module.css'
import { type SignalRow, toneOf } from './signalRows.ts'

/** A signal on one line: its name, what can be said of it, its small picture. It opens on a tap. */
export function SignalLine({ row, picture }: { row: SignalRow; picture: SparklinePicture }) {
  const say = useWords()
  return (
    <a href={addressOfSignal(row.signal.key)} className={styles.line}>
      <span className={styles.words}>
        <span className={styles.name}>{signalName(row.signal, say)}</span>
        <span className={styles.sentence}>
          <Emphasis>{readingSentence(row, say)}</Emphasis>
        </span>
      </span>
      {row.reading?.status !== 'not-enough' && <Sparkline picture={picture} tone={toneOf(row)} />}
    </a>
  )
}
