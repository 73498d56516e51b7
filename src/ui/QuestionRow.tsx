import type { ReactNode } from 'react'
import styles from './QuestionRow.module.css'

/** So many letters stand on two lines beside five answers of a phone; more are set a step smaller. */
const LONG = 21

/**
 * A question and what answers it, beside each other where there is room. `onClosely` makes of its words a button that
 * opens it for a closer look.
 */
export function QuestionRow({
  id,
  question,
  onClosely,
  children,
}: {
  id?: string
  question: string
  onClosely?: (() => void) | undefined
  children: ReactNode
}) {
  return (
    <div className={styles.place}>
      <div className={styles.row}>
        <h2 id={id} className={`${styles.question} ${question.length > LONG ? styles.long : ''}`}>
          {onClosely ? (
            <button type="button" className={styles.closely} aria-haspopup="dialog" onClick={onClosely}>
              {question}
            </button>
          ) : (
            question
          )}
        </h2>
        <div className={styles.answer}>{children}</div>
      </div>
    </div>
  )
}
