import type { Week } from '../../domain/day.ts'
import { SHIFT_OUTCOMES, type ShiftOutcome } from '../../domain/kinds/pause.ts'
import { pauseBefore } from '../../domain/pause.ts'
import { useJournal } from '../../store/useJournal.ts'
import { useWords } from '../../store/WordsProvider.tsx'
import { shiftWords } from '../../store/weekWords.ts'
import { Chip } from '../../ui/Chip.tsx'
import styles from './ShiftAsked.module.css'

/** What the last pause wanted to shift, and how it went: one word, or none. */
export function ShiftAsked({
  week,
  answer,
  onAnswer,
}: {
  week: Week
  answer: ShiftOutcome | null
  onAnswer: (answer: ShiftOutcome | null) => void
}) {
  const say = useWords()
  const before = pauseBefore(useJournal(), week)
  if (!before) return null
  return (
    <section className={styles.sheet} aria-labelledby="last-shift">
      <h2 id="last-shift" className={styles.when}>
        {shiftWords(before.week, week, say)}
      </h2>
      <blockquote className={styles.words}>{before.shift}</blockquote>
      <fieldset>
        <legend className="unseen">{say('pause.howDidItGo')}</legend>
        <div className={styles.chips}>
          {SHIFT_OUTCOMES.map((outcome) => (
            <Chip
              key={outcome}
              tone="restoring"
              on={answer === outcome}
              aria-pressed={answer === outcome}
              onClick={() => onAnswer(answer === outcome ? null : outcome)}
            >
              {say(`pause.outcome.${outcome}`)}
            </Chip>
          ))}
        </div>
      </fieldset>
    </section>
  )
}
