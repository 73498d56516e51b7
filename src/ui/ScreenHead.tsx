import type { ReactNode } from 'react'
import styles from './ScreenHead.module.css'

/** The top of a screen: a small line, the heading (which takes the focus on arrival), and what stands in the corner. */
export function ScreenHead({
  above,
  title,
  corner,
}: {
  above?: ReactNode
  title: string
  corner?: ReactNode
}) {
  return (
    <header className={styles.head}>
      <div>
        {above && <div className={styles.above}>{above}</div>}
        <h1 tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </div>
      {corner}
    </header>
  )
}
