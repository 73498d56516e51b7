import styles from './Sparkline.module.css'
import { waterLine } from './waterLine.ts'

const WIDTH = 116
const HEIGHT = 28
const EDGE = 4

/** What a small picture draws; null is a gap. `top` is the highest value of its scale, the lowest is 0. */
export type SparklinePicture = {
  readonly values: readonly (number | null)[]
  /** The yardstick, from the value on that begins to mean what it is made of. */
  readonly band: { readonly low: number; readonly high: number; readonly from: number } | null
  readonly top: number
}

/** The water's edge in miniature, over the person's yardstick. The words beside it say the same. */
export function Sparkline({
  picture,
  tone,
}: {
  picture: SparklinePicture
  tone: 'wearing' | 'restoring' | 'plain'
}) {
  const { values, band } = picture
  const known = values.filter((value) => value !== null)
  const highest = Math.max(...known, band?.high ?? 0)
  const lowest = Math.min(...known, band?.low ?? picture.top)
  // A flat line stays flat: the picture is never stretched to less than a fifth of the scale.
  const room = Math.max(highest - lowest, picture.top / 5)
  const floor = Math.max(0, (highest + lowest - room) / 2)
  const x = (index: number) => EDGE + (index * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1)
  const y = (value: number) => HEIGHT - EDGE - ((value - floor) / room) * (HEIGHT - 2 * EDGE)
  const left = band && band.from > 0 ? x(band.from) : 0
  const last = values.findLastIndex((value) => value !== null)
  const lastValue = values[last]
  return (
    <svg className={styles.sparkline} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {band && (
        <rect
          className={styles.band}
          x={left}
          width={WIDTH - left}
          y={y(band.high)}
          height={Math.max(2, y(band.low) - y(band.high))}
          rx={2}
        />
      )}
      <path
        className={styles.line}
        d={waterLine(values.map((value, index) => (value === null ? null : { x: x(index), y: y(value) })))}
      />
      {lastValue !== undefined && lastValue !== null && (
        <circle className={styles[tone]} cx={x(last)} cy={y(lastValue)} r={3.4} />
      )}
    </svg>
  )
}
