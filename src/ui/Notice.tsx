import type { ReactNode } from 'react'
import styles from './Notice.module.css'

/** Something the app has to say: what happened, what is safe, what to do next. `calm` waits to be read; `pressing` is read out at once. */
export function Notice({
  tone = 'calm',
  children,
  actions,
}: {
  tone?: 'calm' | 'pressing'
  children: ReactNode
  actions?: ReactNode
}) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'pressing' ? 'alert' : 'status'}>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
