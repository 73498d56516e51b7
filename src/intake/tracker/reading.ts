// The room `tracker`: what was kept in another app. It knows `written` and `table`; the readers above may import it.
import { halfBehind } from '../written/months.ts'

/** The apps whose histories are known here; `table` is any other, told about by the person. */
export type TrackerApp = 'daylio' | 'how-we-feel' | 'nomie' | 'pixy' | 'pixels' | 'table'

/**
 * One thing another app asked: in words of its own (`labels`, most frequent first), or in numbers, of which those here
 * go from `least` to `most`. Only where `isRangeKnown` are those the ends of its scale: else what happened to occur says
 * nothing of where it ends, and the person is asked. `suggested` is the point of a scale of 0 (worst) to 4 (best) that a word most likely means.
 */
export type TrackerMeasure = {
  readonly name: string
  readonly labels: readonly TrackerLabel[] | null
  readonly least: number
  readonly most: number
  readonly isRangeKnown: boolean
}

/** A word of another app, and how often it was chosen. */
export type TrackerLabel = {
  readonly label: string
  readonly times: number
  readonly suggested: 0 | 1 | 2 | 3 | 4 | null
}

/**
 * One entry of another app. `at` is `YYYY-MM-DDTHH:mm` as its clock showed, or a bare date; `values` is by the
 * measure's place, a number, a word, or several words. `tags` are what was done that day, or where.
 */
export type TrackerEntry = {
  readonly at: string
  readonly values: ReadonlyMap<number, TrackerValue>
  readonly tags: readonly string[]
  readonly note: string
}

/** What one entry answers to one thing asked. */
export type TrackerValue = number | string | readonly string[]

/** A history as it was written; `unreadable` counts entries whose date cannot be read. */
export type TrackerReading = {
  readonly app: TrackerApp
  readonly measures: readonly TrackerMeasure[]
  readonly entries: readonly TrackerEntry[]
  readonly unreadable: number
}

/** What a table's row holds in the column of that name; nothing where there is none. */
export type Row = (column: string) => string

/** An entry before its measures are gathered: values by the measure's name. */
export type LooseEntry = {
  readonly at: string | null
  readonly values: Readonly<Record<string, TrackerValue>>
  readonly tags?: readonly string[]
  readonly note: string
}

const MOST_LABELS = 60
const MOST_MEASURES = 40
const LONGEST_NOTE = 20_000
/** Of a table's cell no more is looked at. */
export const LONGEST_CELL = 20_000

/** Gathers what the entries measure; most used first. `suggest` says what a word most likely means. */
export function gather(
  app: TrackerApp,
  loose: readonly LooseEntry[],
  suggest: (label: string, asked: string) => TrackerLabel['suggested'],
  ranges: ReadonlyMap<string, readonly [number, number]> = new Map(),
): TrackerReading {
  const dated = loose.filter((entry): entry is LooseEntry & { at: string } => entry.at !== null)
  const uses = new Map<string, (number | string)[]>()
  for (const { values } of dated)
    for (const [name, value] of Object.entries(values)) {
      const known = uses.get(name) ?? []
      uses.set(name, known)
      if (typeof value === 'number' || typeof value === 'string') known.push(value)
      else known.push(...value)
    }
  const names = [...uses].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_MEASURES)
  const places = new Map(names.map(([name], place) => [name, place]))
  return {
    app,
    measures: names.map(([name, values]) => measureOf(name, values, suggest, ranges.get(name))),
    entries: dated.map(({ at, values, tags = [], note }) => ({
      at,
      values: new Map(
        Object.entries(values).flatMap(([name, value]) => {
          const place = places.get(name)
          return place === undefined ? [] : [[place, value] as const]
        }),
      ),
      tags,
      note: note.trim().slice(0, LONGEST_NOTE),
    })),
    unreadable: loose.length - dated.length,
  }
}

function measureOf(
  name: string,
  values: readonly (number | string)[],
  suggest: (label: string, asked: string) => TrackerLabel['suggested'],
  range: readonly [number, number] | undefined,
): TrackerMeasure {
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length === values.length) {
    const [least, most] =
      range ??
      numbers.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
      ] as readonly [number, number])
    return { name, labels: null, least, most, isRangeKnown: range !== undefined }
  }
  const times = new Map<string, number>()
  for (const value of values) times.set(String(value), (times.get(String(value)) ?? 0) + 1)
  const labels = Array.from(times, ([label, count]) => ({
    label,
    times: count,
    suggested: suggest(label, name),
  }))
  labels.sort((a, b) => b.times - a.times || (a.label < b.label ? -1 : 1))
  return { name, labels: labels.slice(0, MOST_LABELS), least: 0, most: 4, isRangeKnown: true }
}

/** What stands in a cell, parted by a sign. */
export function partsOf(cell: string, sign: '|' | ';'): readonly string[] {
  return cell
    .slice(0, LONGEST_CELL)
    .split(sign)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** `HH:mm` from a clock of 12 or 24 hours (`10:00 pm`, `14:58`, `9 h 05`), or null. */
export function clockText(text: string): string | null {
  const match = /^(\d{1,2})\s?[:.h]\s?(\d{2})(?::\d{2})?\s*([ap])?\.?\s?(?:m\.?)?$/i.exec(
    halfBehind(text.trim()),
  )
  if (!match) return null
  const half = match[3]?.toLowerCase()
  const written = Number(match[1])
  const hour = half ? (written % 12) + (half === 'p' ? 12 : 0) : written
  if (hour > 23 || Number(match[2]) > 59 || (half && (written < 1 || written > 12))) return null
  return `${String(hour).padStart(2, '0')}:${match[2]}`
}
