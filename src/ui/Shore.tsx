import type { ReactNode } from 'react'
import styles from './Shore.module.css'

/** An empty place: a small drawing of the shore, one sentence, one thing to do. */
export function EmptyShore({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <ShoreDrawing />
      <p className={styles.sentence}>{children}</p>
      {action}
    </div>
  )
}

/** The sun going down behind two waves. */
function ShoreDrawing() {
  return (
    <svg className={styles.drawing} viewBox="0 0 240 120" aria-hidden="true" focusable="false">
      <circle className={styles.sun} cx="120" cy="62" r="30" />
      <path className={styles.far} d="M0 66c40-12 76-4 120 2s84 4 120-4v30c-40 8-76 8-120 2S40 86 0 94Z" />
      <path className={styles.near} d="M0 90c44-8 80-4 120 2s84 4 120-4v18c-44 8-80 8-120 2s-84-4-120 2Z" />
    </svg>
  )
}
