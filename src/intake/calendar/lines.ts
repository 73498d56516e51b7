/** One property of a calendar, its folding undone. Names of properties and parameters are in capitals. */
export type CalendarProperty = {
  readonly name: string
  readonly parameters: Readonly<Record<string, string>>
  readonly value: string
}

/** What a calendar's lines are given to. A component that holds another is told of it before and after. */
export type CalendarVisitor = {
  readonly begin: (component: string) => void
  readonly end: (component: string) => void
  readonly property: (property: CalendarProperty) => void
}

const LONGEST_VALUE = 100_000
const NONE: Readonly<Record<string, string>> = {}

/**
 * Goes through a calendar line by line. Only properties in `kept` are unfolded and looked at; all else (descriptions,
 * places, attachments) is passed over. Values that are no date are cut at a hundred thousand signs.
 */
export function visitCalendar(given: string, kept: ReadonlySet<string>, visitor: CalendarVisitor): void {
  // Lines that end in CR alone come from programs of long ago.
  const text = given.includes('\n') ? given : given.replaceAll('\r', '\n')
  let at = 0
  while (at < text.length) {
    // Files that were joined keep their byte order marks.
    while (text[at] === '\uFEFF') at++
    const end = lineEnd(text, at)
    const name = nameAt(text, at, end)
    if (name === 'BEGIN')
      visitor.begin(
        text
          .slice(at + 6, end)
          .trim()
          .toUpperCase(),
      )
    else if (name === 'END') {
      // Where the first of two joined files has no last line break.
      const joined = text.slice(at, Math.min(end, at + 200)).search(/BEGIN:/i)
      visitor.end(
        text
          .slice(at + 4, joined > 0 ? at + joined : end)
          .trim()
          .toUpperCase(),
      )
      if (joined > 0) {
        at += joined
        continue
      }
    }
    let next = afterLine(text, end)
    const isKept = kept.has(name)
    let line = isKept ? text.slice(at, Math.min(end, at + LONGEST_VALUE)) : ''
    while (text[next] === ' ' || text[next] === '\t') {
      const foldEnd = lineEnd(text, next)
      if (isKept && line.length < LONGEST_VALUE)
        line += text.slice(next + 1, Math.min(foldEnd, next + LONGEST_VALUE))
      next = afterLine(text, foldEnd)
    }
    if (isKept) {
      const property = propertyOf(name, line)
      if (property) visitor.property(property)
    }
    at = next
  }
}

/** Where the line ends, its line break not included. */
function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at)
  const end = found < 0 ? text.length : found
  return text[end - 1] === '\r' && end > at ? end - 1 : end
}

function afterLine(text: string, end: number): number {
  return text[end] === '\r' ? end + 2 : end + 1
}

function nameAt(text: string, start: number, end: number): string {
  let at = start
  while (at < end && text[at] !== ':' && text[at] !== ';') at++
  return at - start > 64 ? '' : text.slice(start, at).trim().toUpperCase()
}

function propertyOf(name: string, line: string): CalendarProperty | null {
  const colon = colonOf(name, line)
  if (colon < 0) return null
  const head = line.slice(0, colon)
  const value = line.slice(colon + 1)
  return { name, parameters: head.includes('=') ? parametersOf(head) : NONE, value: value.trim() }
}

/** A name of a zone may hold colons and may be quoted wrongly: there the colon before the date counts. */
function colonOf(name: string, line: string): number {
  if (DATED.has(name)) {
    const before = line.search(BEFORE_DATE)
    return before < 0 ? line.lastIndexOf(':') : before
  }
  let isQuoted = false
  for (let at = name.length; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === ':' && !isQuoted) return at
  }
  return line.indexOf(':')
}

function parametersOf(head: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = Object.create(null)
  for (const [, name = '', value = ''] of head.matchAll(/[;:]\s*([A-Za-z0-9-]+)\s*=\s*("[^"]*"?|[^;]*)/g))
    found[name.toUpperCase()] = value.replaceAll('"', '').trim()
  return found
}

const BEFORE_DATE = /:\s*\d{4}-?\d{2}-?\d{2}(?![\w:])|:\s*\d{4}-?\d{2}-?\d{2}T/i
const DATED = new Set(['DTSTART', 'DTEND', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'DTSTAMP', 'LAST-MODIFIED'])
