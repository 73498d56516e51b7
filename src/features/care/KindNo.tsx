import { entriesOn } from '../../domain/entries.ts'
import { spokenStatement } from '../../domain/kinds/care.ts'
import { ADDRESSES } from '../../store/address.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import styles from './CareForm.module.css'
import { SITUATIONS, startingPoint } from './startingPoints.ts'

const SHOWN = 2

/** What a kind no would sound like: the person's own words first, else the app's. */
export function KindNo() {
  const say = useWords()
  const own = entriesOn(useJournal().pages.get('desk'), 'statement').map(({ id, situation, ...parts }) => ({
    id,
    situation,
    spoken: spokenStatement(parts),
  }))
  const built = SITUATIONS.map((id) => {
    const { situation, ...parts } = startingPoint(id, say)
    return { id, situation, spoken: spokenStatement(parts) }
  })
  return (
    <section className={styles.part} aria-labelledby="kind-no">
      <h2 id="kind-no" className={styles.legend}>
        {say('before.kindNo')}
      </h2>
      {[...own, ...built.filter(({ situation }) => !own.some((mine) => mine.situation === situation))]
        .slice(0, SHOWN)
        .map(({ id, situation, spoken }) => (
          <figure key={id} className={styles.part}>
            <figcaption className="soft">{situation}</figcaption>
            <blockquote className={styles.quote}>{spoken}</blockquote>
          </figure>
        ))}
      <div>
        <ButtonLink look="quiet" href={ADDRESSES.words}>
          {say('before.moreWords')}
        </ButtonLink>
      </div>
    </section>
  )
}
