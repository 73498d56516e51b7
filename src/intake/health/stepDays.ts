import { addDays, type Day } from '../../domain/day.ts'
import { MOST_STEPS } from '../../domain/kinds/measured.ts'
import type { MeasuredSpans } from './measuredSpans.ts'

/** How many steps were counted on a day. */
export type StepDay = { readonly day: Day; readonly steps: number }

/** Time that is covered: spans that overlap nowhere, ascending, with the seconds up to each one's start. */
type Cover = { readonly starts: number[]; readonly ends: number[]; readonly before: number[] }

const DAY = 86_400

/** From this number on sources are watches. */
export const WATCHES = 128

/**
 * Steps by the day in whose hours they lie (their middle, by the wall; a day ends at `dayEndsAt`). Several devices count
 * the same steps: of each day a watch stands before others, as one carries it all day, then the one that counted most,
 * and another adds only what it counted in the time that is not covered yet, in proportion. The tag tells whose a span
 * is, from {@link WATCHES} on a watch's. O(n log n).
 */
export function stepDaysOf(spans: MeasuredSpans, dayEndsAt: number): readonly StepDay[] {
  const byDay = new Map<number, number[]>()
  for (const at of spans.inOrder()) {
    const middle = (spans.starts[at] ?? 0) + (spans.seconds[at] ?? 0) / 2 + 60 * (spans.offsets[at] ?? 0)
    const number = Math.floor((middle - 3600 * dayEndsAt) / DAY)
    const places = byDay.get(number)
    if (places) places.push(at)
    else byDay.set(number, [at])
  }
  return Array.from(byDay, ([number, places]) => ({
    day: addDays('1970-01-01' as Day, number),
    steps: Math.min(MOST_STEPS, Math.round(countOnce(spans, places))),
  })).sort((a, b) => (a.day < b.day ? -1 : 1))
}

type Turn = readonly [tag: number, { readonly total: number }]

function countOnce(spans: MeasuredSpans, places: readonly number[]): number {
  const bySource = new Map<number, { total: number; readonly places: number[] }>()
  for (const at of places) {
    const tag = spans.tags[at] ?? 0
    const source = bySource.get(tag) ?? { total: 0, places: [] }
    bySource.set(tag, source)
    source.total += spans.values[at] ?? 0
    source.places.push(at)
  }
  let cover: Cover = { starts: [], ends: [], before: [] }
  let steps = 0
  for (const [, source] of [...bySource].sort(inTurn)) {
    let ownEnd = 0
    for (const at of source.places) {
      const [start, end] = [spans.starts[at] ?? 0, spans.endOf(at)]
      const from = Math.max(start, ownEnd)
      ownEnd = Math.max(ownEnd, end)
      if (from >= end) continue
      const free = end - from - (coveredUpTo(cover, end) - coveredUpTo(cover, from))
      steps += ((spans.values[at] ?? 0) * free) / (end - start)
    }
    cover = coverOf(spans, source.places, cover)
  }
  return steps
}

function inTurn([a, { total }]: Turn, [b, other]: Turn): number {
  const watches = Number(b >= WATCHES) - Number(a >= WATCHES)
  return watches || other.total - total || a - b
}

/** How many seconds before `time` are covered. */
function coveredUpTo({ starts, ends, before }: Cover, time: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) < time) low = middle + 1
    else high = middle
  }
  const at = low - 1
  if (at < 0) return 0
  return (before[at] ?? 0) + Math.min(time, ends[at] ?? 0) - (starts[at] ?? 0)
}

function coverOf(spans: MeasuredSpans, places: readonly number[], more: Cover): Cover {
  const all = [
    ...more.starts.map((start, index) => [start, more.ends[index] ?? start] as const),
    ...places.map((at) => [spans.starts[at] ?? 0, spans.endOf(at)] as const),
  ].sort((a, b) => a[0] - b[0])
  const cover: Cover = { starts: [], ends: [], before: [] }
  let covered = 0
  for (const [start, end] of all) {
    const last = cover.ends.length - 1
    const lastEnd = cover.ends[last] ?? -1
    if (start > lastEnd) {
      if (last >= 0) covered += lastEnd - (cover.starts[last] ?? 0)
      cover.starts.push(start)
      cover.ends.push(end)
      cover.before.push(covered)
    } else if (end > lastEnd) cover.ends[last] = end
  }
  return cover
}
