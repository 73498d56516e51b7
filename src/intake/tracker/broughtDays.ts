import { type BroughtDay, nearestRating } from '../../domain/brought.ts'
import { addDays, type Day, parseDay } from '../../domain/day.ts'
import type { Rating } from '../../domain/kinds/question.ts'
import type { TrackerMeasure, TrackerReading, TrackerValue } from './reading.ts'

/** Which question a measure becomes, and how: words each as a point, numbers evenly from one end to the other. */
export type MeasureMapping = {
  readonly question: string
  readonly points: ReadonlyMap<string, Rating>
  /** Whether the highest number is the question's 0. */
  readonly isTurned: boolean
  /** Where the app's own scale begins and ends, as the person says; needed where the file does not tell. */
  readonly ends?: { readonly least: number; readonly most: number } | null
}

/**
 * The days of a history under a mapping by the measure's place; measures without one are left out. Several entries of
 * one day give their mean, and so do several words of one entry. Numbers whose scale nobody has told are left out. A day ends at `dayEndsAt`; days after `today` are left out.
 */
export function broughtDays(
  { entries, measures }: TrackerReading,
  mappings: ReadonlyMap<number, MeasureMapping>,
  {
    withNotes,
    withTags = false,
    dayEndsAt,
    today,
  }: {
    readonly withNotes: boolean
    readonly withTags?: boolean
    readonly dayEndsAt: number
    readonly today: Day
  },
): readonly BroughtDay[] {
  const byDay = new Map<Day, { values: Map<string, number[]>; notes: string[] }>()
  for (const { at, values, tags, note } of [...entries].sort((a, b) => (a.at < b.at ? -1 : 1))) {
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
    const words = [withTags ? tags.join(', ') : '', withNotes ? note : ''].filter(Boolean).join('\n')
    if (words !== '' && !rows.notes.includes(words)) rows.notes.push(words)
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
  value: TrackerValue,
  { points, isTurned, ends }: MeasureMapping,
  { labels, least: low, most: high, isRangeKnown }: TrackerMeasure,
): number | null {
  if (typeof value === 'object') {
    const known = value.flatMap((word) => points.get(word) ?? [])
    return known.length === 0 ? null : mean(known)
  }
  if (labels !== null || typeof value === 'string') return points.get(String(value)) ?? null
  const { least, most } = ends ?? (isRangeKnown ? { least: low, most: high } : { least: 0, most: 0 })
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
