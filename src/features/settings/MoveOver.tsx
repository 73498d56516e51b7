import { useWords } from '../../store/WordsProvider.tsx'
import styles from './backup/sheets.module.css'

const STEPS = ['install', 'open', 'send', 'keep'] as const

/** The way to another phone, step by step: installed first, since a browser tab and the installed app keep apart. */
export function MoveOver() {
  const say = useWords()
  return (
    <section className={styles.section} aria-labelledby="move-over">
      <h2 id="move-over">{say('backup.move')}</h2>
      <ol className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step}>{say(`backup.move.${step}`)}</li>
        ))}
      </ol>
      <p className={styles.soft}>{say('backup.move.both')}</p>
    </section>
  )
}
