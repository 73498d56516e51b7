import type { Day } from '../../domain/day.ts'
import { MOST_SLEEP } from '../../domain/kinds/measured.ts'
import type { MeasuredSpans } from './measuredSpans.ts'

/** What a span of a night was: asleep in a stage, asleep without one told, awake, or only in bed. */
export const SLEEP = { stage: 0, asleep: 1, awake: 2, inBed: 3 } as const

/** Minutes asleep on each day that ended a sleep, ascending; and how many days tell of a bed and of no sleep. */
export type Nights = {
  readonly nights: readonly { readonly day: Day; readonly minutes: number }[]
  readonly onlyInBed: number
}

/** Sleep, from one second of UTC to another, and what the wall showed ahead of UTC at its end, in minutes. */
export type Asleep = { start: number; end: number; offset: number }

/** Whoever is awake for less than this is still in the same night. */
const LONGEST_BREAK = 2 * 3600

/**
 * The nights in what several sources measured, whatever it overlaps: time asleep counts once. Where one source tells of
 * being awake, another's sleep without stages does not hold against it. Being in bed is not being asleep.
 */
export function nightsOf(spans: MeasuredSpans): Nights {
  const places = spans.inOrder()
  const of = (tag: number) => joined(spans, places, tag)
  const asleep = union([...of(SLEEP.stage), ...without(of(SLEEP.asleep), of(SLEEP.awake))])
  const nights = nightsFrom(asleep.map((each) => ({ ...each, seconds: each.end - each.start })))
  const known = new Set(nights.map(({ day }) => day))
  const inBed = nightsFrom(of(SLEEP.inBed).map((each) => ({ ...each, seconds: each.end - each.start })))
  return { nights, onlyInBed: inBed.filter(({ day }) => !known.has(day)).length }
}

/**
 * Sums sleep by the day on which it ended, by the date the wall showed: one wakes on that day, however late one's days
 * end. What is interrupted for less than two hours is one sleep. `asleep` is ascending and overlaps nowhere.
 */
export function nightsFrom(asleep: readonly (Asleep & { readonly seconds: number })[]): Nights['nights'] {
  const minutes = new Map<Day, number>()
  let seconds = 0
  for (const [index, { end, offset, seconds: own }] of asleep.entries()) {
    seconds += own
    const next = asleep[index + 1]
    if (next && next.start - end < LONGEST_BREAK) continue
    const day = new Date((end + 60 * offset) * 1000).toISOString().slice(0, 10) as Day
    minutes.set(day, (minutes.get(day) ?? 0) + seconds / 60)
    seconds = 0
  }
  return Array.from(minutes, ([day, sum]) => ({ day, minutes: Math.min(MOST_SLEEP, Math.round(sum)) }))
    .filter((night) => night.minutes > 0)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** What one tag covers. Sleep that claims to last longer than a day is none, and never came in. */
function joined(spans: MeasuredSpans, places: Uint32Array, tag: number): readonly Asleep[] {
  const found: Asleep[] = []
  for (const at of places) {
    if (spans.tags[at] !== tag) continue
    const start = spans.starts[at] ?? 0
    push(found, { start, end: spans.endOf(at), offset: spans.offsets[at] ?? 0 })
  }
  return found
}

function union(spans: readonly Asleep[]): readonly Asleep[] {
  const found: Asleep[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) push(found, { ...span })
  return found
}

/** Joins a span to the last, where they touch; starts come ascending. */
function push(found: Asleep[], span: Asleep): void {
  const last = found.at(-1)
  if (!last || span.start > last.end) found.push(span)
  else if (span.end > last.end) Object.assign(last, { end: span.end, offset: span.offset })
}

/** Both ascending, and each overlapping nowhere. */
function without(spans: readonly Asleep[], taken: readonly Asleep[]): readonly Asleep[] {
  const left: Asleep[] = []
  let first = 0
  for (const { start, end, offset } of spans) {
    let from = start
    while ((taken[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++
    for (let at = first; at < taken.length; at++) {
      const gap = taken[at]
      if (!gap || gap.start >= end) break
      if (gap.start > from) left.push({ start: from, end: gap.start, offset })
      from = Math.max(from, gap.end)
    }
    if (from < end) left.push({ start: from, end, offset })
  }
  return left
}
