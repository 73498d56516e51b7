import styles from './CompareLevels.module.css'

const WIDTH = 88
const HEIGHT = 44
const HALF = WIDTH / 2
// A level of nothing is still a water's edge.
const LEAST = 1.5

/**
 * Two levels of water in one vessel, past on the left and now on the right, from an empty vessel up. The level of the
 * past runs on as a dashed line, so that now can be seen above or below it. The figures beside it say the same.
 */
export function CompareLevels({ past, now, top }: { past: number; now: number; top: number }) {
  const y = (value: number) => HEIGHT - Math.max(LEAST, Math.min(1, value / top) * (HEIGHT - 3))
  const [before, after] = [y(past), y(now)]
  return (
    <svg className={styles.levels} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <rect className={styles.past} x={0} y={before} width={HALF} height={HEIGHT - before} />
      <rect className={styles.now} x={HALF} y={after} width={HALF} height={HEIGHT - after} />
      <path className={styles.edge} d={`M0 ${before}H${HALF}`} />
      <path className={styles.mark} d={`M${HALF} ${before}H${WIDTH}`} />
    </svg>
  )
}
