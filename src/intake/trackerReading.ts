/** The apps whose histories are known here. */
export type TrackerApp = 'daylio' | 'how-we-feel' | 'nomie' | 'pixy' | 'pixels'

/**
 * One thing another app asked: in words of its own (`labels`, most frequent first), or in numbers from `least` to
 * `most`. `suggested` is the point of a scale of 0 (worst) to 4 (best) that a word most likely means.
 */
export type TrackerMeasure = {
  readonly name: string
  readonly labels: readonly TrackerLabel[] | null
  readonly least: number
  readonly most: number
}

/** A word of another app, and how often it was chosen. */
export type TrackerLabel = {
  readonly label: string
  readonly times: number
  readonly suggested: 0 | 1 | 2 | 3 | 4 | null
}

/**
 * One entry of another app. `at` is `YYYY-MM-DDTHH:mm` as its clock showed, or a bare date; `values` is by the
 * measure's place, a number or a word.
 */
export type TrackerEntry = {
  readonly at: string
  readonly values: ReadonlyMap<number, number | string>
  readonly note: string
}

/** A history as it was written; `unreadable` counts entries whose date cannot be read. */
export type TrackerReading = {
  readonly app: TrackerApp
  readonly measures: readonly TrackerMeasure[]
  readonly entries: readonly TrackerEntry[]
  readonly unreadable: number
}

/** An entry before its measures are gathered: values by the measure's name. */
export type LooseEntry = {
  readonly at: string | null
  readonly values: Readonly<Record<string, number | string>>
  readonly note: string
}

const MOST_LABELS = 60
const MOST_MEASURES = 40
const LONGEST_NOTE = 20_000

/** Gathers what the entries measure; most used first. `suggest` says what a word most likely means. */
export function gather(
  app: TrackerApp,
  loose: readonly LooseEntry[],
  suggest: (label: string) => TrackerLabel['suggested'],
  ranges: ReadonlyMap<string, readonly [number, number]> = new Map(),
): TrackerReading {
  const dated = loose.filter((entry): entry is LooseEntry & { at: string } => entry.at !== null)
  const uses = new Map<string, (number | string)[]>()
  for (const { values } of dated)
    for (const [name, value] of Object.entries(values)) {
      const known = uses.get(name)
      if (known) known.push(value)
      else uses.set(name, [value])
    }
  const names = [...uses].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_MEASURES)
  const places = new Map(names.map(([name], place) => [name, place]))
  return {
    app,
    measures: names.map(([name, values]) => measureOf(name, values, suggest, ranges.get(name))),
    entries: dated.map(({ at, values, note }) => ({
      at,
      values: new Map(
        Object.entries(values).flatMap(([name, value]) => {
          const place = places.get(name)
          return place === undefined ? [] : [[place, value] as const]
        }),
      ),
      note: note.trim().slice(0, LONGEST_NOTE),
    })),
    unreadable: loose.length - dated.length,
  }
}

function measureOf(
  name: string,
  values: readonly (number | string)[],
  suggest: (label: string) => TrackerLabel['suggested'],
  range: readonly [number, number] | undefined,
): TrackerMeasure {
  const numbers = values.filter((value) => typeof value === 'number')
  if (numbers.length === values.length) {
    const [least, most] = numbers.reduce(
      ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
      range ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    )
    return { name, labels: null, least: least ?? 0, most: most ?? 0 }
  }
  const times = new Map<string, number>()
  for (const value of values) times.set(String(value), (times.get(String(value)) ?? 0) + 1)
  const labels = Array.from(times, ([label, count]) => ({ label, times: count, suggested: suggest(label) }))
  labels.sort((a, b) => b.times - a.times || (a.label < b.label ? -1 : 1))
  return { name, labels: labels.slice(0, MOST_LABELS), least: 0, most: 4 }
}

/** `YYYY-MM-DD` from numbers, or null for a date that never was. */
export function dateText(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && year >= 1900 ? date.toISOString().slice(0, 10) : null
}

/** `HH:mm` from a clock of 12 or 24 hours (`10:00 pm`, `14:58`, `9 h 05`), or null. */
export function clockText(text: string): string | null {
  const match = /^(\d{1,2})\s?[:.h]\s?(\d{2})(?::\d{2})?\s*([ap])?\.?\s?(?:m\.?)?$/i.exec(text.trim())
  if (!match) return null
  const half = match[3]?.toLowerCase()
  const written = Number(match[1])
  const hour = half ? (written % 12) + (half === 'p' ? 12 : 0) : written
  if (hour > 23 || Number(match[2]) > 59 || (half && (written < 1 || written > 12))) return null
  return `${String(hour).padStart(2, '0')}:${match[2]}`
}
