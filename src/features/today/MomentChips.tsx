import { useId } from 'react'
import {
  isRestoring,
  type Moment,
  type MomentKind,
  RESTORING_MOMENTS,
  WEARING_MOMENTS,
} from '../../domain/kinds/moment.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './MomentChips.module.css'

/**
 * Every kind of moment, one tap each. On a phone two rows that stay above the navigation, wherever the page stands;
 * beside the questions on a wide screen.
 */
export function MomentChips({
  moments,
  onLog,
}: {
  moments: readonly Moment[]
  onLog: (what: MomentKind) => void
}) {
  const say = useWords()
  const id = useId()
  return (
    <section className={styles.dock} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {say('today.moments')}
      </h2>
      <div className={styles.rows}>
        {[WEARING_MOMENTS, RESTORING_MOMENTS].map((kinds) => (
          <ul
            key={kinds[0]}
            className={styles.chips}
            aria-label={say(kinds === WEARING_MOMENTS ? 'today.wearing' : 'today.restoring')}
          >
            {kinds.map((what) => {
              const times = moments.reduce(
                (sum, moment) => sum + (moment.what === what ? moment.times : 0),
                0,
              )
              const name = say(`moment.${what}`)
              return (
                <li key={what}>
                  <Chip
                    tone={isRestoring(what) ? 'restoring' : 'wearing'}
                    on={times > 0}
                    count={times}
                    aria-label={times > 0 ? say('today.momentTimes', { name, count: times }) : name}
                    onClick={() => onLog(what)}
                  >
                    {name}
                  </Chip>
                </li>
              )
            })}
          </ul>
        ))}
      </div>
    </section>
  )
}
