import { placeNames, placeTicks, placeWord } from './placedNames.ts'
import type { SignalPicture } from './signalPicture.ts'
import { WordAt } from './WordAt.tsx'

/** Where a picture's days and values lie, in px; `first` and `last` are the days it is cut to. */
export type Plot = {
  readonly first: number
  readonly last: number
  /** Its whole breadth, beyond the first and the last day too. */
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** The baseline of the words below the axis. */
  readonly words: number
  readonly xOf: (day: number) => number
  readonly yOf: (value: number) => number
  /** How wide the whole picture is, and how high a letter. */
  readonly width: number
  readonly em: number
}

/**
 * What lies behind the line: seasons, seams, the yardstick, the axis, and their words. Plain shapes, as each that Recharts draws
 * for itself asks its store anew for the same scales (docs/decisions/0155).
 */
export function SignalChartGround({ picture, plot }: { picture: SignalPicture; plot: Plot }) {
  const { band, points, top } = picture
  const { first, last, left, right, xOf, yOf, width, em } = plot
  const seasons = picture.seasons.map(({ from, to, name }) => ({
    from: Math.max(first, from),
    to: Math.min(last, to),
    name,
  }))
  const seams = picture.seams.map(({ at, word }) => ({ from: at, to: at, name: word }))
  const letters = { width, em, xOf }
  const places = placeNames([...seasons, ...seams], letters)
  const bandFrom = xOf(Math.max(first, band?.from ?? first))
  return (
    <g>
      <path d={`M${left},${yOf(top)}H${right}`} stroke="var(--rule)" />
      {seasons.map(({ from, to, name }) => (
        <rect
          key={`${from} ${name}`}
          x={xOf(from)}
          y={plot.top}
          width={xOf(to) - xOf(from)}
          height={plot.bottom - plot.top}
          fill="var(--dusk-wash)"
        />
      ))}
      {seams.map(({ from }) => (
        <path
          key={from}
          d={`M${xOf(from)},${plot.bottom}V${plot.top}`}
          stroke="var(--edge)"
          strokeDasharray="4 3"
        />
      ))}
      {band && (
        <>
          <rect
            x={bandFrom}
            y={yOf(band.high)}
            width={xOf(last) - bandFrom}
            height={yOf(band.low) - yOf(band.high)}
            rx={2}
            fill="var(--tide)"
          />
          <path d={`M${bandFrom},${yOf(band.mean)}H${xOf(last)}`} stroke="var(--tide-line)" />
        </>
      )}
      {[...seasons, ...seams].map(({ from, name }, index) => {
        const middle = places[index] ?? null
        return (
          middle !== null && (
            <WordAt key={`${from} ${name}`} x={middle} y={plot.top - 5} anchor="middle">
              {name}
            </WordAt>
          )
        )
      })}
      {band && bandWord(band)}
      <path d={`M${left},${plot.bottom}H${right}`} stroke="var(--rule)" />
      {placeTicks(picture.ticks, letters).map(({ at, word, middle }) => (
        <WordAt key={at} x={middle} y={plot.words} anchor="middle">
          {word}
        </WordAt>
      ))}
    </g>
  )

  function bandWord({ low, high }: NonNullable<SignalPicture['band']>) {
    const line = points.map(({ at, value }) => (value === null ? null : { x: xOf(at), y: yOf(value) }))
    const above = yOf(high) - 5
    // Below the band only where that is not among the words of the axis.
    const below = yOf(low) + em
    const baselines = [above, ...(below + 4 < yOf(0) ? [below] : []), above - 1.3 * em]
    const place = placeWord(picture.bandWord, line, baselines, {
      ...letters,
      left: (band?.from == null ? left : bandFrom) + 5,
    })
    return (
      <WordAt {...place} anchor="start">
        {picture.bandWord}
      </WordAt>
    )
  }
}
