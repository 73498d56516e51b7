import type { ReactNode } from 'react'
import { STRIP_SIZES, STRIP_WIDTH, type StripPoint, type StripSize, stripPlaces } from './stripPlaces.ts'
import styles from './WaterStrip.module.css'
import { waterLine } from './waterLine.ts'

/**
 * A signal as a thin line of water in its own band, as wide as it is given: drawn in a square that is stretched, with
 * strokes that are not, so that nothing has to be measured first. Points from `tonedFrom` on take the tone. `around`
 * wraps the place where a finger meets the line; `beads` marks each point where they stand for single days,
 * and a fainter thread leads over the days between.
 */
export function WaterStrip({
  points,
  hasBand,
  size,
  tone,
  tonedFrom = points.length,
  sinks = false,
  beads = false,
  around,
}: {
  points: readonly StripPoint[]
  hasBand: boolean
  size: Exclude<StripSize, 'slim'>
  tone: 'plain' | 'restoring' | 'wearing'
  tonedFrom?: number
  sinks?: boolean
  beads?: boolean
  around?: (line: ReactNode) => ReactNode
}) {
  const { height } = STRIP_SIZES[size]
  const { placed, middle, half } = stripPlaces({ points, hasBand }, size, sinks)
  const line = waterLine(placed)
  const isToned = tonedFrom < points.length
  const toned = isToned ? waterLine(placed.map((point, index) => (index < tonedFrom - 1 ? null : point))) : ''
  const calm = isToned ? waterLine(placed.map((point, index) => (index < tonedFrom ? point : null))) : line
  const last = placed.findLast((point) => point !== null)
  return (
    <svg
      className={`${styles.strip} ${styles[size]} ${beads ? styles.bed : ''}`}
      viewBox={`0 0 ${STRIP_WIDTH} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {hasBand && (
        <rect className={styles.band} x={0} width={STRIP_WIDTH} y={middle - half} height={2 * half} rx={2} />
      )}
      {beads && <path className={styles.thread} d={waterLine(placed.filter((point) => point !== null))} />}
      <path className={`${styles.line} ${isToned ? '' : styles[tone]}`} d={calm} />
      {isToned && <path className={`${styles.line} ${styles.toned} ${styles[tone]}`} d={toned} />}
      {beads && (
        <path
          className={`${styles.bead} ${styles[tone]}`}
          d={waterLine(placed.flatMap((point) => [point, null]))}
        />
      )}
      {size === 'tall' && last && <path className={`${styles.end} ${styles[tone]}`} d={waterLine([last])} />}
      {around?.(<path className={styles.touch} d={line} />)}
    </svg>
  )
}
