import type { ReactNode } from 'react'
import styles from './Footnote.module.css'
import { Icon } from './Icon.tsx'

/**
 * The quiet line above the navigation: "Saved", and now and then a way back; two lines where they are not of the same
 * (`apart`). Screen readers hear it without being interrupted.
 */
export function Footnote({
  saved,
  apart,
  children,
}: {
  saved: string | null
  apart: boolean
  children?: ReactNode
}) {
  const word = saved !== null && (
    <span className={styles.saved}>
      <Icon name="check" size="small" />
      {saved}
    </span>
  )
  const isAlone = word && (apart || !children)
  return (
    <div className={`${styles.place} ${children ? '' : styles.only}`} role="status">
      {isAlone && <div className={`${styles.footnote} ${styles.alone}`}>{word}</div>}
      {children && (
        <div className={styles.footnote}>
          {!isAlone && word}
          {children}
        </div>
      )}
    </div>
  )
}
