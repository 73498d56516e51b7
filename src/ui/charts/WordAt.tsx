import styles from './ChartWords.module.css'

/** A word on a picture. Set where it is told, as having its size measured first would hold the picture up. */
export function WordAt({
  x,
  y,
  anchor,
  children,
}: {
  x: number
  y: number
  anchor: 'start' | 'middle'
  children: string
}) {
  return (
    <text x={x} y={y} textAnchor={anchor} className={styles.onPicture}>
      {children}
    </text>
  )
}
