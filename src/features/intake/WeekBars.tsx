import styles from './Preview.module.css'

const HIGH = 40

/** One bar a week, side by side over the whole span. The caption beside it says the same. */
export function WeekBars({
  counts,
  summary,
  first,
  last,
  wears,
}: {
  counts: readonly number[]
  summary: string
  first: string
  last: string
  wears: boolean
}) {
  const most = Math.max(1, ...counts)
  const path = counts
    .map((count, week) => `M${week + 0.1} ${HIGH}v${-(count / most) * HIGH}h0.8V${HIGH}`)
    .join('')
  // A few weeks stay bars, and do not become walls.
  const room = `${counts.length * 1.25}rem`
  return (
    <div className={styles.weeks} style={{ maxInlineSize: `max(9rem, ${room})` }}>
      <svg
        className={styles.bars}
        style={{ maxInlineSize: room }}
        viewBox={`0 0 ${Math.max(1, counts.length)} ${HIGH}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={summary}
      >
        <path className={wears ? styles.wearing : styles.full} d={path} />
      </svg>
      <div className={styles.ends}>
        <span>{first}</span>
        {last !== first && <span>{last}</span>}
      </div>
    </div>
  )
}
