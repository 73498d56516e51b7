import styles from './Wave.module.css'

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
