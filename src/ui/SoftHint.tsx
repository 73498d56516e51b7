import type { ReactNode } from 'react'
import styles from './SoftHint.module.css'

/** A line in passing under a field, and a word to be spared it; read out without interrupting. Nothing without words. */
export function SoftHint({
  children,
  action,
  onAction,
}: {
  children: ReactNode
  action: string
  onAction: () => void
}) {
  return (
    <div role="status" className={styles.hint}>
      {children && (
        <>
          <p>{children}</p>
          <button type="button" className={styles.action} onClick={onAction}>
            {action}
          </button>
        </>
      )}
    </div>
  )
}
