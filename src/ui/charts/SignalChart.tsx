import { memo } from 'react'
import { Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { ChartBox, type Room } from './ChartBox.tsx'
import { PointedAt } from './PointedAt.tsx'
import { PointedWords } from './PointedWords.tsx'
import styles from './SignalChart.module.css'
import { type Plot, SignalChartGround } from './SignalChartGround.tsx'
import type { ChartPoint, SignalPicture } from './signalPicture.ts'
import { waterLine } from './waterLine.ts'

const MARGIN = { right: 10, left: 4 }
/** From the axis to where its words begin, in px. */
const TICK = 6
const PADDING = { left: 3, right: 8 }
const TONES = { wearing: 'var(--dusk)', restoring: 'var(--moss)', plain: 'var(--sea)' } as const

/** A signal as water against its tideline: weekly means, the yardstick behind, seasons behind that, gaps as gaps. */
export const SignalChart = memo(function SignalChart({ picture }: { picture: SignalPicture }) {
  return (
    <figure className={styles.figure}>
      <div className={styles.high} aria-hidden="true">
        {picture.before && <span>{picture.before.highWord}</span>}
        <span>{picture.highWord}</span>
      </div>
      <div className={styles.picture}>
        <ChartBox className={styles.chart}>{(room) => <Drawing picture={picture} room={room} />}</ChartBox>
        {picture.recentFrom !== null && picture.tone !== 'plain' && (
          <span className={`${styles.recent} ${styles[picture.tone]}`} aria-hidden="true">
            {picture.recentWord}
          </span>
        )}
      </div>
      <div className={styles.low} aria-hidden="true">
        {picture.before && <span>{picture.before.lowWord}</span>}
        <span>{picture.lowWord}</span>
      </div>
      <figcaption className="unseen">{picture.summary}</figcaption>
    </figure>
  )
})

function Drawing({ picture, room }: { picture: SignalPicture; room: Room }) {
  const { points, recentFrom, top } = picture
  const tone = TONES[picture.tone]
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const plot = plotOf(picture, room, rem)
  const isMarked = recentFrom !== null && picture.tone !== 'plain'
  const lastKnown = points.findLastIndex(({ value }) => value !== null)
  return (
    <LineChart
      width={room.width}
      height={room.height}
      data={[...points]}
      margin={{ ...MARGIN, top: plot.top, bottom: room.height - plot.bottom }}
      title={picture.summary}
      desc={picture.summary}
    >
      <SignalChartGround picture={picture} plot={plot} />
      <XAxis
        dataKey="at"
        type="number"
        domain={[plot.first, plot.last]}
        padding={PADDING}
        hide
        niceTicks="none"
      />
      <YAxis hide domain={[0, top]} niceTicks="none" />
      <Tooltip content={PointedWords} cursor={<PointedAt />} isAnimationActive={false} position={{ y: 0 }} />
      <path
        d={edgeThrough(isMarked ? points.filter(({ at }) => at < recentFrom) : points, plot)}
        fill="none"
        stroke="var(--sea)"
        strokeWidth={2}
        strokeLinecap="round"
      />
      {isMarked && (
        <path
          d={edgeThrough(recentOf(points, recentFrom), plot)}
          fill="none"
          stroke={tone}
          strokeWidth={3}
          strokeLinecap="round"
        />
      )}
      <Line
        dataKey="value"
        dot={<Dot rows={points} last={lastKnown} tone={tone} />}
        activeDot={{ r: 4, fill: 'var(--sea)', stroke: 'var(--sheet)' }}
        isAnimationActive={false}
        connectNulls={false}
        zIndex={0}
      />
    </LineChart>
  )
}

/** Where days and values lie, as Recharts places them too. The lowest word has a line of its own between the axis and its ticks, at any size of text. */
function plotOf({ points, top: highest }: SignalPicture, { width, height }: Room, rem: number): Plot {
  const [first, last] = [points[0]?.at ?? 0, points.at(-1)?.at ?? 1]
  const [left, right] = [MARGIN.left, width - MARGIN.right]
  const [top, bottom] = [1.1 * rem, height - 2.75 * rem]
  const breadth = right - left - PADDING.left - PADDING.right
  const xOf = (day: number) => left + PADDING.left + ((day - first) / (last - first)) * breadth
  const yOf = (value: number) => bottom - (value / highest) * (bottom - top)
  const words = bottom + TICK + 2.05 * rem
  return { first, last, left, right, top, bottom, words, width, em: 0.75 * rem, xOf, yOf }
}

/** The recent stretch begins at the last point before it, so that the two lines meet. */
function recentOf(points: readonly ChartPoint[], recentFrom: number): readonly ChartPoint[] {
  const start = points.findIndex(({ at }) => at >= recentFrom)
  return start === -1 ? [] : points.slice(Math.max(0, start - 1))
}

/** The water's edge through these points, as on the shore: it swells between them and ends at every gap. */
function edgeThrough(points: readonly ChartPoint[], { xOf, yOf }: Plot): string {
  return waterLine(points.map(({ at, value }) => (value === null ? null : { x: xOf(at), y: yOf(value) })))
}

/** A mark for the last known point, and a small one for any that no line reaches. */
function Dot({
  cx,
  cy,
  index = 0,
  rows,
  last,
  tone,
}: {
  cx?: number
  cy?: number
  index?: number
  rows: readonly ChartPoint[]
  last: number
  tone: string
}) {
  if (cx === undefined || cy === undefined || rows[index]?.value == null) return null
  if (index === last) return <circle cx={cx} cy={cy} r={5} fill={tone} />
  const isAlone = rows[index - 1]?.value == null && rows[index + 1]?.value == null
  return isAlone ? <circle cx={cx} cy={cy} r={2.2} fill="var(--sea)" /> : null
}
