import type { Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import { formatClock, formatDay } from '../../ui/format.ts'
import type { Say } from '../../words/words.ts'
import type { JournalSpan } from './spanDays.ts'
import { type SpanRow, spanRows } from './spanRows.ts'

/** How a readable text is set. */
export type TextSort = 'plain' | 'markdown'

/**
 * A span of the journal to read: day by day, oldest first, as it stands in the app. In Markdown the person's words
 * are escaped, so that a line that begins with a number or a star stays what they wrote.
 */
export function spanText(
  span: JournalSpan,
  { from, to }: { readonly from: Day; readonly to: Day },
  journal: Journal,
  say: Say,
  sort: TextSort,
): string {
  const set = sort === 'markdown' ? MARKDOWN : PLAIN
  const title = say('saveSpan.heading', {
    from: formatDay(from, say.language, 'long'),
    to: formatDay(to, say.language, 'long'),
  })
  const parts = [set.title(title)]
  const byDay = new Map<string, SpanRow[]>()
  const seasons: string[] = []
  for (const row of spanRows(span, journal, say)) {
    if (row.kind === 'season') {
      const [begin, end] = [row.day, row.until].map((day) => formatDay(day as Day, say.language, 'short'))
      seasons.push(set.item(`${set.words(row.name)} (${begin} – ${end})`))
    } else byDay.set(row.day, [...(byDay.get(row.day) ?? []), row])
  }
  if (seasons.length > 0) parts.push(set.heading(say('season.title')), seasons.join('\n'))
  for (const [day, rows] of byDay) {
    // A file tells of every day it covers; one of which it tells nothing but noughts has nothing to be read.
    if (rows.every(({ kind, value }) => kind === 'workload' && value === '0')) continue
    parts.push(set.heading(formatDay(day as Day, say.language, 'full')), ...partsOfDay(rows, say, set))
  }
  return `${parts.join('\n\n')}\n`
}

type Setting = {
  readonly title: (text: string) => string
  readonly heading: (text: string) => string
  readonly item: (text: string) => string
  readonly words: (text: string) => string
  /** Words of several lines under an item. */
  readonly under: (text: string) => string
  /** What parts an item from words under it. */
  readonly lineBreak: string
}

const PLAIN: Setting = {
  title: (text) => `${text}\n${'='.repeat(text.length)}`,
  heading: (text) => `${text}\n${'-'.repeat(text.length)}`,
  item: (text) => `- ${text}`,
  words: (text) => text,
  under: (text) => text.replaceAll('\n', '\n  '),
  lineBreak: '\n  ',
}

const MARKDOWN: Setting = {
  title: (text) => `# ${escaped(text)}`,
  heading: (text) => `## ${escaped(text)}`,
  item: (text) => `- ${text}`,
  words: escaped,
  under: (text) => escaped(text).replaceAll('\n', '\n  '),
  lineBreak: '\\\n  ',
}

function partsOfDay(rows: readonly SpanRow[], say: Say, set: Setting): readonly string[] {
  const ofKind = (...kinds: readonly string[]) => rows.filter(({ kind }) => kinds.includes(kind))
  const parts: string[] = []
  const list = (items: readonly string[]) => items.length > 0 && parts.push(items.map(set.item).join('\n'))
  for (const { text } of ofKind('note')) parts.push(set.words(text))
  list(
    ofKind('rating', 'count', 'yes-no', 'rest', 'workload', 'measured', 'score').map(
      ({ name, id, value, word }) => `${set.words(name || id)}: ${set.words(word || value)}`,
    ),
  )
  const contexts = ofKind('context').map(({ name }) => set.words(name))
  if (contexts.length > 0) parts.push(say('saveSpan.inTheAir', { names: contexts.join(', ') }))
  list(
    ofKind('moment', 'asking').map(({ time, name, value, word, because, text }) => {
      // What was asked has no number of times.
      const times = value === '1' || value === '' ? '' : ` ×${value}`
      const why = [word, because].map((part) => part && ` · ${set.words(part)}`).join('')
      const words = text.trim() ? `${set.lineBreak}${set.under(text)}` : ''
      const clock = time && `${formatClock(time, say.language)} `
      return `${clock}${set.words(name)}${times}${why}${words}`
    }),
  )
  for (const kind of ['pause', 'repair'])
    list(
      ofKind(kind).map(
        ({ name, word, text }) => `${set.words(name)}${word ? '' : ':'} ${set.under(word || text)}`,
      ),
    )
  return parts
}

/**
 * Words as Markdown shows them unchanged (CommonMark 0.31): no sign, number or entity means anything, each line break
 * is one, and blanks a line begins with are kept, as four would make it code.
 */
function escaped(text: string): string {
  return (
    text
      .replaceAll(/\r\n?/g, '\n')
      // Around words empty lines show nothing, and the break before them would show as a backslash.
      .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
      .replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&')
      .replace(/^([ \t]*)([-+=])/gm, '$1\\$2')
      .replace(/^([ \t]*\d+)([.)])/gm, '$1\\$2')
      .replace(/^[ \t]+$/gm, '')
      .replace(/^[ \t]+/gm, (blanks) => blanks.replaceAll('\t', '    ').replaceAll(' ', '&nbsp;'))
      .replaceAll(/(?<=[^\n])\n(?=[^\n])/g, '\\\n')
  )
}
