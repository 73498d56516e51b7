import { type Week, weekOf } from '../../domain/day.ts'
import { entriesOf } from '../../domain/entries.ts'
import { addressOfPause } from '../../store/address.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { SettingLink } from '../../ui/SettingRow.tsx'
import styles from './PastPauses.module.css'
import { weekWords } from './weekWords.ts'

/** Every pause of an earlier week, newest first, each a tap away. */
export function PastPauses({ week }: { week: Week }) {
  const say = useWords()
  const journal = useJournal()
  const { day } = useToday()
  const pauses = [...entriesOf(journal, 'pause')]
    .filter((pause) => pause.week < weekOf(day) && pause.week !== week)
    .sort((a, b) => (a.week < b.week ? 1 : -1))
  if (pauses.length === 0) return null
  return (
    <section aria-labelledby="past-pauses">
      <h2 id="past-pauses" className={styles.title}>
        {say('pause.past')}
      </h2>
      <ul className={styles.list}>
        {pauses.map((pause) => (
          <li key={pause.id}>
            <SettingLink
              href={addressOfPause(pause.week)}
              name={pause.shift || pause.heavy || pause.working}
              hint={weekWords(pause.week, say)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
