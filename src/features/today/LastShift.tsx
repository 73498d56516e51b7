import { weekOf } from '../../domain/day.ts'
import { lastShift } from '../../domain/entries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { shiftWords } from '../../store/weekWords.ts'
import styles from './LastShift.module.css'

/** What the last pause wanted to shift, said softly. */
export function LastShift() {
  const say = useWords()
  const journal = useJournal()
  const { day } = useToday()
  const pause = lastShift(journal, weekOf(day))
  if (!pause) return null
  return (
    <figure className={styles.shift}>
      <figcaption className={styles.when}>{shiftWords(pause.week, weekOf(day), say)}</figcaption>
      <blockquote className={styles.words}>{pause.shift}</blockquote>
    </figure>
  )
}
