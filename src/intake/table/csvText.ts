/** What makes a cell need quotes. */
const SPECIAL = /[",\r\n]/

/** How a cell begins that a spreadsheet would reckon out: blanks before the sign, or its wide forms, do not hinder it. */
const FORMULA = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/

/**
 * A table as CSV (RFC 4180, lines end with CR LF) with a row of column names, and a byte order mark before it, so that
 * spreadsheets read accents. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => plainCell(row[column])))]
  return `\uFEFF${lines.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`
}

function plainCell(value: string): string {
  return FORMULA.test(value) ? `'${value}` : value
}

function quoted(cell: string): string {
  return SPECIAL.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
