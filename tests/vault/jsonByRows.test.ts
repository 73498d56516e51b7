import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finish } from '../../src/domain/steps.ts'
import { jsonInSteps } from '../../src/vault/carry/jsonByRows.ts'

const read = (text: string) => finish(jsonInSteps(text))

/** A text laid out as a backup is. */
function laidOut(lists: Readonly<Record<string, readonly unknown[]>>, head = '"format": "f",'): string {
  const told = Object.entries(lists).map(([name, rows]) =>
    rows.length === 0
      ? `    ${JSON.stringify(name)}: []`
      : `    ${JSON.stringify(name)}: [\n      ${rows.map((row) => JSON.stringify(row)).join(',\n      ')}\n    ]`,
  )
  return `{\n  ${head}\n  "journal": {\n${told.join(',\n')}\n  }\n}\n`
}

/** What JSON.parse makes of it, undefined where it throws. */
function whole(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

test('a text laid out as our files are reads as at once, some rows a step', () => {
  const rows = Array.from({ length: 3000 }, (_, index) => ({
    id: index,
    note: `a ], [ { "b": [\n    ]\n ${index}`,
  }))
  const text = laidOut({ days: rows, none: [], last: [1, 'two', null] })
  expect(read(text)).toEqual(JSON.parse(text))
  expect(Object.keys(read(text) as object)).toEqual(['format', 'journal'])
  expect([...jsonInSteps(text)].length).toBeGreaterThan(2)
})

test.each([
  ['nothing', ''],
  ['no JSON', 'words'],
  ['one line', JSON.stringify({ journal: { days: [1] } })],
  ['a value alone', '3'],
  [
    'laid out by another program',
    `${JSON.stringify({ a: 1, journal: { days: [{ id: 1, at: [1, 2] }] } }, null, 2)}\n`,
  ],
  ['an empty journal', '{\n  "a": 1,\n  "journal": {\n  }\n}\n'],
  [
    'a list twice',
    laidOut({ days: [1] })
      .replace('  }\n}\n', '')
      .replace(/\n$/, ',\n    "days": [\n      2\n    ]\n  }\n}\n'),
  ],
  ['a list called __proto__', laidOut(JSON.parse('{"__proto__":[1],"days":[2]}'))],
  ['a head that is none', laidOut({ days: [1] }, '"format" "f",')],
  ['a journal further in', `{"a": {${laidOut({ days: [1] }).slice(1)}`],
  ['rows without a comma between', laidOut({ days: [1, 2] }).replace('1,\n', '1\n')],
  ['a comma too many', laidOut({ days: [1, 2] }).replace('2\n', '2,\n')],
  ['an end that is cut off', laidOut({ days: [1, 2] }).slice(0, -3)],
  ['more after its end', `${laidOut({ days: [1] })}more`],
])('%s is read as at once', (_, text) => {
  expect(read(text)).toEqual(whole(text))
})

test('whatever letter is lost or changed, it reads as at once', () => {
  const text = laidOut({ days: [{ a: 'b\\n', c: [1, [2]] }, { a: 'd' }], none: [], last: ['x'] })
  fc.assert(
    fc.property(
      fc.nat(text.length - 1),
      fc.constantFrom('', ',', ']', '}', '"', '\n', '\n    ]', ' '),
      (at, put) => {
        const changed = text.slice(0, at) + put + text.slice(at + 1)
        expect(read(changed)).toEqual(whole(changed))
      },
    ),
    { numRuns: 3000 },
  )
})
