import type { ReactNode } from 'react'
import styles from './SettingRow.module.css'
import { SideIcon } from './SideIcon.tsx'

/** A group of rows under a small name, on paper, with thin rules between. */
export function SettingGroup({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className={styles.group}>
      <h2 id={id} className={styles.groupName}>
        {name}
      </h2>
      {children}
    </section>
  )
}

/** One thing that can be set: its name, a line that says what it does, and its control below or beside. */
export function SettingRow({
  name,
  hint,
  beside = false,
  children,
}: {
  name: string
  hint?: ReactNode
  beside?: boolean
  children?: ReactNode
}) {
  return (
    <div className={`${styles.row} ${beside ? styles.beside : ''}`}>
      <div className={styles.words}>
        <h3 className={styles.name}>{name}</h3>
        {hint && <div className={styles.hint}>{hint}</div>}
      </div>
      {children}
    </div>
  )
}

/** A row that leads to a screen of its own. */
export function SettingLink({ name, hint, ...rest }: { name: string; hint?: ReactNode; href: string }) {
  return (
    <a className={`${styles.row} ${styles.beside} ${styles.link}`} {...rest}>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>
        {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      <SideIcon name="onward" />
    </a>
  )
}
