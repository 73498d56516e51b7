import { memo, useMemo } from 'react'
import { Line, LineChart, Tooltip, XAxis, YAxis } from 'recharts'
import { useGrowing } from '../useGrowing.ts'
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
/** Recharts' own, a frame each, the words of a point last: every one sets its store going, and all at once hold up a tap for a tenth of a second. */
const PARTS = 5
const POINTED = <PointedAt />
const ABOVE = { y: 0 }
const REACHED = { r: 4, fill: 'var(--sea)', stroke: 'var(--sheet)' }
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
  const { count } = useGrowing(PARTS, () => 1, 1)
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const plot = plotOf(picture, room, rem)
  const isMarked = recentFrom !== null && picture.tone !== 'plain'
  // The same things as long as they say the same: each other one sets Recharts' store going anew.
  const { first, last, top: above, bottom } = plot
  const margin = useMemo(
    () => ({ ...MARGIN, top: above, bottom: room.height - bottom }),
    [above, bottom, room.height],
  )
  const days = useMemo(() => [first, last], [first, last])
  const values = useMemo(() => [0, top], [top])
  const data = useMemo(() => [...points], [points])
  return (
    <LineChart
      width={room.width}
      height={room.height}
      data={data}
      margin={margin}
      title={picture.summary}
      desc={picture.summary}
    >
      <SignalChartGround picture={picture} plot={plot} />
      {count > 4 && (
        <Tooltip content={PointedWords} cursor={POINTED} isAnimationActive={false} position={ABOVE} />
      )}
      {count > 1 && (
        <XAxis dataKey="at" type="number" domain={days} padding={PADDING} hide niceTicks="none" />
      )}
      {count > 2 && <YAxis hide domain={values} niceTicks="none" />}
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
      <Marks points={points} plot={plot} tone={tone} />
      {count > 3 && (
        <Line
          dataKey="value"
          dot={false}
          activeDot={REACHED}
          isAnimationActive={false}
          connectNulls={false}
          zIndex={0}
        />
      )}
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

/**
 * A mark for the last known point, and a small one for any that no line reaches. Plain circles: Recharts makes a part of
 * each point, drawn or not.
 */
function Marks({ points, plot, tone }: { points: readonly ChartPoint[]; plot: Plot; tone: string }) {
  const last = points.findLastIndex(({ value }) => value !== null)
  return points.map(({ at, value }, index) => {
    const isLast = index === last
    const isAlone = points[index - 1]?.value == null && points[index + 1]?.value == null
    if (value === null || !(isLast || isAlone)) return null
    const [r, fill] = isLast ? [5, tone] : [2.2, 'var(--sea)']
    return <circle key={at} cx={plot.xOf(at)} cy={plot.yOf(value)} r={r} fill={fill} />
  })
}
