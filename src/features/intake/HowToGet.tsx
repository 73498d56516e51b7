import { useWords } from '../../store/WordsProvider.tsx'
import { Fold } from '../../ui/Fold.tsx'
import styles from './IntakeScreen.module.css'

const MAIL = ['takeout', 'appleMail', 'thunderbird', 'outlook', 'outlookMac', 'proton'] as const
const CALENDARS = ['google', 'outlookCalendar', 'appleCalendar', 'practice'] as const
const HEALTH = ['appleHealth', 'fitbit', 'googleFit', 'garmin', 'healthConnect'] as const
const GROUPS = [
  ['intake.how.mail', MAIL],
  ['intake.how.calendar', CALENDARS],
  ['intake.how.health', HEALTH],
  ['intake.how.trackers', ['otherApps']],
] as const

/** Where the files come from, in a few steps each. */
export function HowToGet() {
  const say = useWords()
  return (
    <section className={styles.column} aria-labelledby="how">
      <h2 id="how">{say('intake.how')}</h2>
      {GROUPS.map(([title, sources]) => (
        <div key={title}>
          <h3 className={styles.label}>{say(title)}</h3>
          {sources.map((source) => (
            <div key={source} className={styles.how}>
              <Fold name={say(`intake.how.${source}`)}>
                <p>{say(`intake.how.${source}.steps`)}</p>
              </Fold>
            </div>
          ))}
        </div>
      ))}
    </section>
  )
}
