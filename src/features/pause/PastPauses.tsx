import { useState } from 'react'
import { type Week, weekOf } from '../../domain/day.ts'
import { entriesOf } from '../../domain/entries.ts'
import { addressOfPause } from '../../store/addressWithin.ts'
import { useVaultState } from '../../store/JournalProvider.tsx'
import { useToday } from '../../store/useToday.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { weekWords } from '../../store/weekWords.ts'
import { Button } from '../../ui/Button.tsx'
import { SettingLink } from '../../ui/SettingRow.tsx'
import styles from './PastPauses.module.css'

const AT_ONCE = 6
const MORE = 26

/** The pauses of earlier weeks, newest first, a few at once. */
export function PastPauses({ week }: { week: Week }) {
  const say = useWords()
  const { journal, whole } = useVaultState()
  const { day } = useToday()
  const [shown, setShown] = useState(AT_ONCE)
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
        {pauses.slice(0, shown).map((pause) => (
          <li key={pause.id}>
            <SettingLink
              {...addressOfPause(pause.week)}
              name={pause.shift || pause.heavy || pause.working || say('pause.wordless')}
              hint={weekWords(pause.week, say)}
            />
          </li>
        ))}
      </ul>
      {pauses.length > shown && (
        <Button look="quiet" className={styles.more} onClick={() => setShown(shown + MORE)}>
          {say('search.more')}
        </Button>
      )}
      {!whole && <p role="status">{say('journal.openingOlder')}</p>}
    </section>
  )
}
