import Papa from 'papaparse'

/** Not Papa's own, which overlooks a cell of several lines. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A table as CSV (RFC 4180, lines end with CR LF) with a row of column names, and a byte order mark before it, so that
 * spreadsheets read accents. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function csvText<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const data = rows.map((row) => columns.map((column) => row[column]))
  return `\uFEFF${Papa.unparse({ fields: [...columns], data }, { escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`
}
