import type { Moment } from '../../domain/kinds/moment.ts'
import { momentClock } from '../../store/momentClock.ts'
import { momentName } from '../../store/momentName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import styles from './MomentList.module.css'

/** The day's moments in the order they happened; each opens for a closer look. */
export function MomentList({
  moments,
  onOpen,
}: {
  moments: readonly Moment[]
  onOpen: (id: string) => void
}) {
  const say = useWords()
  const journal = useJournal()
  return (
    <ul className={styles.list} aria-label={say('today.dayMoments')}>
      {moments.map((moment) => {
        const { id, times, because, note } = moment
        return (
          <li key={id}>
            <button type="button" className={styles.row} aria-haspopup="dialog" onClick={() => onOpen(id)}>
              <span className="soft">{momentClock(moment, say.language)}</span>
              <span>
                {momentName(journal, moment, say)}
                {because && ` · ${say(`because.${because}`)}`}
              </span>
              {times > 1 && <span className={styles.times}>×{times}</span>}
              {note && <span className={styles.note}>{note}</span>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
