import styles from './ChartWords.module.css'

/** What is said of the point that is pointed at or reached by keyboard; Recharts hands over the rows there. */
export function PointedWords({
  active,
  payload,
}: {
  active?: boolean
  payload?: readonly { readonly payload?: unknown }[]
}) {
  const row = active ? (payload?.[0]?.payload as { words?: string } | undefined) : undefined
  return row?.words ? <div className={styles.words}>{row.words}</div> : null
}
