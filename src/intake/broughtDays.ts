import { type BroughtDay, nearestRating } from '../domain/brought.ts'
import { addDays, type Day, parseDay } from '../domain/day.ts'
import type { Rating } from '../domain/kinds/question.ts'
import type { TrackerMeasure, TrackerReading } from './trackerReading.ts'

/** Which question a measure becomes, and how: words each as a point, numbers evenly from one end to the other. */
export type MeasureMapping = {
  readonly question: string
  readonly points: ReadonlyMap<string, Rating>
  /** Whether the highest number is the question's 0. */
  readonly isTurned: boolean
}

/**
 * The days of a history under a mapping by the measure's place; measures without one are left out. Several entries of
 * one day give their mean. A day ends at `dayEndsAt`; days after `today` are left out.
 */
export function broughtDays(
  { entries, measures }: TrackerReading,
  mappings: ReadonlyMap<number, MeasureMapping>,
  {
    withNotes,
    dayEndsAt,
    today,
  }: { readonly withNotes: boolean; readonly dayEndsAt: number; readonly today: Day },
): readonly BroughtDay[] {
  const byDay = new Map<Day, { values: Map<string, number[]>; notes: string[] }>()
  for (const { at, values, note } of [...entries].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const day = dayOfEntry(at, dayEndsAt)
    if (day === null || day > today) continue
    const rows = byDay.get(day) ?? { values: new Map<string, number[]>(), notes: [] }
    byDay.set(day, rows)
    for (const [place, value] of values) {
      const mapping = mappings.get(place)
      const measure = measures[place]
      const point = mapping && measure ? pointOf(value, mapping, measure) : null
      if (!mapping || point === null) continue
      const points = rows.values.get(mapping.question) ?? []
      points.push(point)
      rows.values.set(mapping.question, points)
    }
    if (withNotes && note !== '' && !rows.notes.includes(note)) rows.notes.push(note)
  }
  return Array.from(byDay, ([day, { values, notes }]) => ({
    day,
    ratings: new Map(
      Array.from(values, ([question, points]) => [question, nearestRating(mean(points))] as const),
    ),
    note: notes.join('\n\n'),
  })).filter(({ ratings, note }) => ratings.size > 0 || note !== '')
}

function pointOf(
  value: number | string,
  { points, isTurned }: MeasureMapping,
  { labels, least, most }: TrackerMeasure,
): number | null {
  if (labels !== null || typeof value === 'string') return points.get(String(value)) ?? null
  if (most <= least) return null
  const share = Math.min(1, Math.max(0, (value - least) / (most - least)))
  return 4 * (isTurned ? 1 - share : share)
}

function dayOfEntry(at: string, dayEndsAt: number): Day | null {
  const date = parseDay(at.slice(0, 10))
  return date && at.length > 10 && Number(at.slice(11, 13)) < dayEndsAt ? addDays(date, -1) : date
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
