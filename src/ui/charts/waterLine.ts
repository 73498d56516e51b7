/** A place on a picture, in its own units. */
export type WaterPoint = { readonly x: number; readonly y: number }

/**
 * The path of water through these points, which stand from left to right: it swells between them, and never higher or
 * lower than the two it lies between (monotone cubics after Fritsch and Carlson 1980, 10.1137/0717021). It ends at
 * every gap (null); a point alone is a dot, to be drawn with a round cap (of no length at all, a canvas would leave it out).
 */
export function waterLine(points: readonly (WaterPoint | null)[]): string {
  return runsOf(points).map(strokeOf).join('')
}

/**
 * A level as it is drawn: as it is within the band (-1 to 1), and beyond it drawn closer the further out it lies, so
 * that it never reaches `most`. Greater stays greater.
 */
export function drawnLevel(level: number, most: number): number {
  const over = Math.abs(level) - 1
  if (over <= 0) return level
  const room = Math.max(0.01, most - 1)
  return Math.sign(level) * (1 + room * (1 - Math.exp(-over / room)))
}

function runsOf(points: readonly (WaterPoint | null)[]): readonly (readonly WaterPoint[])[] {
  const runs: WaterPoint[][] = []
  let isOpen = false
  for (const point of points) {
    if (point === null) isOpen = false
    else if (isOpen) runs.at(-1)?.push(point)
    else {
      runs.push([point])
      isOpen = true
    }
  }
  return runs
}

function strokeOf(points: readonly WaterPoint[]): string {
  const slopes = points.slice(1).map((to, index) => slope(points[index] ?? to, to))
  const tangents = points.map((_, index) => tangent(slopes[index - 1], slopes[index]))
  return points
    .map((to, index) => {
      const from = points[index - 1]
      if (!from) return `M${figure(to.x)} ${figure(to.y)}${points.length === 1 ? 'h.01' : ''}`
      const third = (to.x - from.x) / 3
      const [start, end] = [tangents[index - 1] ?? 0, tangents[index] ?? 0]
      const [y1, y2] = [from.y + third * start, to.y - third * end]
      return `C${figure(from.x + third)} ${figure(y1)} ${figure(to.x - third)} ${figure(y2)} ${figure(to.x)} ${figure(to.y)}`
    })
    .join('')
}

function slope(from: WaterPoint, to: WaterPoint): number {
  return to.x === from.x ? 0 : (to.y - from.y) / (to.x - from.x)
}

/** Level at a crest, a trough and either end; else the harmonic mean, which keeps the line between its points. */
function tangent(before: number | undefined, after: number | undefined): number {
  if (before === undefined || after === undefined || before * after <= 0) return 0
  return (2 * before * after) / (before + after)
}

function figure(value: number): string {
  return String(Math.round(value * 10) / 10)
}
