import styles from './WaterProgress.module.css'

/** How far something is that takes a while, as a line of water that fills. `share` is from 0 to 1. */
export function WaterProgress({ label, share }: { label: string; share: number }) {
  const percent = Math.round(share * 100)
  return (
    <div className={styles.progress}>
      <span>{label}</span>
      <progress className={styles.line} aria-label={label} max={100} value={percent} />
    </div>
  )
}
