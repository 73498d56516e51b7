import { addressOfSignal } from '../../store/address.ts'
import { signalName } from '../../store/signalWords.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { SignalChart, type SignalPicture } from '../../ui/charts/SignalChart.tsx'
import { Emphasis } from '../../ui/Emphasis.tsx'
import styles from './LeadingSignal.module.css'
import { readingCaution, readingSentence, restsOn } from './readingWords.ts'
import type { SignalRow } from './signalRows.ts'

/** The one signal that matters most today, on the screen's one sheet. */
export function LeadingSignal({ row, picture }: { row: SignalRow; picture: SignalPicture }) {
  const say = useWords()
  return (
    <article className={styles.sheet}>
      <h3 className={styles.name}>
        <a href={addressOfSignal(row.signal.key)} className={styles.link}>
          {signalName(row.signal, say)}
        </a>
      </h3>
      <SignalChart picture={picture} />
      <p>
        <Emphasis>{readingSentence(row, say)}</Emphasis> {readingCaution(row, say)}
      </p>
      <p className={styles.rests}>{restsOn(row, say)}</p>
    </article>
  )
}
