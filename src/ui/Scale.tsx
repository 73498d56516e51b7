import { useId } from 'react'
import { RATINGS, type Rating } from '../domain/kinds/question.ts'
import { Icon } from './Icon.tsx'
import { QuestionHead } from './QuestionHead.tsx'
import styles from './Scale.module.css'

/** The words of a scale, one for each point from 0 to 4. */
export type ScaleWords = readonly [string, string, string, string, string]

/**
 * One question as five points that fill like water. A radio group: arrow keys move, nothing is chosen beforehand,
 * and what was chosen can be taken back.
 */
export function Scale({
  question,
  words,
  value,
  skipWord,
  clearWord,
  onChange,
  onSkip,
}: {
  question: string
  words: ScaleWords
  value: Rating | null
  skipWord: string
  clearWord: string
  onChange: (rating: Rating | null) => void
  onSkip: () => void
}) {
  const id = useId()
  return (
    <div role="radiogroup" aria-labelledby={`${id}-question`} className={styles.scale}>
      <QuestionHead
        id={`${id}-question`}
        question={question}
        aside={value === null ? skipWord : clearWord}
        onAside={() => (value === null ? onSkip() : onChange(null))}
      >
        {value !== null && <span className={styles.chosen}>{words[value]}</span>}
      </QuestionHead>
      <div className={styles.points}>
        {RATINGS.map((rating) => (
          <label key={rating} className={styles.point} title={words[rating]}>
            <input
              type="radio"
              name={id}
              className={styles.input}
              aria-label={words[rating]}
              checked={value === rating}
              onChange={() => onChange(rating)}
            />
            <span className={`${styles.water} ${styles[`level${rating}`]}`} />
            {value === rating && (
              <span className={`${styles.check} ${rating > 2 ? styles.under : ''}`}>
                <Icon name="check" size="small" />
              </span>
            )}
          </label>
        ))}
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{words[0]}</span>
        <span>{words[4]}</span>
      </div>
    </div>
  )
}
