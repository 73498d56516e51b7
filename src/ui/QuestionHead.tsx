import type { ReactNode } from 'react'
import styles from './QuestionHead.module.css'

/** A question as a heading, what it was answered beside it, and the way to leave it or take the answer back. */
export function QuestionHead({
  id,
  question,
  aside,
  onAside,
  children,
}: {
  id?: string
  question: string
  aside: string
  onAside: () => void
  children?: ReactNode
}) {
  return (
    <div className={styles.head}>
      <h2 id={id} className={styles.question}>
        {question}
      </h2>
      {children}
      <button type="button" className={styles.aside} aria-label={`${aside}: ${question}`} onClick={onAside}>
        {aside}
      </button>
    </div>
  )
}
