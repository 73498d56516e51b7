import { entriesOn } from '../../domain/entries.ts'
import { spokenStatement } from '../../domain/kinds/care.ts'
import { ADDRESSES } from '../../store/address.ts'
import { addressOfStatement } from '../../store/addressWithin.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { SideIcon } from '../../ui/SideIcon.tsx'
import styles from './CareRows.module.css'
import { CareSection } from './CareSection.tsx'

/** Words for a kind no that the person keeps, each a tap away. */
export function Statements() {
  const say = useWords()
  const statements = entriesOn(useJournal().pages.get('desk'), 'statement')
  return (
    <CareSection name={say('care.statements')}>
      {statements.length === 0 && <p className={styles.empty}>{say('care.statements.empty')}</p>}
      <ul className={styles.rows}>
        {statements.map((statement) => (
          <li key={statement.id}>
            <a {...addressOfStatement(statement.id)} className={styles.row}>
              <span className={styles.words}>
                <span className={styles.name}>{statement.situation || say('care.statement.untitled')}</span>
                <span className={styles.hint}>{spokenStatement(statement)}</span>
              </span>
              <SideIcon name="onward" />
            </a>
          </li>
        ))}
      </ul>
      <div>
        <ButtonLink look="quiet" href={ADDRESSES.words}>
          {say('care.statements.add')}
        </ButtonLink>
      </div>
    </CareSection>
  )
}
