import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import styles from './HourClock.module.css'

const CENTRE = 100
const INNER = 34
const OUTER = 84
const LEAST = 5

/** One hour of the round: how full its ray is (0 to 1), whether it lies in the night, and what is said of it. */
export type HourRay = {
  readonly hour: number
  readonly fullness: number
  readonly isNight: boolean
  readonly words: string
}

/**
 * A day's round with midnight on top: a ray an hour, the night as a darker sky behind. An hour that is pointed at, or
 * reached with the arrow keys, is said below. The words beside it and the table say the same.
 */
export function HourClock({
  rays,
  summary,
  words,
}: {
  rays: readonly HourRay[]
  summary: string
  words: { readonly midnight: string; readonly noon: string; readonly six: string; readonly eighteen: string }
}) {
  const [pointed, setPointed] = useState<number | null>(null)
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    setPointed(step === null ? null : ((pointed ?? (step > 0 ? -1 : 24)) + step + 24) % 24)
  }
  const point = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    const [x, y] = [event.clientX - left - width / 2, event.clientY - top - height / 2]
    setPointed(Math.floor(((Math.atan2(x, -y) / (2 * Math.PI)) * 24 + 24) % 24))
  }
  return (
    <div>
      <svg
        className={styles.clock}
        viewBox="-28 0 256 200"
        role="application"
        aria-label={summary}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its hours are read with the arrow keys
        tabIndex={0}
        onKeyDown={move}
        onPointerMove={point}
        onPointerDown={point}
        onPointerLeave={() => setPointed(null)}
        onBlur={() => setPointed(null)}
      >
        {rays
          .filter(({ isNight }) => isNight)
          .map(({ hour }) => (
            <path key={hour} className={styles.night} d={wedge(hour)} />
          ))}
        <circle className={styles.rim} cx={CENTRE} cy={CENTRE} r={INNER - 3} />
        {rays.map(({ hour, fullness, isNight }) => {
          const length = fullness === 0 ? LEAST : LEAST + fullness * (OUTER - INNER - LEAST)
          const [x1, y1] = at(hour + 0.5, INNER)
          const [x2, y2] = at(hour + 0.5, INNER + length)
          const look = fullness === 0 ? styles.none : isNight ? styles.late : styles.day
          return (
            <line
              key={hour}
              className={`${look} ${hour === pointed ? styles.pointed : ''}`}
              x1={x1}
              y1={y1}
              x2={x2}
              y2={y2}
            />
          )
        })}
        <text className={styles.word} x={CENTRE} y={10} textAnchor="middle">
          {words.midnight}
        </text>
        <text className={styles.word} x={CENTRE} y={198} textAnchor="middle">
          {words.noon}
        </text>
        <text className={styles.word} x={226} y={CENTRE + 4} textAnchor="end">
          {words.six}
        </text>
        <text className={styles.word} x={-26} y={CENTRE + 4} textAnchor="start">
          {words.eighteen}
        </text>
      </svg>
      <output className={styles.said}>{rays.find(({ hour }) => hour === pointed)?.words}</output>
    </div>
  )
}

/** How far a key goes around; null goes back to none. */
const STEPS: Readonly<Record<string, number | null>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Escape: null,
}

function at(hour: number, radius: number): readonly [number, number] {
  const angle = (hour / 24) * 2 * Math.PI
  return [CENTRE + radius * Math.sin(angle), CENTRE - radius * Math.cos(angle)]
}

function wedge(hour: number): string {
  const [ax, ay] = at(hour, INNER - 3)
  const [bx, by] = at(hour, OUTER)
  const [cx, cy] = at(hour + 1, OUTER)
  const [dx, dy] = at(hour + 1, INNER - 3)
  return `M${ax} ${ay}L${bx} ${by}A${OUTER} ${OUTER} 0 0 1 ${cx} ${cy}L${dx} ${dy}A${INNER - 3} ${INNER - 3} 0 0 0 ${ax} ${ay}Z`
}
