import { dsvFormat } from 'd3-dsv'

/** What divides the cells of a row, wherever a table comes from. */
const DELIMITERS = [',', ';', '\t', '|'] as const

const LOOKED_AT = 20_000

/** What spreadsheets put before a table to say what divides it, behind a byte order mark. */
const SAID = /^\uFEFF?(?:"?sep=([,;\t|])"?[ \t]*(?:\r\n?|\n|$))?/i

/**
 * The cells of a CSV table (RFC 4180), row by row; rows without any word are left out. Lines may end in any way, and
 * cells be divided by comma, semicolon, tab or bar: by what a first line `sep=` says, else by what the first line that has
 * any has most of. A byte order mark is passed over. Never throws: a quote that is not closed goes on to the end of the text.
 */
export function csvRows(text: string): readonly (readonly string[])[] {
  const said = SAID.exec(text)
  const table = text.slice(said?.[0].length ?? 0)
  return dsvFormat(said?.[1] ?? delimiterOf(table))
    .parseRows(table)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
}

function delimiterOf(text: string): string {
  const lines = text
    .slice(0, LOOKED_AT)
    .replace(/"[^"]*"/g, '')
    .split(/[\r\n]+/)
  // A report's title may stand above.
  const line = lines.find((each) => DELIMITERS.some((delimiter) => each.includes(delimiter))) ?? ''
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
