import { dayOf, weekOf } from '../../domain/day.ts'
import { lastShift } from '../../domain/entries.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatDay } from '../../ui/format.ts'
import styles from './LastShift.module.css'

/** What the last pause wanted to shift, said softly. */
export function LastShift() {
  const say = useWords()
  const journal = useJournal()
  const { day, timeZone, dayEndsAt } = useToday()
  const pause = lastShift(journal, weekOf(day))
  if (!pause) return null
  const said = dayOf(new Date(pause.editedAt), timeZone, dayEndsAt)
  return (
    <figure className={styles.shift}>
      <figcaption className={styles.when}>
        {say('today.lastShift', { weekday: formatDay(said, say.language, 'weekday') })}
      </figcaption>
      <blockquote className={styles.words}>{pause.shift}</blockquote>
    </figure>
  )
}
