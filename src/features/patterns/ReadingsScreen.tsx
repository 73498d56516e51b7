import { RECENT_NEEDED, YARDSTICK_NEEDED } from '../../insight/reading.ts'
import { ADDRESSES } from '../../store/address.ts'
import { BackLink } from '../../store/BackLink.tsx'
import { useWords } from '../../store/WordsProvider.tsx'
import { formatNumber } from '../../ui/formatNumber.ts'
import { ScreenHead } from '../../ui/ScreenHead.tsx'
import styles from './ReadingsScreen.module.css'
import { READING_FIGURES, READING_SOURCES } from './readingFigures.ts'

const NOTICED = ['stable', 'wandering', 'holiday', 'improving'] as const
const STATUSES = ['notEnough', 'steady', 'wearing', 'easing'] as const

/** What readings compare, what their words mean and do not mean, how often they are wrong, and where they come from. */
export function ReadingsScreen() {
  const say = useWords()
  const { people, signals, noticesAYear, slow, strong, firstReadingAfterDays, diaries } = READING_FIGURES
  return (
    <div className={styles.page}>
      <div>
        <BackLink href={ADDRESSES.patterns}>{say('nav.patterns')}</BackLink>
        <ScreenHead title={say('readings.title')} />
        <p className={styles.lead}>{say('readings.lead')}</p>
      </div>
      <section aria-labelledby="compared" className={styles.part}>
        <h2 id="compared">{say('readings.compared.title')}</h2>
        <p>{say('readings.compared.own')}</p>
        <p>{say('readings.compared.together')}</p>
        <p>{say('readings.compared.skipped')}</p>
      </section>
      <section aria-labelledby="words" className={styles.part}>
        <h2 id="words">{say('readings.words.title')}</h2>
        <dl className={styles.words}>
          {STATUSES.map((status) => (
            <div key={status}>
              <dt>{say(`readings.words.${status}`)}</dt>
              <dd>
                {say(`readings.words.${status}Text`, { recent: RECENT_NEEDED, earlier: YARDSTICK_NEEDED })}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section aria-labelledby="wrong" className={styles.part}>
        <h2 id="wrong">{say('readings.wrong.title')}</h2>
        <p>{say('readings.wrong.what', { people: formatNumber(people, say.language), signals })}</p>
        <div className={styles.tried}>
          <table className={styles.table}>
            <caption className="unseen">{say('readings.wrong.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('readings.wrong.case')}</th>
                <th scope="col">{say('readings.wrong.said')}</th>
              </tr>
            </thead>
            <tbody>
              {NOTICED.map((what) => (
                <tr key={what}>
                  <th scope="row">{say(`readings.wrong.${what}`)}</th>
                  <td>
                    {say('readings.wrong.notices', {
                      figure: formatNumber(noticesAYear[what], say.language, 2),
                    })}
                  </td>
                </tr>
              ))}
              <tr>
                <th scope="row">{say('readings.wrong.slow')}</th>
                <td>{say('readings.wrong.slowFound', slow)}</td>
              </tr>
              <tr>
                <th scope="row">{say('readings.wrong.strong')}</th>
                <td>{say('readings.wrong.strongFound', strong)}</td>
              </tr>
            </tbody>
          </table>
        </div>
        <p className={styles.soft}>{say('readings.wrong.first', { days: firstReadingAfterDays })}</p>
      </section>
      <section aria-labelledby="real" className={styles.part}>
        <h2 id="real">{say('readings.real.title')}</h2>
        <p>{say('readings.real.what')}</p>
        <p>
          {say('readings.real.notices', {
            people: diaries.people,
            figure: formatNumber(diaries.noticesAYear, say.language, 0),
            stayed: diaries.stayed,
          })}
        </p>
        <p>{say('readings.real.why')}</p>
      </section>
      <section aria-labelledby="sources" className={styles.part}>
        <h2 id="sources">{say('readings.sources.title')}</h2>
        <ul className={styles.sources}>
          {READING_SOURCES.map(({ key, citation }) => (
            <li key={key}>
              <p>{say(`readings.sources.${key}`)}</p>
              <p className={styles.soft} translate="no">
                {citation}
              </p>
            </li>
          ))}
        </ul>
        <p>{say('readings.sources.own')}</p>
      </section>
    </div>
  )
}
