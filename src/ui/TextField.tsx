import { type ComponentPropsWithRef, useId } from 'react'
import styles from './TextField.module.css'

/** A labelled place to write that grows with what is written. Words are kept by whoever holds `value`. */
export function TextArea({
  label,
  hint,
  rows = 3,
  ...rest
}: Omit<ComponentPropsWithRef<'textarea'>, 'id'> & { label: string; hint?: string | undefined }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {/* A browser keeps what stands in fields for restoring its session, in the clear, unless their form says not to. */}
      <textarea
        id={id}
        form="unkept"
        rows={rows}
        className={styles.area}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
    </div>
  )
}
