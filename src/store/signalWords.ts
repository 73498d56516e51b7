import type { AskedQuestion, Rating } from '../domain/kinds/question.ts'
import type { NamedContext } from '../domain/kinds/reflection.ts'
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

/** What a context is called: in the person's own words, else in the app's. */
export function contextName({ builtIn, text }: NamedContext, say: Say): string {
  return text ?? (builtIn ? say(`context.${builtIn}`) : '')
}
