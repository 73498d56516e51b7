import type { AskedQuestion } from '../domain/question.ts'
import type { Signal } from '../insight/signal.ts'
import type { Say } from '../words/words.ts'

/** A question as the person sees it: its name, and a word for each point. Their own words stand before the app's. */
export function questionWords(
  question: AskedQuestion,
  say: Say,
): { readonly name: string; readonly scale: readonly [string, string, string, string, string] } {
  const { builtIn, text, low, high } = question
  if (!builtIn) return { name: text ?? '', scale: [low ?? '0', '1', '2', '3', high ?? '4'] }
  const scale = ([0, 1, 2, 3, 4] as const).map((point) => say(`scale.${builtIn}.${point}`))
  const [first = '', second = '', third = '', fourth = '', last = ''] = scale
  return {
    name: text ?? say(`question.${builtIn}`),
    scale: [low ?? first, second, third, fourth, high ?? last],
  }
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
