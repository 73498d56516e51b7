import styles from './WaterLevel.module.css'

/** A point of a scale as a small vessel, filled as far as it was rated. The words beside it say the same. */
export function WaterLevel({ level }: { level: 0 | 1 | 2 | 3 | 4 }) {
  return (
    <span className={styles.vessel} aria-hidden="true">
      <span className={`${styles.water} ${styles[`level${level}`]}`} />
    </span>
  )
}
