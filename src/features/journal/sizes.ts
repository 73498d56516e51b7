import type { CSSProperties } from 'react'
import type { Stretch, WrittenDay } from './writtenDays.ts'

const heights = new WeakMap<object, number>()

/** Notes how tall something was when it was last drawn. */
export function rememberHeight(of: object, height: number): void {
  heights.set(of, height)
}

/** How much room something takes while it is not drawn: as much as it last did, else about as many lines as it has. */
export function sizeOf(of: object, lines: number): CSSProperties {
  const height = heights.get(of)
  return height === undefined ? ({ '--lines': lines } as CSSProperties) : { blockSize: `${height}px` }
}

/** About how tall days are, in lines of text. */
export function linesOf({ days }: Stretch): number {
  return days.reduce((sum, day) => sum + linesOfDay(day), 0)
}

function linesOfDay({ reflection, moments }: WrittenDay): number {
  if (!reflection) return 4 + moments.length
  const { ratings, counts, contexts, note } = reflection
  const answers = Object.keys(ratings).length + Object.keys(counts).length
  const rated = Math.ceil(answers / 2) * 2.2
  const said = Math.ceil(note.length / 40) * 1.5 + (contexts.length > 0 ? 1.5 : 0)
  return 4 + rated + said + moments.length * 1.05
}
