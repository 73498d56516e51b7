import type { Day } from '../../domain/day.ts'
import type { Journal } from '../../domain/journal.ts'
import { csvText } from '../../intake/table/csvText.ts'
import type { FileToSave } from '../../ui/saveFile.ts'
import type { Say } from '../../words/words.ts'
import { spanOfJournal } from './spanDays.ts'
import { SPAN_COLUMNS, spanRows } from './spanRows.ts'
import { spanText } from './spanText.ts'

/** The forms a span can be saved in. */
export const SPAN_FORMS = ['plain', 'markdown', 'csv'] as const

/** One form. */
export type SpanForm = (typeof SPAN_FORMS)[number]

/** A span of the journal as a file. */
export function spanFile(
  journal: Journal,
  span: { readonly from: Day; readonly to: Day },
  form: SpanForm,
  say: Say,
): FileToSave {
  const gathered = spanOfJournal(journal, span.from, span.to)
  const name = `shoreline-${span.from}-${span.to}`
  if (form === 'csv') {
    const content = csvText(SPAN_COLUMNS, spanRows(gathered, journal, say))
    return { name: `${name}.csv`, type: 'text/csv', content }
  }
  const content = spanText(gathered, span, journal, say, form)
  return form === 'markdown'
    ? { name: `${name}.md`, type: 'text/markdown', content }
    : { name: `${name}.txt`, type: 'text/plain', content }
}
