import type { ReactNode } from 'react'
import { EVENING } from './evening.ts'
import styles from './Shore.module.css'

/** An empty place: a small drawing of the shore, one sentence, one thing to do. */
export function EmptyShore({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <ShoreDrawing />
      <p className={styles.sentence}>{children}</p>
      {action}
    </div>
  )
}

/** The sun going down behind two waves. */
function ShoreDrawing() {
  return (
    <svg className={styles.drawing} viewBox="0 0 240 120" aria-hidden="true" focusable="false">
      <circle className={styles.sun} cx="120" cy="62" r="30" />
      <path className={styles.far} d="M0 66c40-12 76-4 120 2s84 4 120-4v30c-40 8-76 8-120 2S40 86 0 94Z" />
      <path className={styles.near} d="M0 90c44-8 80-4 120 2s84 4 120-4v18c-44 8-80 8-120 2s-84-4-120 2Z" />
    </svg>
  )
}

/** One wide wave that runs behind what stands on it. */
export function Wave() {
  return (
    <svg
      className={styles.wave}
      viewBox="0 0 390 40"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M0 12C45 2 90 2 150 9s120 9 170 3 55-6 70-4v18c-20-4-50-1-90 4s-110 4-160-3-100-6-140 1Z" />
    </svg>
  )
}

/** The whole evening: sky, sun and sea, across the top of a screen that says one thing, as in the page before it. */
export function ShoreScene() {
  return (
    <div className={styles.scene}>
      <svg viewBox={EVENING.viewBox} aria-hidden="true" focusable="false">
        <circle className={styles.sun} {...EVENING.sun} />
        <path className={styles.far} d={EVENING.far} />
        <path className={styles.near} d={EVENING.near} />
      </svg>
    </div>
  )
}
