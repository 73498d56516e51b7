import type { ReactNode } from 'react'
import styles from './Footnote.module.css'
import { Icon } from './Icon.tsx'

/** The quiet line above the navigation: "Saved", and now and then a way back. Screen readers hear it without being interrupted. */
export function Footnote({ saved, children }: { saved: string | null; children?: ReactNode }) {
  const shown = saved !== null || Boolean(children)
  return (
    <div className={`${styles.place} ${children ? '' : styles.only}`} role="status">
      {shown && (
        <div className={styles.footnote}>
          {saved !== null && (
            <span className={styles.saved}>
              <Icon name="check" size="small" />
              {saved}
            </span>
          )}
          {children}
        </div>
      )}
    </div>
  )
}
