import type { ReactNode } from 'react'
import styles from './ChipSet.module.css'

/** Chips that answer one question together, under its words; `legendUnseen` where those stand above already. */
export function ChipSet({
  legend,
  legendUnseen = false,
  children,
}: {
  legend: string
  legendUnseen?: boolean
  children: ReactNode
}) {
  return (
    <fieldset>
      <legend className={legendUnseen ? 'unseen' : styles.caption}>{legend}</legend>
      <div className={styles.chips}>{children}</div>
    </fieldset>
  )
}

/** The same words over a control that carries them as its own name, and so is not read out twice. */
export function Caption({ children }: { children: string }) {
  return (
    <p className={styles.caption} aria-hidden="true">
      {children}
    </p>
  )
}
