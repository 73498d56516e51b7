import type { ComponentPropsWithRef } from 'react'
import styles from './Chip.module.css'

/** A tappable word. `tone` says whether what it counts wears down, restores, or is only a mark. */
export function Chip({
  tone,
  on,
  count = 0,
  children,
  ...rest
}: ComponentPropsWithRef<'button'> & {
  tone: 'wearing' | 'restoring' | 'mark'
  on: boolean
  count?: number
}) {
  return (
    <button type="button" className={`${styles.chip} ${on ? styles[tone] : ''}`} {...rest}>
      <span>{children}</span>
      {count > 0 && <span className={styles.count}>×{count}</span>}
    </button>
  )
}
