import { type ComponentPropsWithoutRef, useEffect, useId, useRef } from 'react'
import styles from './TextField.module.css'

/** A labelled place to write that grows with what is written. Words are kept by whoever holds `value`. */
export function TextArea({
  label,
  hint,
  rows = 3,
  ...rest
}: Omit<ComponentPropsWithoutRef<'textarea'>, 'id'> & { label: string; hint?: string | undefined }) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: as high as what is written, whoever wrote it
  useEffect(() => {
    if (CSS.supports('field-sizing', 'content')) return
    // Gone with an old version: the field stays as high as it is, and can be scrolled.
    import('./growField.ts').then(
      ({ growField }) => growField(field.current),
      () => undefined,
    )
  }, [rest.value])
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
        ref={field}
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
