import { STRIP_SIZES, STRIP_WIDTH, type StripLine, stripPlaces } from './stripPlaces.ts'
import styles from './WaterStrip.module.css'
import { waterLine } from './waterLine.ts'

/** Many lines close together, each in its own band, as one drawing of a few paths: they are looked at, never touched. */
export function SlimStrips({
  lines,
  tone,
  beads,
}: {
  lines: readonly StripLine[]
  tone: 'plain' | 'restoring'
  beads: boolean
}) {
  const { height } = STRIP_SIZES.slim
  const strips = lines.map((line, index) => {
    const { placed, middle, half } = stripPlaces(line, 'slim')
    const top = height * index
    return {
      placed: placed.map((point) => point && { x: point.x, y: point.y + top }),
      band: line.hasBand ? `M0 ${top + middle - half}h${STRIP_WIDTH}v${2 * half}H0z` : '',
    }
  })
  const bands = strips.map(({ band }) => band).join('')
  const paths = strips.map(({ placed }) => waterLine(placed)).join('')
  const known = () => strips.map(({ placed }) => placed.filter((point) => point !== null))
  return (
    <svg
      className={`${styles.strip} ${styles.slim}`}
      height={height * lines.length}
      viewBox={`0 0 ${STRIP_WIDTH} ${height * lines.length}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {bands && <path className={styles.band} d={bands} />}
      {beads && <path className={styles.thread} d={known().map(waterLine).join('')} />}
      <path className={`${styles.line} ${styles[tone]}`} d={paths} />
      {beads && (
        <path
          className={`${styles.bead} ${styles[tone]}`}
          d={waterLine(known().flatMap((points) => points.flatMap((point) => [point, null])))}
        />
      )}
    </svg>
  )
}
