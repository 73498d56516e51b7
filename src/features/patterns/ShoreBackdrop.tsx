import { numberOf } from '../../domain/day.ts'
import { placeIn, type ShoreFrame } from '../../insight/shore.ts'
import { ChartBox, type Room } from '../../ui/charts/ChartBox.tsx'
import { placeNames, placeTicks } from '../../ui/charts/placedNames.ts'
import { WordAt } from '../../ui/charts/WordAt.tsx'
import styles from './ShoreBackdrop.module.css'

/** What stands behind all lines, in the numbers of days. */
export type Behind = {
  readonly seasons: readonly { readonly from: number; readonly to: number; readonly name: string }[]
  readonly ticks: readonly { readonly at: number; readonly word: string }[]
  /** How many of the days of each period were marked with something in the air, 0 to 1. */
  readonly inTheAir: readonly number[]
}

const WORD = 0.75
const LANE = 14

/** The frame that all lines share: where each month begins, the seasons behind, and the period that is looked at. */
export function ShoreBackdrop({
  frame,
  behind,
  chosen,
}: {
  frame: ShoreFrame
  behind: Behind
  chosen: number | null
}) {
  return (
    <ChartBox className={styles.backdrop}>
      {(room) => <Drawing frame={frame} behind={behind} chosen={chosen} room={room} />}
    </ChartBox>
  )
}

function Drawing({
  frame,
  behind: { seasons, ticks, inTheAir },
  chosen,
  room: { width, height },
}: {
  frame: ShoreFrame
  behind: Behind
  chosen: number | null
  room: Room
}) {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const xOf = (day: number) => Math.min(1, Math.max(0, placeIn(frame, day))) * width
  const letters = { width, em: WORD * rem, xOf }
  const names = placeNames(seasons, letters)
  const words = placeTicks(ticks, letters)
  const shore = height - 1.75 * rem
  const period = chosen === null ? undefined : frame.periods[chosen]
  const wide = width / Math.max(1, frame.periods.length - 1)
  return (
    <svg className={styles.drawing} width={width} height={height} aria-hidden="true" focusable="false">
      {seasons.map(({ from, to, name }) => (
        <rect
          key={`${from} ${name}`}
          className={styles.season}
          x={xOf(from)}
          width={Math.max(2, xOf(to) - xOf(from))}
          height={shore}
        />
      ))}
      {words.map(({ at }) => (
        <line key={at} className={styles.month} x1={xOf(at)} x2={xOf(at)} y2={shore} />
      ))}
      {period && (
        <rect
          className={styles.chosen}
          x={xOf((numberOf(period.from) + numberOf(period.to)) / 2) - Math.max(3, wide / 2)}
          width={Math.max(6, wide)}
          height={shore}
          rx={3}
        />
      )}
      {inTheAir.map((share, index) => {
        const { from, to } = frame.periods[index] ?? frame
        const x = xOf((numberOf(from) + numberOf(to)) / 2)
        return share > 0 ? (
          <line key={from} className={styles.air} x1={x} x2={x} y1={shore} y2={shore - LANE * share} />
        ) : null
      })}
      {seasons.map(({ from, name }, index) => {
        const middle = names[index] ?? null
        return middle === null ? null : (
          <g key={`${from} ${name}`} className={styles.name}>
            <WordAt x={middle} y={rem} anchor="middle">
              {name}
            </WordAt>
          </g>
        )
      })}
      {words.map(({ at, word, middle }) => (
        <WordAt key={at} x={middle} y={height - 0.35 * rem} anchor="middle">
          {word}
        </WordAt>
      ))}
    </svg>
  )
}
