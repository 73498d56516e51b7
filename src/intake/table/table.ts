// The room `table`: the rows and columns that any program writes. It knows `written`; `tracker`, `health` and the readers
// above may import it.
import { fault, ok, type Result } from '../../domain/result.ts'
import { type DateOrder, dateOrderOf, writtenDate } from '../written/date.ts'
import { withDatesWritten } from './spreadsheetNumbers.ts'

/**
 * A table of any program: what its columns are called, and its rows. Shown to be chosen from; never kept. `moods` holds
 * the point of a scale of 0 (worst) to 4 (best) that words of its columns most likely mean, as far as they are known.
 */
export type Table = {
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly moods?: ReadonlyMap<string, 0 | 1 | 2 | 3 | 4>
}

/**
 * One column: `dates`, `numbers` and `filled` say of how many of the first rows' cells each is true, `example` is its
 * first word, `words` the different ones, most frequent first, where there are few enough to choose by.
 */
export type TableColumn = {
  readonly name: string
  readonly dates: number
  readonly numbers: number
  readonly filled: number
  readonly example: string
  readonly words: readonly string[] | null
}

const MOST_COLUMNS = 60
const MOST_WORDS = 40
const LONGEST_WORD = 60
const LOOKED_AT = 2000
/** How far down a table's names may stand. */
const MOST_ABOVE = 20

/**
 * A table as its rows say it, with its first row for names, below what a report may have above it; without names where
 * a date stands among those. `not-known` where nothing in it looks like a date,
 * `dates-unreadable` where a column is called one and none of it can be read, `nothing-in-it` without rows.
 */
export function tableOf(
  cells: readonly (readonly string[])[],
): Result<Table, 'not-known' | 'dates-unreadable' | 'nothing-in-it'> {
  const filled = cells.slice(0, MOST_ABOVE).map((row) => row.filter((cell) => cell.trim() !== '').length)
  const widest = Math.max(0, ...filled)
  const [head = [], ...below] = cells.slice(
    Math.max(
      0,
      filled.findIndex((count) => 2 * count > widest),
    ),
  )
  if (head.length < 2) return fault('not-known')
  const isBare = head.some(readsAsDate)
  const names = head.slice(0, MOST_COLUMNS).map((name) => (isBare ? '' : name.trim()))
  const rows = isBare ? [head, ...below] : withDatesWritten(names, below)
  const columns = names.map((name, place) => columnOf(name, rows, place))
  const isDated = columns.some(({ dates }) => dates > 0)
  if (!isDated && !names.some((name) => CALLED_DATE.test(name))) return fault('not-known')
  if (rows.length === 0) return fault('nothing-in-it')
  return isDated ? ok({ columns, rows }) : fault('dates-unreadable')
}

const CALLED_DATE = /(?:^|[^\p{L}])(?:date|datum|fecha|data|day|jour|tag|d[ií]a)(?:$|[^\p{L}])/iu

function columnOf(name: string, rows: readonly (readonly string[])[], place: number): TableColumn {
  const words = new Map<string, number>()
  let [dates, numbers, filled, isShort, example] = [0, 0, 0, true, '']
  for (const row of rows.slice(0, LOOKED_AT)) {
    const cell = (row[place] ?? '').trim()
    if (cell === '') continue
    filled++
    if (example === '') example = cell.slice(0, LONGEST_WORD)
    if (readsAsDate(cell)) dates++
    if (tableNumber(cell) !== null || tableNumber(cell, true) !== null) numbers++
    if (cell.length > LONGEST_WORD) isShort = false
    if (isShort && words.size <= MOST_WORDS) words.set(cell, (words.get(cell) ?? 0) + 1)
  }
  const isFew = isShort && words.size > 0 && words.size <= MOST_WORDS
  const byTimes = [...words].sort((a, b) => b[1] - a[1]).map(([word]) => word)
  return { name, dates, numbers, filled, example, words: isFew ? byTimes : null }
}

function readsAsDate(cell: string): boolean {
  return writtenDate(cell, 'day-first') !== null || writtenDate(cell, 'month-first') !== null
}

/** Thousands parted from hundreds: `8,123`, `1.234.567`. */
const GROUPED = /^\s*[-+]?[1-9]\d{0,2}(?:[.,’\s]\d{3})+\s*$/

/** Whether the numbers of a column are written in groups of three: all in which a sign stands between figures. */
export function isInGroups({ rows }: Pick<Table, 'rows'>, place: number): boolean {
  const parted = rows.flatMap((row) => (/\d[.,’\s]\d/.test(row[place] ?? '') ? [row[place] ?? ''] : []))
  return parted.length > 0 && parted.every((cell) => cell.length <= LONGEST_WORD && GROUPED.test(cell))
}

/**
 * A number with a point or a comma, or `4/5`, or `80 %`, or, where the column {@link isInGroups}, of thousands and
 * hundreds; null for any other cell.
 */
export function tableNumber(cell: string, isGrouped = false): number | null {
  if (isGrouped && cell.length <= LONGEST_WORD && GROUPED.test(cell))
    return Number(cell.replace(/[.,’\s]/g, ''))
  // Blanks without end between figures would be gone through for each of them.
  if (cell.length > LONGEST_WORD) return null
  const match = /^\s*([-+]?\d{1,12}(?:[.,]\d{1,6})?)\s*(?:\/\s*\d{1,3}|%)?\s*$/.exec(cell)
  return match ? Number((match[1] ?? '').replace(',', '.')) : null
}

/**
 * What the dates of these columns say of their order together, or else those of all columns, as one program writes them
 * alike; null where the person must say.
 */
export function orderIn(
  { columns, rows }: Table,
  ...places: readonly (number | null)[]
): DateOrder | 'none' | null {
  const orderOf = (some: readonly (number | null)[]) =>
    dateOrderOf(some.flatMap((place) => (place === null ? [] : rows.map((row) => row[place] ?? ''))))
  const dated = columns.flatMap(({ dates, filled }, place) => (dates >= filled * 0.6 ? [place] : []))
  return orderOf(places) ?? orderOf(dated)
}
