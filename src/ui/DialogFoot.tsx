import type { ReactNode } from 'react'
import styles from './DialogFoot.module.css'

/** The last line of a dialog: what is done seldom first, the way out at the end. */
export function DialogFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>
}
