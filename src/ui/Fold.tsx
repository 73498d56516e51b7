import type { ReactNode } from 'react'
import styles from './Fold.module.css'

/** A line that opens to what it names; closed at first. */
export function Fold({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary className={styles.name}>
        <span>{name}</span>
      </summary>
      {children}
    </details>
  )
}
