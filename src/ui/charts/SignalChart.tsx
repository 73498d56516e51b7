import { memo } from 'react'
import { ComposedChart, Line, ReferenceArea, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { ChartBox, type Room } from './ChartBox.tsx'
import { PointedWords } from './PointedWords.tsx'
import { placeNames, placeTicks, placeWord } from './placedNames.ts'
import styles from './SignalChart.module.css'
import { WordAt } from './WordAt.tsx'

/** One point of a picture, placed by the number of its middle day; a gap has no value. */
export type ChartPoint = {
  readonly at: number
  readonly value: number | null
  /** What is said of the point when it is pointed at or reached by keyboard. */
  readonly words: string
}

/** Everything a picture needs; all words come in as they are to be read. */
export type SignalPicture = {
  readonly points: readonly ChartPoint[]
  /** Points from this one on are drawn as the last six weeks; null draws none apart. */
  readonly recentFrom: number | null
  readonly tone: 'wearing' | 'restoring' | 'plain'
  /** The yardstick; `from` is where the line begins to mean what it is made of, null where it always has. */
  readonly band: {
    readonly mean: number
    readonly low: number
    readonly high: number
    readonly from: number | null
  } | null
  readonly top: number
  readonly highWord: string
  readonly lowWord: string
  readonly ticks: readonly { readonly at: number; readonly word: string }[]
  readonly seasons: readonly { readonly from: number; readonly to: number; readonly name: string }[]
  /** Where the line begins to mean something else, between two days, with the day in words. */
  readonly seams: readonly { readonly at: number; readonly word: string }[]
  readonly bandWord: string
  readonly recentWord: string
  readonly summary: string
}

const MARGIN = { right: 10, bottom: 0, left: 4 }
const PADDING = { left: 3, right: 8 }
const TONES = { wearing: 'var(--dusk)', restoring: 'var(--moss)', plain: 'var(--sea)' } as const

/** A signal as water against its tideline: weekly means, the yardstick behind, seasons behind that, gaps as gaps. */
export const SignalChart = memo(function SignalChart({ picture }: { picture: SignalPicture }) {
  return (
    <figure className={styles.figure}>
      <div className={styles.high} aria-hidden="true">
        {picture.highWord}
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
        {picture.lowWord}
      </div>
      <figcaption className="unseen">{picture.summary}</figcaption>
    </figure>
  )
})

function Drawing({ picture, room }: { picture: SignalPicture; room: Room }) {
  const { points, recentFrom, band, top } = picture
  const tone = TONES[picture.tone]
  const rows = rowsOf(points, recentFrom)
  const first = points[0]?.at ?? 0
  const last = points.at(-1)?.at ?? 1
  const lastKnown = rows.findLastIndex((row) => row.value !== null)
  // The lowest word has a line of its own between the axis and its ticks, at any size of text.
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const plot = room.width - MARGIN.left - MARGIN.right - PADDING.left - PADDING.right
  const xOf = (day: number) => MARGIN.left + PADDING.left + ((day - first) / (last - first)) * plot
  const letters = { width: room.width, em: 0.75 * rem, xOf }
  const seasons = picture.seasons.map(({ from, to, name }) => ({
    from: Math.max(first, from),
    to: Math.min(last, to),
    name,
  }))
  const seams = picture.seams.map(({ at, word }) => ({ from: at, to: at, name: word }))
  const bandFrom = Math.max(first, band?.from ?? first)
  const places = placeNames([...seasons, ...seams], letters)
  const ticks = placeTicks(picture.ticks, letters)
  return (
    <ComposedChart
      width={room.width}
      height={room.height}
      data={rows}
      margin={{ ...MARGIN, top: 1.1 * rem }}
      title={picture.summary}
      desc={picture.summary}
    >
      <XAxis
        dataKey="at"
        type="number"
        domain={[first, last]}
        padding={PADDING}
        ticks={ticks.map(({ at }) => at)}
        tick={({ index, y }) => {
          const { word = '', middle = 0 } = ticks[index] ?? {}
          return (
            <WordAt x={middle} y={Number(y) + 0.55 * rem} anchor="middle">
              {word}
            </WordAt>
          )
        }}
        tickLine={false}
        axisLine={{ stroke: 'var(--rule)' }}
        tickMargin={1.5 * rem}
        niceTicks="none"
        interval={0}
        height={2.75 * rem}
      />
      <YAxis hide domain={[0, top]} niceTicks="none" />
      <ReferenceLine y={top} stroke="var(--rule)" />
      {seasons.map(({ from, to, name }, index) => {
        const middle = places[index] ?? null
        return (
          <ReferenceArea
            key={`${from} ${name}`}
            x1={from}
            x2={to}
            fill="var(--dusk-wash)"
            fillOpacity={1}
            {...(middle !== null && {
              label: ({ viewBox }) => (
                <WordAt x={middle} y={areaOf(viewBox).y - 5} anchor="middle">
                  {name}
                </WordAt>
              ),
            })}
          />
        )
      })}
      {seams.map(({ from, name }, index) => {
        const middle = places[seasons.length + index] ?? null
        return (
          <ReferenceLine
            key={`seam ${from}`}
            x={from}
            stroke="var(--edge)"
            strokeDasharray="4 3"
            {...(middle !== null && {
              label: ({ viewBox }) => (
                <WordAt x={middle} y={areaOf(viewBox).y - 5} anchor="middle">
                  {name}
                </WordAt>
              ),
            })}
          />
        )
      })}
      {band && (
        <ReferenceArea
          {...(band.from !== null && { x1: bandFrom, x2: last })}
          y1={band.low}
          y2={band.high}
          fill="var(--tide)"
          fillOpacity={1}
          radius={2}
          label={({ viewBox }) => {
            const { y, height } = areaOf(viewBox)
            const yOf = (value: number) => y + ((band.high - value) / (band.high - band.low)) * height
            const line = points.map(({ at, value }) =>
              value === null ? null : { x: xOf(at), y: yOf(value) },
            )
            // Below the band only where that is not among the words of the axis.
            const below = y + height + letters.em
            const baselines = [y - 5, ...(below + 4 < yOf(0) ? [below] : []), y - 5 - 1.3 * letters.em]
            const left = band.from === null ? MARGIN.left : xOf(bandFrom)
            const place = placeWord(picture.bandWord, line, baselines, { ...letters, left: left + 5 })
            return (
              <WordAt {...place} anchor="start">
                {picture.bandWord}
              </WordAt>
            )
          }}
        />
      )}
      {band && (
        <ReferenceLine
          segment={[
            { x: band.from === null ? first : bandFrom, y: band.mean },
            { x: last, y: band.mean },
          ]}
          stroke="var(--tide-line)"
        />
      )}
      <Tooltip
        content={PointedWords}
        cursor={{ stroke: 'var(--edge)', strokeDasharray: '2 3' }}
        isAnimationActive={false}
        position={{ y: 0 }}
      />
      <Line
        dataKey="value"
        stroke="var(--sea)"
        strokeWidth={2}
        strokeLinecap="round"
        dot={<Dot rows={rows} last={lastKnown} tone={tone} />}
        activeDot={{ r: 4, fill: 'var(--sea)', stroke: 'var(--sheet)' }}
        isAnimationActive={false}
        connectNulls={false}
      />
      {recentFrom !== null && picture.tone !== 'plain' && (
        <Line
          dataKey="recent"
          stroke={tone}
          strokeWidth={3}
          strokeLinecap="round"
          dot={false}
          activeDot={false}
          isAnimationActive={false}
          connectNulls={false}
          tooltipType="none"
        />
      )}
    </ComposedChart>
  )
}

/** Where a drawn area begins, and how high it is. */
function areaOf(box: unknown): { readonly y: number; readonly height: number } {
  const { y = 0, height = 0 } = (box ?? {}) as { y?: number; height?: number }
  return { y, height }
}

type Row = ChartPoint & { readonly recent: number | null }

/** The recent stretch begins at the last point before it, so that the two lines meet. */
function rowsOf(points: readonly ChartPoint[], recentFrom: number | null): readonly Row[] {
  const start = recentFrom === null ? points.length : points.findIndex(({ at }) => at >= recentFrom)
  return points.map((point, index) => ({
    ...point,
    recent: start !== -1 && index >= start - 1 ? point.value : null,
  }))
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
  rows: readonly Row[]
  last: number
  tone: string
}) {
  if (cx === undefined || cy === undefined || rows[index]?.value == null) return null
  if (index === last) return <circle cx={cx} cy={cy} r={5} fill={tone} />
  const isAlone = rows[index - 1]?.value == null && rows[index + 1]?.value == null
  return isAlone ? <circle cx={cx} cy={cy} r={2.2} fill="var(--sea)" /> : null
}
