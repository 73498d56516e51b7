import type { Steps } from '../../domain/steps.ts'

const JOURNAL = '\n  "journal": {'
const END_OF_LIST = '\n    ]'
const END = '\n  }\n}\n'
/** So many letters a step, and on to the end of the row. */
const AT_ONCE = 50_000

/**
 * The value of a JSON text, undefined when it is none: what `JSON.parse` makes of it. Of one laid out as our files are,
 * a row a line, some rows a step; any other is read at once.
 */
export function* jsonInSteps(text: string): Steps<unknown> {
  return (yield* byRows(text)) ?? parseJson(text)
}

/** Undefined where it is laid out otherwise. */
function* byRows(text: string): Steps<object | undefined> {
  const head = text.indexOf(JOURNAL)
  if (head < 0 || !text.endsWith(END)) return undefined
  const lists: [string, unknown[]][] = []
  const list = /\n {4}"(\w+)": \[/y
  let at = head + JOURNAL.length
  for (; ; at += 1) {
    list.lastIndex = at
    const name = list.exec(text)?.[1]
    if (name === undefined) return undefined
    at = list.lastIndex
    const rows: unknown[] = []
    lists.push([name, rows])
    if (text[at] === ']') at += 1
    else {
      const end = text.indexOf(END_OF_LIST, at)
      if (end < 0) return undefined
      while (at < end) {
        const line = text.indexOf(',\n', at + AT_ONCE)
        const to = line < 0 ? end : Math.min(line, end)
        const some = parseJson(`[${text.slice(at, to)}]`)
        if (!Array.isArray(some)) return undefined
        for (const row of some) rows.push(row)
        at = to + 1
        yield
      }
      at = end + END_OF_LIST.length
    }
    if (text[at] !== ',') break
  }
  const frame = parseJson(`${text.slice(0, head)}${JOURNAL}}}`)
  if (typeof frame !== 'object' || at !== text.length - END.length) return undefined
  return { ...frame, journal: Object.fromEntries(lists) }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // A SyntaxError, or a RangeError for nesting or size beyond what the engine takes: no JSON for us either way.
    return undefined
  }
}
