import { type ReactNode, useId } from 'react'
import styles from './CareSection.module.css'

/** One part of Care: a small name over a thin rule, then what stands under it. */
export function CareSection({ name, children }: { name: string; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h2 id={id} className={styles.name}>
        {name}
      </h2>
      {children}
    </section>
  )
}
