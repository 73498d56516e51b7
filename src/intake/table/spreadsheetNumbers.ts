import { plainName, saysClock } from './columnName.ts'

/** Days from the first that spreadsheets count from to 1970, with the one of 1900 that never was. */
const BEFORE_1970 = 25_569
/** From 1954 to 2119; what is counted lies below, and what is read off a device above. */
const [FIRST, LAST] = [20_000, 80_000]
/** Longer than anything that is told in parts of a day and not in hours: 0.2 is nearly five hours, or twelve minutes. */
const LONGEST = 0.2

/** Seconds since 1970, as programs note them: from 2010 to 2033; or thousandths of them. */
const [FIRST_SECOND, LAST_SECOND] = [1_262_304_000, 2_000_000_000]

const DAYS =
  /\b(?:timestamp|epoch|unix|created\w*|logged\w*|date|datum|fecha|data|jour|day|tag|dia|when|start\w*|begin\w*|debut|inicio|end\w*|fin|bis|from|von|time)\b/
const LENGTHS = /\b(?:duration|length|dauer|duree|duracion|lange)\b/

/**
 * Rows in which dates, clocks and lengths are written out that a spreadsheet gave as its own numbers (days since 1900,
 * parts of a day), as it does where a column was not told to be a date: 46091.39583 is 2026-03-10 09:30; and moments
 * that a program counted from 1970, in UTC. Only columns that are called so, and hold nothing else.
 */
export function withDatesWritten(
  names: readonly string[],
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const plain = names.map(plainName)
  const all = (place: number, test: (value: number) => boolean) => {
    const cells = rows.flatMap((row) => (row[place] ?? '').trim() || [])
    return cells.length > 0 && cells.every((cell) => test(numberIn(cell)))
  }
  const columns = plain.map((name, place) => {
    if (DAYS.test(name) && all(place, (value) => value >= FIRST && value < LAST)) return dateOf
    for (const scale of [1, 1000])
      if (
        DAYS.test(name) &&
        all(place, (value) => value >= FIRST_SECOND * scale && value < LAST_SECOND * scale)
      )
        return (value: number) => momentOf(value / scale)
    if (saysClock(name) && all(place, (value) => value >= 0 && value < 1)) return clockOf
    return LENGTHS.test(name) && all(place, (value) => value >= 0 && value < LONGEST) ? clockOf : null
  })
  // A length in hours stands beside dates that are written as such.
  if (!columns.some((write, place) => write && (write !== clockOf || saysClock(plain[place] ?? ''))))
    return rows
  return rows.map((row) =>
    row.map((cell, place) => (cell.trim() === '' ? cell : (columns[place]?.(numberIn(cell)) ?? cell))),
  )
}

function numberIn(cell: string): number {
  return /^\s*\d{1,13}(?:[.,]\d{1,20})?\s*$/.test(cell) ? Number(cell.replace(',', '.')) : Number.NaN
}

function dateOf(value: number): string {
  const [date = '', clock = ''] = new Date(Math.round((value - BEFORE_1970) * 1440) * 60_000)
    .toISOString()
    .split('T')
  return value % 1 === 0 ? date : `${date} ${clock.slice(0, 5)}`
}

function momentOf(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 16)}Z`
}

function clockOf(value: number): string {
  return new Date(Math.round(value * 1440) * 60_000).toISOString().slice(11, 16)
}
