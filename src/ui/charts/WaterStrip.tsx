import type { ReactNode } from 'react'
import styles from './WaterStrip.module.css'
import { drawnLevel, type WaterPoint, waterLine } from './waterLine.ts'

/** One point of a strip: its place from 0 to 1, how high it lies (-1 to 1 within the band), null where nothing is known. */
type StripPoint = { readonly place: number; readonly level: number | null }

/** How a line lies in its strip, in px: `tall` leaves room to rise or to sink, `slim` lies close to its neighbours. */
const SIZES = {
  tall: { height: 68, band: 9 },
  usual: { height: 44, band: 5.5 },
  slim: { height: 12, band: 3 },
} as const

/** How much room a strip takes. */
export type StripSize = keyof typeof SIZES

const WIDTH = 1000
const EDGE = 4
const BAND_AT = { rises: 0.66, sinks: 0.34 } as const

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
  size: StripSize
  tone: 'plain' | 'restoring' | 'wearing'
  tonedFrom?: number
  sinks?: boolean
  beads?: boolean
  around?: (line: ReactNode) => ReactNode
}) {
  const { height, band } = SIZES[size]
  const middle = size === 'tall' ? height * BAND_AT[sinks ? 'sinks' : 'rises'] : height / 2
  const half = hasBand ? band : middle - EDGE
  const spill = size === 'slim' ? EDGE : -EDGE
  const placed = points.map(({ place, level }): WaterPoint | null => {
    if (level === null) return null
    const reach = ((level > 0 ? middle : height - middle) + spill) / half
    return { x: place * WIDTH, y: middle - half * (hasBand ? drawnLevel(level, reach) : level) }
  })
  const line = waterLine(placed)
  const isToned = tonedFrom < points.length
  const toned = isToned ? waterLine(placed.map((point, index) => (index < tonedFrom - 1 ? null : point))) : ''
  const calm = isToned ? waterLine(placed.map((point, index) => (index < tonedFrom ? point : null))) : line
  const last = placed.findLast((point) => point !== null)
  return (
    <svg
      className={`${styles.strip} ${styles[size]}`}
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {hasBand && (
        <rect className={styles.band} x={0} width={WIDTH} y={middle - half} height={2 * half} rx={2} />
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
