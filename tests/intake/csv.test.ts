import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { csvText } from '../../src/intake/table/csvText.ts'
import { csvRows } from '../../src/intake/table/rows.ts'

const COLUMNS = ['day', 'text, with a comma', 'note'] as const
const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...',"\n\r\t =+-@;|\uFEFFé') }),
)
const row = fc.record({ [COLUMNS[0]]: cell, [COLUMNS[1]]: cell, [COLUMNS[2]]: cell })

describe('a table written', () => {
  it('is read back by others as it was, but for what a spreadsheet would reckon with', () => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const text = csvText(COLUMNS, rows)
        expect(text.startsWith('\uFEFF')).toBe(true)
        const { data } = Papa.parse<string[]>(text.slice(1), { delimiter: ',', newline: '\r\n' })
        expect(data.at(-1), 'the last line ends too').toEqual([''])
        const shown = (value: string) =>
          /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(value) ? `'${value}` : value
        const cells = rows.map((each) => COLUMNS.map((name) => shown(each[name])))
        expect(data.slice(0, -1)).toEqual([COLUMNS, ...cells])
      }),
    )
  })
})

describe('a table read', () => {
  it.each([',', ';', '\t', '|'])('holds every cell that others wrote, divided by %j', (delimiter) => {
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1 })
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n', '\r'), (rows, newline) => {
        const written = Papa.unparse([['day', 'mood', 'note'], ...rows], { delimiter, newline })
        const worded = rows.filter((cells) => cells.some((each) => each.trim() !== ''))
        expect(csvRows(written)).toEqual([['day', 'mood', 'note'], ...worded])
      }),
    )
  })

  it.each([
    [
      'an end without a line break, and with one',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'blank lines',
      'a,b\n\n \n,\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'an empty last cell at the very end',
      'a,b\n1,',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      'a quote within a cell',
      'a,b\n5" x,y',
      [
        ['a', 'b'],
        ['5" x', 'y'],
      ],
    ],
    [
      'blanks before a quote',
      'a, "b, c"\n1, "2"',
      [
        ['a', 'b, c'],
        ['1', '2'],
      ],
    ],
    [
      'words behind a quote that is closed',
      'a,b\n"1"x ,"2" \n',
      [
        ['a', 'b'],
        ['1x', '2'],
      ],
    ],
    ['a quote that is never closed', 'a,b\n"1,2\n3', [['a', 'b'], ['1,2\n3']]],
    [
      'other marks between quotes in the first line',
      '"a;b;c",d\n1,2',
      [
        ['a;b;c', 'd'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
  ])('may have %s', (_, text, rows) => expect(csvRows(text)).toEqual(rows))

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a",;\n\r\t|') }), (text) => void csvRows(text)),
    )
  })
})
