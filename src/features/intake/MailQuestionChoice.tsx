import type { MailQuestion } from '../../intake/mailGathering.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './Preview.module.css'

/** What only the person can say of a mailbox: which address, or which folder, is theirs. Shown here and nowhere else. */
export function MailQuestionChoice({
  question,
  chosen,
  onChange,
}: {
  question: MailQuestion
  chosen: ReadonlySet<number>
  onChange: (chosen: ReadonlySet<number>) => void
}) {
  const say = useWords()
  const { about, choices, others } = question
  const toggle = (index: number) => {
    const next = new Set(chosen)
    if (!next.delete(index)) next.add(index)
    onChange(next)
  }
  return (
    <div className={styles.choice}>
      <h3 className={styles.label}>{say(`intake.mail.ask.${about}`)}</h3>
      <p className={styles.soft}>{say(`intake.mail.ask.${about}.why`)}</p>
      <ul className={styles.chips}>
        {choices.map(({ name, counts }, index) => (
          <li key={name}>
            <Chip
              tone="mark"
              on={chosen.has(index)}
              aria-pressed={chosen.has(index)}
              count={counts.counted}
              onClick={() => toggle(index)}
            >
              {name ? (
                <span className={styles.asWritten} translate="no">
                  {name}
                </span>
              ) : (
                say(`intake.mail.ask.${about}.none`)
              )}
            </Chip>
          </li>
        ))}
      </ul>
      {others > 0 && <p className={styles.soft}>{say('intake.mail.ask.others', { count: others })}</p>}
      <p className={styles.soft}>{say('intake.mail.ask.namesGo')}</p>
    </div>
  )
}
