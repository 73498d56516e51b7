import { useId } from 'react'
import { momentKindsOf } from '../../domain/entries.ts'
import type { Moment } from '../../domain/kinds/moment.ts'
import type { OfferedMoment } from '../../domain/kinds/ownMoment.ts'
import { ADDRESSES } from '../../store/address.ts'
import { momentKindName } from '../../store/momentKindName.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { isNarrow, useGrowing } from '../../ui/useGrowing.ts'
import styles from './MomentChips.module.css'

/** So many of a row are on a phone’s screen; those beyond its edge come with the next frame. On a wide one they would move what is below. */
const AT_FIRST = 5

/**
 * Every kind of moment, one tap each; at the end a quiet way to one of the person's own. On a phone two rows that stay above the navigation, wherever the page stands;
 * beside the questions on a wide screen.
 */
export function MomentChips({
  moments,
  onLog,
}: {
  moments: readonly Moment[]
  onLog: (kind: OfferedMoment) => void
}) {
  const say = useWords()
  const id = useId()
  const kinds = momentKindsOf(useJournal())
  const { count } = useGrowing(2, () => (isNarrow() ? 1 : 2), 1)
  const timesOf = (what: string) =>
    moments.reduce((sum, moment) => sum + (moment.what === what ? moment.times : 0), 0)
  return (
    <section className={styles.dock} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {say('today.moments')}
      </h2>
      <div className={styles.rows}>
        {(['wearing', 'restoring'] as const).map((way) => (
          <ul key={way} className={styles.chips} aria-label={say(`today.${way}`)}>
            {kinds
              .filter(
                ({ what, hidden, restores }) =>
                  restores === (way === 'restoring') && (!hidden || timesOf(what) > 0),
              )
              .slice(0, count > 1 ? undefined : AT_FIRST)
              .map((kind) => {
                const times = timesOf(kind.what)
                const name = momentKindName(kind, say)
                return (
                  <li key={kind.what}>
                    <Chip
                      tone={way}
                      on={times > 0}
                      count={times}
                      aria-label={times > 0 ? say('today.momentTimes', { name, count: times }) : name}
                      onClick={() => onLog(kind)}
                    >
                      {name}
                    </Chip>
                  </li>
                )
              })}
          </ul>
        ))}
        {count > 1 && (
          <ButtonLink look="quiet" href={ADDRESSES.moments}>
            {say('today.momentAdd')}
          </ButtonLink>
        )}
      </div>
    </section>
  )
}
