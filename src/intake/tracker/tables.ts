import { csvRows } from '../table/rows.ts'
import { dateText } from '../written/date.ts'
import { readDaylioTable } from './daylio.ts'
import { readFeelings } from './feelings.ts'
import { gather, type LooseEntry, type Row, type TrackerReading } from './reading.ts'

/** Columns that only How We Feel has beside a date and a mood. */
const FEELINGS_COLUMNS = [
  'Mood Keys',
  'Tags (People)',
  'Tags (Places)',
  'Tags (Events)',
  'Reflections',
  'Takeaways',
]

/** A history as a table: Daylio, How We Feel, or Nomie 6. Null for any other. */
export function readTrackerTable(text: string): TrackerReading | null {
  const [head = [], ...body] = csvRows(text)
  // Of two columns with one name the first counts.
  const places = new Map(head.map((name, place) => [name.trim(), place] as const).reverse())
  const has = (...names: string[]) => names.every((name) => places.has(name))
  // A spoilt file may name a hundred thousand columns over rows of three cells: nothing is done for each of those.
  const rowOf =
    (cells: readonly string[]): Row =>
    (column) =>
      cells[places.get(column) ?? -1] ?? ''
  const rows = body.map(rowOf)
  if (has('full_date', 'mood') || has('year', 'date', 'weekday', 'mood')) return readDaylioTable(rows)
  // A table of two such columns may be anybody’s.
  if (has('Date', 'Mood') && FEELINGS_COLUMNS.some((name) => has(name))) return readFeelings(rows)
  if (has('epoch', 'note', 'offset')) return gather('nomie', rows.map(nomieRow), () => null)
  const trackerAt = (place: number) => {
    const name = head[place] ?? ''
    return name.startsWith('#') && places.get(name) === place ? name.slice(1) : null
  }
  if (has('date') && head.some((_, place) => trackerAt(place) !== null))
    return gather(
      'nomie',
      body.map((cells) => nomieDay(rowOf(cells)('date'), cells, trackerAt)),
      () => null,
    )
  return null
}

/** What a Nomie note says: `#mood(4) #sleep(25200)`, timers as `#sleep(07:00:00)` too, in seconds. A tracker without a number happened once. */
export function nomieEntry(note: string, instant: number, offset: number): LooseEntry {
  const values: Record<string, number> = {}
  for (const [, name = '', value] of note.matchAll(
    /#([\p{L}\p{N}_-]{1,60})(?:\((-?\d+(?:\.\d+)?|\d{1,4}:\d{2}(?::\d{2})?)\))?/gu,
  ))
    values[name] = value === undefined ? 1 : secondsOr(value)
  const words = note.replace(/#[\p{L}\p{N}_-]+(?:\([^)#]*\))?/gu, '').replace(/\s+/g, ' ')
  // As JavaScript has it: minutes west of UTC.
  const wall = instant - offset * 60_000
  const isReal = Number.isFinite(wall) && Math.abs(wall) < 8e15
  return { at: isReal ? new Date(wall).toISOString().slice(0, 16) : null, values, note: words }
}

function secondsOr(value: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = value.split(':').map(Number)
  return value.includes(':') ? hours * 3600 + minutes * 60 + seconds : Number(value)
}

function nomieRow(row: Row): LooseEntry {
  const epoch = row('epoch').trim()
  return nomieEntry(row('note'), epoch ? Number(epoch) : Number.NaN, Number(row('offset')) || 0)
}

/** In Nomie's table of days a nought also stands for a day on which nothing was logged, so it says nothing. */
function nomieDay(
  date: string,
  cells: readonly string[],
  trackerAt: (place: number) => string | null,
): LooseEntry {
  const [, year, month, day] = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})/.exec(date) ?? []
  const values: Record<string, number> = {}
  for (const [place, cell] of cells.entries()) {
    const tracker = trackerAt(place)
    const value = secondsOr(cell)
    if (tracker !== null && Number.isFinite(value) && value !== 0) values[tracker] = value
  }
  return { at: dateText(Number(year), Number(month), Number(day)), values, note: '' }
}
