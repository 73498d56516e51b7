/** How a cell begins that a spreadsheet would reckon out. */
const FORMULA = /^[=+\-@\t\r]/
/** What a cell may only hold within quotes; an end kept blank is quoted too, as readers like to trim it. */
const QUOTED = /["\r\n,\uFEFF]|^ | $/

/**
 * A table as CSV (RFC 4180, lines end with CR LF) with a row of column names, and a byte order mark before it, so that
 * spreadsheets read accents. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column]))]
  return `\uFEFF${lines.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('')}`
}

function cellText(value: string): string {
  const quoted = value.replaceAll('"', '""')
  if (FORMULA.test(value)) return `"'${quoted}"`
  return QUOTED.test(value) ? `"${quoted}"` : value
}
