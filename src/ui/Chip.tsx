import type { ComponentPropsWithRef } from 'react'
import styles from './Chip.module.css'

/**
 * A tappable word. `tone` says whether what it counts wears down, restores, or is only a mark. One that counts is as
 * wide with a `count` of one digit as without.
 */
export function Chip({
  tone,
  on,
  count,
  children,
  ...rest
}: ComponentPropsWithRef<'button'> & {
  tone: 'wearing' | 'restoring' | 'mark'
  on: boolean
  count?: number
}) {
  const isShort = count !== undefined && count < 10
  return (
    <button
      type="button"
      className={`${styles.chip} ${isShort ? styles.counted : ''} ${on ? styles[tone] : ''}`}
      {...rest}
    >
      <span>{children}</span>
      {Boolean(count) && <span className={styles.count}>×{count}</span>}
    </button>
  )
}
