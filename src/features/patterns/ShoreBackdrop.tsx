import { numberOf } from '../../domain/day.ts'
import type { Span } from '../../insight/series.ts'
import { placeIn, type ShoreFrame } from '../../insight/shore.ts'
import { ChartBox } from '../../ui/charts/ChartBox.tsx'
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

/**
 * The frame that all lines share: where each month begins, the seasons behind, and the period that is looked at. Its
 * words are placed for the width there is, or for the one that is told, where nothing may have to be measured.
 */
export function ShoreBackdrop({ width, ...drawn }: Drawn & { width?: number }) {
  return width === undefined ? (
    <ChartBox className={styles.backdrop}>{(room) => <Drawing {...drawn} width={room.width} />}</ChartBox>
  ) : (
    <Drawing {...drawn} width={width} />
  )
}

type Drawn = { readonly frame: ShoreFrame; readonly behind: Behind; readonly chosen: number | null }

/** In parts of its width and height, so that it fits whatever it is given. */
function Drawing({
  frame,
  behind: { seasons, ticks, inTheAir },
  chosen,
  width,
}: Drawn & { readonly width: number }) {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const xOf = (day: number) => Math.min(1, Math.max(0, placeIn(frame, day))) * width
  const part = (x: number) => `${(100 * x) / width}%`
  const letters = { width, em: WORD * rem, xOf }
  const names = placeNames(seasons, letters)
  const words = placeTicks(ticks, letters)
  const period = chosen === null ? undefined : frame.periods[chosen]
  const wide = width / Math.max(1, frame.periods.length - 1)
  const middleOf = ({ from, to }: Span) => xOf((numberOf(from) + numberOf(to)) / 2)
  return (
    <svg className={styles.drawing} aria-hidden="true" focusable="false">
      {seasons.map(({ from, to, name }) => (
        <rect
          key={`${from} ${name}`}
          className={styles.season}
          x={part(xOf(from))}
          width={part(Math.max(2, xOf(to) - xOf(from)))}
          height="100%"
        />
      ))}
      {words.map(({ at }) => (
        <line key={at} className={styles.month} x1={part(xOf(at))} x2={part(xOf(at))} y2="100%" />
      ))}
      {period && (
        <rect
          className={styles.chosen}
          x={part(middleOf(period) - Math.max(3, wide / 2))}
          width={part(Math.max(6, wide))}
          height="100%"
          rx={3}
        />
      )}
      <svg y="100%" className={styles.lane} aria-hidden="true">
        {inTheAir.map((share, index) => {
          const each = frame.periods[index] ?? frame
          const x = part(middleOf(each))
          return share > 0 ? (
            <line key={each.from} className={styles.air} x1={x} x2={x} y2={-LANE * share} />
          ) : null
        })}
      </svg>
      {seasons.map(({ from, name }, index) => {
        const middle = names[index] ?? null
        return middle === null ? null : (
          <g key={`${from} ${name}`} className={styles.name}>
            <WordAt x={part(middle)} dy="1.3em" anchor="middle">
              {name}
            </WordAt>
          </g>
        )
      })}
      {words.map(({ at, word, middle }) => (
        <WordAt key={at} x={part(middle)} y="100%" dy="1.85em" anchor="middle">
          {word}
        </WordAt>
      ))}
    </svg>
  )
}
