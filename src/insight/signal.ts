import type { Day } from '../domain/day.ts'
import { momentKindsOf, questionsOf } from '../domain/entries.ts'
import type { Journal } from '../domain/journal.ts'
import { MEASURED_FIGURES, type MeasuredFigure } from '../domain/kinds/measured.ts'
import type { MomentWhat } from '../domain/kinds/moment.ts'
import { momentOn } from '../domain/kinds/momentOn.ts'
import type { OfferedMoment } from '../domain/kinds/ownMoment.ts'
import { type AskedQuestion, questionOn, type Wears } from '../domain/kinds/question.ts'
import { WORKLOAD_FIGURES, type WorkloadFigure } from '../domain/kinds/workload.ts'

/** What a signal is called in every map of this floor: where it comes from, and which one. */
export type SignalKey =
  | `question:${string}`
  | `moment:${MomentWhat}`
  | `workload:${WorkloadFigure}`
  | `measured:${MeasuredFigure}`

/**
 * One thing about a person that has a value a day. `wears` is the direction that wears them down; null where the
 * person's own question has none, and steps, so that it has a picture but no reading. `restores` is true of restoring moments
 * only. `hidden` is a question or a kind of moment the person hid: what they once answered or logged is still there.
 */
export type Signal = {
  readonly key: SignalKey
  readonly kind: 'rating' | 'count'
  readonly wears: Wears | null
  readonly restores: boolean
  readonly hidden: boolean
} & (
  | { readonly source: 'question'; readonly question: AskedQuestion }
  | { readonly source: 'moment'; readonly what: MomentWhat; readonly moment: OfferedMoment }
  | { readonly source: 'workload'; readonly figure: WorkloadFigure }
  | { readonly source: 'measured'; readonly figure: MeasuredFigure }
)

/** Every signal of the journal, whether or not it holds a value: questions in the person's order, then moments, workload, what was measured. */
export function signalsOf(journal: Journal): readonly Signal[] {
  return [
    ...questionsOf(journal).map(signalOfQuestion),
    ...momentKindsOf(journal).map(signalOfMoment),
    ...WORKLOAD_SIGNALS,
    ...MEASURED_SIGNALS,
  ]
}

/** A signal as it stood on a day: its words, and the direction that wears. */
export function signalOn(signal: Signal, day: Day): Signal {
  if (signal.source === 'question') return signalOfQuestion(questionOn(signal.question, day))
  return signal.source === 'moment' ? signalOfMoment(momentOn(signal.moment, day)) : signal
}

function signalOfMoment(moment: OfferedMoment): Signal {
  const { what, restores, hidden } = moment
  const wears = restores ? 'falling' : 'rising'
  return { key: `moment:${what}`, kind: 'count', wears, restores, hidden, source: 'moment', what, moment }
}

const WORKLOAD_SIGNALS = WORKLOAD_FIGURES.map((figure): Signal => {
  const key = `workload:${figure}` as const
  return { key, kind: 'count', wears: 'rising', restores: false, hidden: false, source: 'workload', figure }
})

/** How many steps a day takes says nothing of wear: they have a picture and no reading. */
const MEASURED_SIGNALS = MEASURED_FIGURES.map((figure): Signal => {
  const key = `measured:${figure}` as const
  const wears = figure === 'sleep' ? 'falling' : null
  return { key, kind: 'count', wears, restores: false, hidden: false, source: 'measured', figure }
})

function signalOfQuestion(question: AskedQuestion): Signal {
  const { id, answer, wears, hidden } = question
  return {
    key: `question:${id}`,
    kind: answer === 'scale' ? 'rating' : 'count',
    wears,
    restores: false,
    hidden,
    source: 'question',
    question,
  }
}

/** Whether it is known without a word of the person's: of days too on which nothing was written. */
export function isToldByFiles({ source }: Pick<Signal, 'source'>): boolean {
  return source === 'workload' || source === 'measured'
}
