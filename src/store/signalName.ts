import type { Day } from '../domain/day.ts'
import { type AskedQuestion, questionOn } from '../domain/kinds/question.ts'
import type { Signal } from '../insight/signal.ts'
import type { Say } from '../words/words.ts'
import { momentKindName } from './momentKindName.ts'
import { questionWords } from './signalWords.ts'

/** What a signal is called. */
export function signalName(signal: Signal, say: Say): string {
  switch (signal.source) {
    case 'question':
      return questionWords(signal.question, say).name
    case 'moment':
      return momentKindName(signal.moment, say)
    case 'workload':
      return say(`workload.${signal.figure}`)
    case 'measured':
      return say(`measured.${signal.figure}`)
  }
}

/**
 * An answer of a day in words, as they were that day: the point's word, yes or no; null for a count, which is its own
 * word.
 */
export function answerWord(question: AskedQuestion, day: Day, value: number, say: Say): string | null {
  if (question.answer === 'count') return null
  if (question.answer === 'yes-no') return say(value === 0 ? 'answer.no' : 'answer.yes')
  return questionWords(questionOn(question, day), say).scale[value] ?? null
}
