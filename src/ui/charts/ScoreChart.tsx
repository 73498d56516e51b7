import { Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { ChartBox } from './ChartBox.tsx'
import { PointedAt } from './PointedAt.tsx'
import { PointedWords } from './PointedWords.tsx'
import styles from './ScoreChart.module.css'
import { WordAt } from './WordAt.tsx'

/** Totals over time in an instrument's whole range; all words come in as they are to be read. */
export type ScorePicture = {
  /** Placed by the number of their day, ascending. */
  readonly points: readonly { readonly at: number; readonly value: number; readonly words: string }[]
  readonly min: number
  readonly max: number
  readonly minWord: string
  readonly maxWord: string
  /** Ascending and without holes from `min` to `max`; none where none is published. */
  readonly bands: readonly {
    readonly from: number
    readonly to: number
    readonly word: string
    readonly bounds: string
  }[]
  readonly ticks: readonly { readonly at: number; readonly word: string }[]
  readonly summary: string
}

// Room at both ends for the words below the first and the last total; one alone stands in the middle of two months.
const ROOM = 0.17
const AROUND = 30
/** From the top of a day's word to the line it stands on, in rem. */
const LETTER = 0.53

/** From the picture's foot to there, in px. */
const TICK = 8

/** Above the highest total and for the days below the lowest, in px. */
const ABOVE = 8
const BELOW = 28

/** An instrument's totals, with its published bands behind them and their names and bounds beside them. */
export function ScoreChart({ picture }: { picture: ScorePicture }) {
  const { points, bands, min, max, ticks } = picture
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 0]
  const room = first === last ? AROUND : (last - first) * ROOM
  const xIn = (at: number, width: number) => ((at - first + room) / (last - first + 2 * room)) * width
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return (
    <figure className={styles.figure}>
      <div className={styles.names} style={{ gridTemplateRows: rowsOf(picture) }} aria-hidden="true">
        {bands.length > 0 ? (
          bands.toReversed().map(({ from, word, bounds }) => (
            <span key={from} className={styles.band}>
              <span className={styles.name}>{word}</span>
              <span>{bounds}</span>
            </span>
          ))
        ) : (
          <>
            <span className={styles.top}>{picture.maxWord}</span>
            <span className={styles.bottom}>{picture.minWord}</span>
          </>
        )}
      </div>
      <ChartBox className={styles.chart}>
        {({ width, height }) => (
          <LineChart
            width={width}
            height={height}
            data={[...points]}
            margin={{ top: ABOVE, right: 0, bottom: BELOW, left: 0 }}
            title={picture.summary}
            desc={picture.summary}
          >
            <Bands picture={picture} yOf={yIn(picture, height)} width={width} />
            <path
              d={`M${points.map(({ at, value }) => `${xIn(at, width)},${yIn(picture, height)(value)}`).join('L')}`}
              fill="none"
              stroke="var(--sea)"
              strokeWidth={2}
            />
            {ticks.map(({ at, word }) => (
              <WordAt key={at} x={xIn(at, width)} y={height - BELOW + TICK + LETTER * rem} anchor="middle">
                {word}
              </WordAt>
            ))}
            <XAxis dataKey="at" type="number" domain={[first - room, last + room]} hide niceTicks="none" />
            <YAxis hide domain={[min, max]} niceTicks="none" allowDataOverflow />
            <Tooltip
              content={PointedWords}
              cursor={<PointedAt />}
              isAnimationActive={false}
              position={{ y: 0 }}
            />
            <Line
              dataKey="value"
              dot={{ r: 4, fill: 'var(--sea)', stroke: 'none' }}
              activeDot={{ r: 5, fill: 'var(--sea)', stroke: 'var(--sheet)' }}
              isAnimationActive={false}
              zIndex={0}
            />
          </LineChart>
        )}
      </ChartBox>
      <figcaption className="unseen">{picture.summary}</figcaption>
    </figure>
  )
}

/** How far below the picture's upper edge a total lies, as Recharts places it too. */
function yIn({ min, max }: ScorePicture, height: number): (total: number) => number {
  const bottom = height - BELOW
  return (total) => bottom - ((total - min) / (max - min)) * (bottom - ABOVE)
}

/** The published bands, every other one shaded, and the bounds between them. Plain shapes, as behind a signal. */
function Bands({
  picture: { bands, min, max },
  yOf,
  width,
}: {
  picture: ScorePicture
  yOf: (total: number) => number
  width: number
}) {
  return (
    <g>
      {bands.map(
        ({ from, to }, index) =>
          index % 2 === 1 && (
            <rect key={from} y={yOf(to)} width={width} height={yOf(from) - yOf(to)} fill="var(--tide)" />
          ),
      )}
      {[...new Set([min, ...bands.map(({ from }) => from), max])].map((bound) => (
        <path
          key={bound}
          d={`M0,${yOf(bound)}H${width}`}
          stroke={bound === min || bound === max ? 'var(--rule)' : 'var(--tide-line)'}
        />
      ))}
    </g>
  )
}

/** The names stand beside their bands, so their rows are as high as those. */
function rowsOf({ bands }: ScorePicture): string | undefined {
  if (bands.length === 0) return undefined
  return bands
    .toReversed()
    .map(({ from, to }) => `minmax(0, ${to - from}fr)`)
    .join(' ')
}
