/** What divides the cells of a row, wherever a table comes from. */
const DELIMITERS = [',', ';', '\t', '|'] as const

/**
 * The cells of a CSV table (RFC 4180), row by row; rows without any word are left out. Lines may end in any way, and
 * cells be divided by comma, semicolon, tab or bar: by what the first line has most of. Never throws: a quote that is
 * not closed goes on to the end of the text, and what stands behind a closing one still belongs to its cell.
 */
export function csvRows(text: string): readonly (readonly string[])[] {
  const delimiter = delimiterOf(text)
  const plain = new RegExp(`([^\\r\\n${delimiter}]*)(\\r\\n|[\\r\\n${delimiter}]|$)`, 'y')
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedEnd(text, at) : at
    plain.lastIndex = quoted
    const [, rest = '', end = ''] = plain.exec(text) ?? []
    row.push(quoted === at ? rest : unquoted(text.slice(at, quoted)) + rest.trimEnd())
    at = plain.lastIndex
    if (end === delimiter && at < text.length) continue
    if (end === delimiter) row.push('')
    if (row.some((cell) => cell.trim() !== '')) rows.push(row)
    row = []
  }
  return rows
}

function delimiterOf(text: string): string {
  const line = /^(?:"[^"]*"|[^"\r\n])*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? ''
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

/** Just behind the quote that closes the one at `start`; two together are one within. */
function quotedEnd(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1)
  while (quote !== -1 && text[quote + 1] === '"') quote = text.indexOf('"', quote + 2)
  return quote === -1 ? text.length : quote + 1
}

function unquoted(cell: string): string {
  return cell.replace(/^"|"$/g, '').replaceAll('""', '"')
}
