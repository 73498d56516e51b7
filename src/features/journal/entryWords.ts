import { contextsOf, questionsOf } from '../../domain/entries.ts'
import type { Journal } from '../../domain/journal.ts'
import type { AskedQuestion } from '../../domain/kinds/question.ts'
import { contextName, questionWords } from '../../store/signalWords.ts'
import type { Say } from '../../words/words.ts'

/** The person's words for what an entry holds: questions in their order, contexts by id; hidden ones too. */
export type EntryWords = {
  readonly questions: readonly { readonly question: AskedQuestion; readonly name: string }[]
  readonly contexts: ReadonlyMap<string, string>
}

/** Gathers the words from the desk, once for all days. */
export function entryWords(journal: Journal, say: Say): EntryWords {
  return {
    questions: questionsOf(journal).map((question) => ({
      question,
      name: questionWords(question, say).name,
    })),
    contexts: contextWords(journal, say),
  }
}

/** What the person calls each context, by id; hidden ones too. */
export function contextWords(journal: Journal, say: Say): ReadonlyMap<string, string> {
  return new Map(contextsOf(journal).map((context) => [context.id, contextName(context, say)]))
}
