import { type ReactNode, startTransition, useState } from 'react'
import styles from './Fold.module.css'

/** A line that opens to what it names; closed at first. What is given as a function is drawn once it is first opened. */
export function Fold({ name, children }: { name: ReactNode; children: ReactNode | (() => ReactNode) }) {
  const [isAsked, setIsAsked] = useState(false)
  return (
    <details
      className={styles.fold}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open) startTransition(() => setIsAsked(true))
      }}
    >
      <summary className={styles.name}>
        <span>{name}</span>
      </summary>
      {typeof children === 'function' ? isAsked && children() : children}
    </details>
  )
}
