import { spokenStatement } from '../../domain/kinds/care.ts'
import { ADDRESSES } from '../../store/address.ts'
import { addressOfStatement } from '../../store/addressWithin.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { newId } from '../../store/newId.ts'
import { goTo } from '../../store/place.ts'
import { useEntries } from '../../store/useEntries.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { SideIcon } from '../../ui/SideIcon.tsx'
import styles from './CareRows.module.css'
import { SITUATIONS, startingPoint } from './startingPoints.ts'

const BLANK = { situation: '', offer: '', limit: '', door: '' }

/** Words to begin with, by situation: choosing one opens a copy that is the person's own once they change it. */
export function StartingPointsScreen() {
  const say = useWords()
  const { begin } = useEntries('statement')
  const open = (words: typeof BLANK) => {
    const id = newId()
    begin({ id, ...words })
    goTo(addressOfStatement(id))
  }
  return (
    <>
      <BackLink href={ADDRESSES.care}>{say('nav.care')}</BackLink>
      <ScreenHead title={say('care.statements')} />
      <p className={styles.hint}>{say('statement.hint')}</p>
      <ul className={`${styles.rows} ${styles.measured}`}>
        {SITUATIONS.map((situation) => {
          const words = startingPoint(situation, say)
          return (
            <li key={situation}>
              <button type="button" className={styles.row} onClick={() => open(words)}>
                <span className={styles.words}>
                  <span className={styles.name}>{words.situation}</span>
                  <span className={styles.hint}>{spokenStatement(words)}</span>
                </span>
                <SideIcon name="more" />
              </button>
            </li>
          )
        })}
      </ul>
      <Button onClick={() => open(BLANK)}>{say('statement.blank')}</Button>
    </>
  )
}
