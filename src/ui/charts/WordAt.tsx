import styles from './ChartWords.module.css'

/** A word on a picture. Set where it is told, as having its size measured first would hold the picture up. */
export function WordAt({
  x,
  y,
  dy,
  anchor,
  children,
}: {
  x: number | string
  y?: number | string
  /** How far below that its baseline lies. */
  dy?: string
  anchor: 'start' | 'middle'
  children: string
}) {
  return (
    <text x={x} y={y} dy={dy} textAnchor={anchor} className={styles.onPicture}>
      {children}
    </text>
  )
}
