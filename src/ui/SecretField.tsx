import { type ComponentPropsWithRef, useId, useState } from 'react'
import styles from './SecretField.module.css'

/** Tells password managers whose secret it is; nobody sees it. */
export function SecretOwner({ name }: { name: string }) {
  return (
    <input
      type="text"
      className="unseen"
      autoComplete="username"
      value={name}
      readOnly
      tabIndex={-1}
      aria-hidden="true"
    />
  )
}

/** A labelled field for a secret: hidden unless the person wants to see it, and open to paste and password managers. */
export function SecretField({
  label,
  hint,
  fault,
  showWord,
  hideWord,
  startShown = false,
  autoComplete,
  ...rest
}: Omit<ComponentPropsWithRef<'input'>, 'id' | 'type'> & {
  label: string
  hint?: string | undefined
  /** What is wrong with what was typed; read out as soon as it is there. */
  fault?: string | null
  showWord: string
  hideWord: string
  startShown?: boolean
}) {
  const id = useId()
  const [shown, setShown] = useState(startShown)
  const about = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ')
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
      <div className={styles.frame}>
        <input
          id={id}
          type={shown ? 'text' : 'password'}
          className={styles.input}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-describedby={about || undefined}
          aria-invalid={fault ? true : undefined}
          {...rest}
          // What can be read in a field is kept by browsers for restoring a session, unless it says not to.
          autoComplete={shown ? 'off' : autoComplete}
        />
        <button type="button" className={styles.toggle} onClick={() => setShown(!shown)}>
          {shown ? hideWord : showWord}
          <span className="unseen"> {label}</span>
        </button>
      </div>
      <p id={`${id}-fault`} role="alert" className={styles.fault}>
        {fault}
      </p>
    </div>
  )
}
