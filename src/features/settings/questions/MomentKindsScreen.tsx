import { momentKindsOf } from '../../../domain/entries.ts'
import { moveMomentKind } from '../../../domain/momentChanges.ts'
import { ADDRESSES } from '../../../store/address.ts'
import { addressOfMomentKind } from '../../../store/addressOfMomentKind.ts'
import { BackLink } from '../../../store/BackLink.tsx'
import { momentKindName } from '../../../store/momentKindName.ts'
import { useCommand } from '../../../store/useCommand.ts'
import { useJournal } from '../../../store/useJournal.ts'
import { useWords } from '../../../store/WordsProvider.tsx'
import { ScreenHead } from '../../../ui/ScreenHead.tsx'
import { MoveButtons } from './MoveButtons.tsx'
import { NewMoment } from './NewMoment.tsx'
import styles from './QuestionsScreen.module.css'

/** Every kind of moment, those that wore and those that restored: in the order of Today: moved here, opened for its words, put away, added to. */
export function MomentKindsScreen() {
  const say = useWords()
  const command = useCommand()
  const kinds = momentKindsOf(useJournal())
  const kindsOf = (way: 'wearing' | 'restoring') =>
    kinds.filter(({ restores }) => restores === (way === 'restoring'))
  return (
    <>
      <BackLink href={ADDRESSES.settings}>{say('nav.settings')}</BackLink>
      <ScreenHead title={say('today.moments')} />
      <div className={`${styles.page} ${styles.wide}`}>
        <p>{say('moments.what')}</p>
        <section className={styles.add} aria-labelledby="add-moment">
          <h2 id="add-moment">{say('today.momentAdd')}</h2>
          <NewMoment />
        </section>
        <div className={styles.lists}>
          {(['wearing', 'restoring'] as const).map((way) => (
            <section key={way} aria-labelledby={`moments-${way}`}>
              <h2 id={`moments-${way}`}>{say(`today.${way}`)}</h2>
              <ul>
                {kindsOf(way).map((kind, index, beside) => (
                  <li key={kind.what} className={styles.question}>
                    <a className={styles.open} {...addressOfMomentKind(kind.what)}>
                      <span className={styles.name}>{momentKindName(kind, say)}</span>
                      <span className={styles.soft}>
                        {[
                          kind.builtIn ? null : say('moments.own'),
                          kind.hidden ? say('moments.isHidden') : null,
                        ]
                          .filter((word) => word !== null)
                          .join(' · ')}
                      </span>
                    </a>
                    <MoveButtons
                      name={momentKindName(kind, say)}
                      isFirst={index === 0}
                      isLast={index === beside.length - 1}
                      onMove={(step) =>
                        void command((journal, now) => moveMomentKind(journal, kind.what, step, now))
                      }
                    />
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
    </>
  )
}
