import { type KeyboardEvent, type MouseEvent, useId } from 'react'
import { RATINGS, type Rating } from '../domain/kinds/question.ts'
import { Icon } from './Icon.tsx'
import { QuestionRow } from './QuestionRow.tsx'
import styles from './Scale.module.css'

/** The words of a scale, one for each point from 0 to 4. */
export type ScaleWords = readonly [string, string, string, string, string]

/**
 * One question as five points that fill like water. A radio group: arrow keys move, nothing is chosen beforehand, and
 * what was chosen is taken back by a second tap on it, or with the delete key.
 */
export function Scale({
  question,
  words,
  value,
  onChange,
  onClosely,
}: {
  question: string
  words: ScaleWords
  value: Rating | null
  onChange: (rating: Rating | null) => void
  onClosely?: () => void
}) {
  const id = useId()
  const takeBack = (event: MouseEvent, rating: Rating) => {
    // An impatient double tap is one answer; and arrow keys click as well, with no finger.
    if (rating === value && event.detail === 1) onChange(null)
  }
  const press = ({ key }: KeyboardEvent) => {
    if (value !== null && (key === 'Delete' || key === 'Backspace')) onChange(null)
  }
  return (
    <div role="radiogroup" aria-labelledby={`${id}-question`}>
      <QuestionRow id={`${id}-question`} question={question} onClosely={onClosely}>
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
                onClick={(event) => takeBack(event, rating)}
                onKeyDown={press}
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
        <div className={styles.words} aria-hidden="true">
          {value === null ? (
            <>
              <span>{words[0]}</span>
              <span>{words[4]}</span>
            </>
          ) : (
            <span className={`${styles.chosen} ${styles[`at${value}`]}`}>{words[value]}</span>
          )}
        </div>
      </QuestionRow>
    </div>
  )
}
