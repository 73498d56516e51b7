import { ADDRESSES } from '../../store/address.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { ButtonLink } from '../../ui/Button.tsx'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import { AskedOnce } from './AskedOnce.tsx'
import styles from './CareScreen.module.css'
import { FirstLine } from './FirstLine.tsx'
import { People } from './People.tsx'
import { Repairs } from './Repairs.tsx'
import { RestSummary } from './RestSummary.tsx'
import { Statements } from './Statements.tsx'

/** What answers erosion: half a minute before a yes, words for a kind no, what is being returned to, rest, people. */
export function CareScreen() {
  const say = useWords()
  return (
    <>
      <ScreenHead title={say('nav.care')} />
      <div className={styles.page}>
        <div className={styles.column}>
          <section className={styles.sheet} aria-labelledby="before">
            <div>
              <h2 id="before">{say('before.title')}</h2>
              <p className="soft">{say('before.hint')}</p>
            </div>
            <ButtonLink look="main" href={ADDRESSES.before}>
              {say('welcome.begin')}
            </ButtonLink>
          </section>
          <AskedOnce />
          <Statements />
          <Repairs />
        </div>
        <div className={styles.column}>
          <People />
          <RestSummary />
          <FirstLine />
        </div>
      </div>
    </>
  )
}
