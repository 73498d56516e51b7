import { contextsOf, questionsOf } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import { questionOn } from '../../domain/kinds/question.ts'
import { clockOf } from '../../domain/wallTime.ts'
import { momentName } from '../../store/momentName.ts'
import { instrumentName } from '../../store/scoreNames.ts'
import { answerWord } from '../../store/signalName.ts'
import { contextName, questionWords } from '../../store/signalWords.ts'
import type { Say } from '../../words/words.ts'
import { sleepWords } from './sleepWords.ts'
import type { JournalSpan, SpanDay } from './spanDays.ts'

/** The columns of the table, in order; docs/export-format.md says what each holds. */
export const SPAN_COLUMNS = [
  'day',
  'until',
  'time',
  'kind',
  'id',
  'name',
  'value',
  'word',
  'because',
  'text',
] as const

type Column = (typeof SPAN_COLUMNS)[number]

/** One row of the table: everything that was answered, marked, logged or written is a row of its own. */
export type SpanRow = Readonly<Record<Column, string>>

/** A span of the journal as rows, oldest first; seasons come last. Empty cells are empty text. */
export function spanRows(span: JournalSpan, journal: Journal, say: Say): readonly SpanRow[] {
  const contexts = new Map(contextsOf(journal).map((context) => [context.id, contextName(context, say)]))
  const questions = questionsOf(journal).map((question) => ({
    question,
    words: questionWords(question, say),
  }))
  const rows: SpanRow[] = []
  for (const day of span.days) rows.push(...rowsOfDay(day))
  for (const { from, to, id, sort, name } of span.seasons)
    rows.push(row({ day: from, until: to, kind: 'season', id, name: name || say(`season.sort.${sort}`) }))
  return rows

  function rowsOfDay(told: SpanDay): readonly SpanRow[] {
    const { day, written, work, measured, pause, repairs, scores } = told
    const { reflection = null, moments = [] } = written ?? {}
    const rows: SpanRow[] = []
    const put = (kind: string, cells: Partial<SpanRow>) => rows.push(row({ day, kind, ...cells }))
    for (const { question, words } of reflection ? questions : []) {
      const { id, answer } = question
      const value = answer === 'scale' ? reflection?.ratings[id] : reflection?.counts[id]
      if (value === undefined) continue
      const word = answerWord(question, day, value, say) ?? ''
      const asked = questionOn(question, day)
      const name = asked === question ? words.name : questionWords(asked, say).name
      put(answer === 'scale' ? 'rating' : answer, { id, name, value: String(value), word })
    }
    for (const id of reflection?.contexts ?? []) put('context', { id, name: contexts.get(id) ?? '' })
    if (reflection?.note) put('note', { text: reflection.note })
    for (const moment of moments) {
      const { at, what: id, times, because: why, note: text, hour } = moment
      const [time, value] = [hour === 'unknown' ? '' : clockOf(at), String(times)]
      const because = why ? say(`because.${why}`) : ''
      put('moment', { time, id, name: momentName(journal, moment, say), value, because, text })
    }
    // What a rest gave back stands with its moment.
    for (const { guilt, wholeDay } of told.rests) {
      if (guilt !== null) {
        const word = say(`rest.guilt.${guilt}`)
        put('rest', { id: 'guilt', name: say('rest.guilt'), value: String(guilt), word })
      }
      if (wholeDay)
        put('rest', { id: 'wholeDay', name: say('rest.wholeDay'), value: '1', word: say('answer.yes') })
    }
    for (const { at, answer: id, from, words: text } of told.askings) {
      const because = from ? say(`before.from.${from}`) : ''
      const [name, word] = [say('before.title'), say(`before.answer.${id}`)]
      put('asking', { time: clockOf(at), id, name, word, because, text })
    }
    for (const { figure, value } of work)
      put('workload', { id: figure, name: say(`workload.${figure}`), value: String(value) })
    for (const { figure, value } of measured) {
      const word = figure === 'sleep' ? sleepWords(value, say) : ''
      put('measured', { id: figure, name: say(`measured.${figure}`), value: String(value), word })
    }
    if (pause?.lastShift) {
      const word = say(`pause.outcome.${pause.lastShift}`)
      put('pause', { id: 'lastShift', name: say('pause.howDidItGo'), word })
    }
    for (const [words, of, whose] of [
      [pause, '', ''],
      [pause?.other, 'other.', ` (${say('pause.them')})`],
    ] as const) {
      for (const part of ['heavy', 'working', 'shift'] as const) {
        const name = say(`saveSpan.${part}`) + whose
        if (words?.[part]) put('pause', { id: of + part, name, text: words[part] })
      }
    }
    for (const repair of repairs) {
      for (const part of ['title', 'happened', 'myPart', 'entrusted', 'nextStep'] as const) {
        if (repair[part])
          put('repair', { id: part, name: say(`saveSpan.repair.${part}`), text: repair[part] })
      }
    }
    for (const text of told.returns) put('repair', { id: 'return', name: say('care.repair.story'), text })
    for (const { instrument: id, total } of scores)
      put('score', { id, name: instrumentName(id, say.language), value: String(total) })
    return rows
  }
}

const EMPTY = Object.fromEntries(SPAN_COLUMNS.map((column) => [column, ''])) as SpanRow

function row(cells: Partial<SpanRow>): SpanRow {
  return { ...EMPTY, ...cells }
}
