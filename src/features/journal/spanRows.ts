import type { Day } from '../../domain/day.ts'
import { contextsOf, questionsOf } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import type { Pause } from '../../domain/kinds/pause.ts'
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
    const { day, written, work, measured, pause, repairs, returns, scores } = told
    const { reflection = null, moments = [] } = written ?? {}
    const rows: SpanRow[] = []
    for (const { question, words } of reflection ? questions : []) {
      const value =
        question.answer === 'scale' ? reflection?.ratings[question.id] : reflection?.counts[question.id]
      if (value === undefined) continue
      const kind = question.answer === 'scale' ? 'rating' : question.answer
      const word = answerWord(question, day, value, say) ?? ''
      const asked = questionOn(question, day)
      const name = asked === question ? words.name : questionWords(asked, say).name
      rows.push(row({ day, kind, id: question.id, name, value: String(value), word }))
    }
    for (const id of reflection?.contexts ?? [])
      rows.push(row({ day, kind: 'context', id, name: contexts.get(id) ?? '' }))
    if (reflection?.note) rows.push(row({ day, kind: 'note', text: reflection.note }))
    for (const moment of moments) {
      const { at, what, times, because, note, hour } = moment
      rows.push(
        row({
          day,
          time: hour === 'unknown' ? '' : clockOf(at),
          kind: 'moment',
          id: what,
          name: momentName(journal, moment, say),
          value: String(times),
          because: because ? say(`because.${because}`) : '',
          text: note,
        }),
      )
    }
    rows.push(...restRows(told, say), ...askingRows(told, say))
    for (const { figure, value } of work)
      rows.push(
        row({ day, kind: 'workload', id: figure, name: say(`workload.${figure}`), value: String(value) }),
      )
    for (const { figure, value } of measured)
      rows.push(
        row({
          ...{ day, kind: 'measured', id: figure, name: say(`measured.${figure}`), value: String(value) },
          word: figure === 'sleep' ? sleepWords(value, say) : '',
        }),
      )
    if (pause) rows.push(...pauseRows(day, pause, say))
    for (const repair of repairs) {
      for (const part of ['title', 'happened', 'myPart', 'entrusted', 'nextStep'] as const) {
        if (repair[part])
          rows.push(
            row({ day, kind: 'repair', id: part, name: say(`saveSpan.repair.${part}`), text: repair[part] }),
          )
      }
    }
    for (const text of returns)
      rows.push(row({ day, kind: 'repair', id: 'return', name: say('care.repair.story'), text }))
    for (const { instrument, total } of scores)
      rows.push(
        row({
          day,
          kind: 'score',
          id: instrument,
          name: instrumentName(instrument, say.language),
          value: String(total),
        }),
      )
    return rows
  }
}

/** What came along with each rest; what it gave back stands with its moment. */
function restRows({ day, rests }: SpanDay, say: Say): readonly SpanRow[] {
  return rests.flatMap(({ guilt, wholeDay }) => {
    const rows: SpanRow[] = []
    if (guilt !== null) {
      const word = say(`rest.guilt.${guilt}`)
      rows.push(row({ day, kind: 'rest', id: 'guilt', name: say('rest.guilt'), value: String(guilt), word }))
    }
    if (wholeDay)
      rows.push(row({ day, kind: 'rest', id: 'wholeDay', name: say('rest.wholeDay'), value: '1' }))
    return rows
  })
}

function askingRows({ day, askings }: SpanDay, say: Say): readonly SpanRow[] {
  return askings.map(({ at, answer, from, words }) =>
    row({
      ...{ day, time: clockOf(at), kind: 'asking', id: answer, name: say('before.title') },
      ...{
        word: say(`before.answer.${answer}`),
        because: from ? say(`before.from.${from}`) : '',
        text: words,
      },
    }),
  )
}

function pauseRows(day: Day, { lastShift, other, ...own }: Pause, say: Say): readonly SpanRow[] {
  const rows: SpanRow[] = []
  if (lastShift) {
    const word = say(`pause.outcome.${lastShift}`)
    rows.push(row({ day, kind: 'pause', id: 'lastShift', name: say('pause.howDidItGo'), word }))
  }
  for (const part of ['heavy', 'working', 'shift'] as const) {
    const name = say(`saveSpan.${part}`)
    if (own[part]) rows.push(row({ day, kind: 'pause', id: part, name, text: own[part] }))
  }
  for (const part of ['heavy', 'working', 'shift'] as const) {
    const name = `${say(`saveSpan.${part}`)} (${say('pause.them')})`
    if (other?.[part]) rows.push(row({ day, kind: 'pause', id: `other.${part}`, name, text: other[part] }))
  }
  return rows
}

function row(cells: Partial<SpanRow>): SpanRow {
  return {
    day: '',
    until: '',
    time: '',
    kind: '',
    id: '',
    name: '',
    value: '',
    word: '',
    because: '',
    text: '',
    ...cells,
  }
}
