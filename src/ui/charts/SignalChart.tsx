import { useState } from 'react'
import {
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import styles from './SignalChart.module.css'
import { placeNames } from './seasonNames.ts'

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
  readonly band: { readonly mean: number; readonly low: number; readonly high: number } | null
  readonly top: number
  readonly highWord: string
  readonly lowWord: string
  readonly ticks: readonly { readonly at: number; readonly word: string }[]
  readonly seasons: readonly { readonly from: number; readonly to: number; readonly name: string }[]
  readonly bandWord: string
  readonly recentWord: string
  readonly summary: string
}

const MARGIN = { right: 10, bottom: 0, left: 4 }
const TONES = { wearing: 'var(--dusk)', restoring: 'var(--moss)', plain: 'var(--sea)' } as const

/** A signal as water against its tideline: weekly means, the yardstick behind, seasons behind that, gaps as gaps. */
export function SignalChart({ picture }: { picture: SignalPicture }) {
  const { points, recentFrom, band, top, ticks, seasons } = picture
  const tone = TONES[picture.tone]
  const rows = rowsOf(points, recentFrom)
  const first = points[0]?.at ?? 0
  const last = points.at(-1)?.at ?? 1
  const lastKnown = rows.findLastIndex((row) => row.value !== null)
  // The lowest word has a line of its own between the axis and its ticks, at any size of text.
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const [width, setWidth] = useState(0)
  const shown = seasons.map(({ from, to, name }) => ({
    from: Math.max(first, from),
    to: Math.min(last, to),
    name,
  }))
  const plot = width - MARGIN.left - MARGIN.right
  const xOf = (day: number) => MARGIN.left + ((day - first) / (last - first)) * plot
  const shifts = placeNames(shown, { width, em: 0.75 * rem, xOf })
  const wordOf = new Map(ticks.map(({ at, word }) => [at, word]))
  return (
    <figure className={styles.figure}>
      <div className={styles.high} aria-hidden="true">
        {picture.highWord}
      </div>
      <div className={styles.chart}>
        <ResponsiveContainer width="100%" height="100%" minWidth={0} onResize={setWidth}>
          <ComposedChart
            data={rows}
            margin={{ ...MARGIN, top: 1.1 * rem }}
            title={picture.summary}
            desc={picture.summary}
          >
            <XAxis
              dataKey="at"
              type="number"
              domain={[first, last]}
              padding={{ left: 3, right: 8 }}
              ticks={ticks.map(({ at }) => at)}
              tickFormatter={(at: number) => wordOf.get(at) ?? ''}
              tickLine={false}
              axisLine={{ stroke: 'var(--rule)' }}
              tick={{ fill: 'var(--ink-soft)', fontSize: '0.75rem' }}
              tickMargin={1.5 * rem}
              interval="preserveStartEnd"
              minTickGap={8}
              height={2.75 * rem}
            />
            <YAxis hide domain={[0, top]} />
            <ReferenceLine y={top} stroke="var(--rule)" />
            {shown.map(({ from, to, name }, index) => {
              const shift = shifts[index] ?? null
              const label = { value: name, position: 'top' as const, fill: 'var(--ink-soft)' }
              return (
                <ReferenceArea
                  key={`${from} ${name}`}
                  x1={from}
                  x2={to}
                  fill="var(--dusk-wash)"
                  fillOpacity={1}
                  {...(shift !== null && { label: { ...label, fontSize: '0.75rem', dx: shift } })}
                />
              )
            })}
            {band && (
              <ReferenceArea
                y1={band.low}
                y2={band.high}
                fill="var(--tide)"
                fillOpacity={1}
                radius={2}
                label={{
                  value: picture.bandWord,
                  position: 'insideTopLeft',
                  fill: 'var(--ink-soft)',
                  fontSize: '0.75rem',
                  dy: -20,
                }}
              />
            )}
            {band && <ReferenceLine y={band.mean} stroke="var(--tide-line)" />}
            <Tooltip
              content={({ active, payload }) => {
                const row = active ? (payload?.[0]?.payload as { words?: string } | undefined) : undefined
                return row?.words ? <div className={styles.words}>{row.words}</div> : null
              }}
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
        </ResponsiveContainer>
        {recentFrom !== null && picture.tone !== 'plain' && (
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
