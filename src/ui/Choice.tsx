import { type ReactNode, useId } from 'react'
import styles from './Choice.module.css'
import { SideIcon } from './SideIcon.tsx'

/** A labelled choice of one among many: the platform's own list, opened from a field of this app's hand. */
export function Choice({
  label,
  labelUnseen = false,
  value,
  onChange,
  children,
}: {
  label: string
  labelUnseen?: boolean
  value: string
  onChange: (value: string) => void
  /** `option` and `optgroup`. */
  children: ReactNode
}) {
  const id = useId()
  return (
    <div className={styles.choice}>
      <label htmlFor={id} className={labelUnseen ? 'unseen' : styles.label}>
        {label}
      </label>
      <div className={styles.box}>
        <select
          id={id}
          className={styles.select}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {children}
        </select>
        <span className={styles.mark}>
          <SideIcon name="onward" size="small" />
        </span>
      </div>
    </div>
  )
}
