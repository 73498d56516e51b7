import { EVENING } from './evening.ts'
import styles from './ShoreScene.module.css'

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
