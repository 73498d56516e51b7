/** What divides the cells of a row, wherever a table comes from. */
const DELIMITERS = [',', ';', '\t', '|'] as const

const LOOKED_AT = 20_000

/** What spreadsheets put before a table to say what divides it, behind a byte order mark. */
const SAID = /^\uFEFF?(?:"?sep=([,;\t|])"?[ \t]*(?:\r\n?|\n|$))?/i

/**
 * The cells of a CSV table (RFC 4180), row by row; rows without any word are left out. Lines may end in any way, and
 * cells be divided by comma, semicolon, tab or bar: by what a first line `sep=` says, else by what the first line that has
 * any has most of. A byte order mark is passed over. Never throws: a quote that is not closed goes on to the end of the
 * text; blanks may stand before one that opens, and what stands behind one that closes is of its cell too.
 */
export function csvRows(text: string): readonly (readonly string[])[] {
  const said = SAID.exec(text)
  const from = said?.[0].length ?? 0
  const delimiter = said?.[1] ?? delimiterOf(text.slice(from, from + LOOKED_AT))
  const rows: string[][] = []
  let row: string[] = []
  let isOpen = false
  for (let at = from; at < text.length || isOpen; at++) {
    let cell = ''
    let quote = at
    while (text[quote] === ' ') quote++
    if (text[quote] === '"') {
      at = quote
      const start = at + 1
      do {
        const end = text.indexOf('"', at + 1)
        at = end < 0 ? text.length : end + 1
      } while (text[at] === '"')
      cell = text.slice(start, text[at - 1] === '"' ? at - 1 : at).replaceAll('""', '"')
    }
    const rest = at
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
    row.push(cell + (cell === '' ? text.slice(rest, at) : text.slice(rest, at).trimEnd()))
    isOpen = text[at] === delimiter
    if (isOpen) continue
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    if (row.some((one) => one.trim() !== '')) rows.push(row)
    row = []
  }
  return rows
}

function delimiterOf(text: string): string {
  const lines = text.replace(/"[^"]*"/g, '').split(/[\r\n]+/)
  // A report's title may stand above.
  const line = lines.find((each) => DELIMITERS.some((delimiter) => each.includes(delimiter))) ?? ''
  const counts = DELIMITERS.map((delimiter) => line.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}
