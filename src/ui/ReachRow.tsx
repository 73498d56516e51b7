import type { ReactNode } from 'react'
import { ButtonLink } from './Button.tsx'
import styles from './ReachRow.module.css'

/** Somebody to reach: a name, a line about them, and one button for each way. */
export function ReachRow({
  name,
  about,
  ways,
  children,
}: {
  name: string
  about: ReactNode
  ways: readonly { readonly word: string; readonly href: string }[]
  children?: ReactNode
}) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <h3 className={styles.name}>{name}</h3>
        <div className={styles.about}>{about}</div>
      </div>
      {(children || ways.length > 0) && (
        <div className={styles.ways}>
          {ways.map(({ word, href }) => (
            <ButtonLink key={href} href={href} aria-label={`${word}: ${name}`}>
              {word}
            </ButtonLink>
          ))}
          {children}
        </div>
      )}
    </div>
  )
}
