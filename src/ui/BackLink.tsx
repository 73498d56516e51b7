import styles from './BackLink.module.css'
import { SideIcon } from './SideIcon.tsx'

/** The way back to where this page was opened from. */
export function BackLink({ children, ...rest }: { href: string; children: string }) {
  return (
    <a {...rest} className={styles.back}>
      <span className={styles.arrow}>
        <SideIcon name="back" />
      </span>
      {children}
    </a>
  )
}
