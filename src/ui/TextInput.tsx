import { type ComponentPropsWithRef, useId } from 'react'
import styles from './TextField.module.css'

/** A labelled field of one line: words, a date or a time. `labelUnseen` where what is in it says enough. */
export function TextInput({
  label,
  labelUnseen = false,
  hint,
  ...rest
}: Omit<ComponentPropsWithRef<'input'>, 'id'> & {
  label: string
  labelUnseen?: boolean
  hint?: string | undefined
}) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={labelUnseen ? 'unseen' : styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      <input
        id={id}
        autoComplete="off"
        className={styles.input}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
    </div>
  )
}
