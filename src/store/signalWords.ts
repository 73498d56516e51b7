import type { AskedQuestion, Rating } from '../domain/kinds/question.ts'
import type { NamedContext } from '../domain/kinds/reflection.ts'
import type { Signal } from '../insight/signal.ts'
import type { Say } from '../words/words.ts'

/** A question as the person sees it: its name, and a word for each point. Their own words stand before the app's. */
export function questionWords(
  question: AskedQuestion,
  say: Say,
): { readonly name: string; readonly scale: readonly [string, string, string, string, string] } {
  const { builtIn, text, words } = question
  const word = (point: Rating) => words[point] ?? (builtIn ? say(`scale.${builtIn}.${point}`) : String(point))
  return {
    name: text ?? say(builtIn ? `question.${builtIn}` : 'question.unnamed'),
    scale: [word(0), word(1), word(2), word(3), word(4)],
  }
}

/** An answer in words: the point's word, yes or no; null for a count, which is its own word. */
export function answerWord(question: AskedQuestion, value: number, say: Say): string | null {
  if (question.answer === 'count') return null
  if (question.answer === 'yes-no') return say(value === 0 ? 'answer.no' : 'answer.yes')
  return questionWords(question, say).scale[value] ?? null
}

/** What a context is called: in the person's own words, else in the app's. */
export function contextName({ builtIn, text }: NamedContext, say: Say): string {
  return text ?? (builtIn ? say(`context.${builtIn}`) : '')
}

/** What a signal is called. */
export function signalName(signal: Signal, say: Say): string {
  switch (signal.source) {
    case 'question':
      return questionWords(signal.question, say).name
    case 'moment':
      return say(`moment.${signal.what}`)
    case 'workload':
      return say(`workload.${signal.figure}`)
  }
}
