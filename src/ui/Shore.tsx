import type { ReactNode } from 'react'
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
export function ShoreDrawing() {
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
    <svg className={styles.wave} viewBox="0 0 390 40" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d="M0 12C45 2 90 2 150 9s120 9 170 3 55-6 70-4v18c-20-4-50-1-90 4s-110 4-160-3-100-6-140 1Z" />
    </svg>
  )
}

/** The whole evening: sky, sun and sea, across the top of a screen that says one thing. */
export function ShoreScene() {
  return (
    <div className={styles.scene}>
      <svg viewBox="0 0 390 290" preserveAspectRatio="xMidYMax slice" aria-hidden="true" focusable="false">
        <circle className={styles.sun} cx="195" cy="196" r="46" />
        <path className={styles.far} d="M-400 205C-200 190-60 186 95 194c130 8 160 24 295 3 140-20 300-10 420 4v40c-160-4-270-20-420-9-150 12-150 15-295-3-150-16-250-10-495 0Z" />
        <path className={styles.near} d="M-400 240C-200 230-60 222 95 229c130 8 180 23 295 2 140-20 300-10 420 4v41c-160-4-270-20-420 1-150 20-170 13-295 0-150-16-250-10-495 3Z" />
      </svg>
    </div>
  )
}
