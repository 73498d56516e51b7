import { useWords } from '../../store/WordsProvider.tsx'
import styles from './IntakeScreen.module.css'

const MAIL = ['takeout', 'appleMail', 'thunderbird', 'outlook'] as const
const CALENDARS = ['google', 'outlookCalendar', 'appleCalendar'] as const

/** Where the files come from, in a few steps each. */
export function HowToGet() {
  const say = useWords()
  return (
    <section className={styles.section} aria-labelledby="how">
      <h2 id="how">{say('intake.how')}</h2>
      {[MAIL, CALENDARS].map((sources, index) => (
        <div key={sources[0]}>
          <h3 className={styles.label}>{say(index === 0 ? 'intake.how.mail' : 'intake.how.calendar')}</h3>
          {sources.map((source) => (
            <details key={source} className={styles.how}>
              <summary>{say(`intake.how.${source}`)}</summary>
              <p>{say(`intake.how.${source}.steps`)}</p>
            </details>
          ))}
        </div>
      ))}
    </section>
  )
}
