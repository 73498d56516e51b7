import { readdirSync, readFileSync } from 'node:fs'
import { type CompiledMessage, compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import {
  LANGUAGES,
  type Language,
  loadPages,
  loadWords,
  type MessageId,
  type Say,
} from '../../src/words/words.ts'

/** One message as a translator wrote it, and the file it stands in. */
export type Text = { readonly id: MessageId; readonly text: string; readonly file: string }

/** Every message of a language, file by file, as it lies in the project. */
export function textsOf(language: Language): readonly Text[] {
  const folder = new URL(`../../src/words/${language}/`, import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return files.flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<MessageId, string>).map(
      ([id, text]) => ({ id: id as MessageId, text, file }),
    ),
  )
}

/** A place in a message that a value fills: its name, how it is read, and the cases it is told apart by. */
export type Variable = { readonly name: string; readonly kind: string; readonly cases: readonly string[] }

/** The variables of a message, those within cases too; each name once. */
export function variablesOf(text: string): readonly Variable[] {
  const found = new Map<string, Variable>()
  const look = (message: CompiledMessage) => {
    if (!Array.isArray(message)) return
    for (const token of message) {
      if (typeof token === 'string') continue
      const [name, kind = 'text', cases] = token
      const before = found.get(name)
      const isCases = typeof cases === 'object' && cases !== null
      if (!before || before.kind === 'text') {
        found.set(name, { name, kind, cases: isCases ? Object.keys(cases) : [] })
      }
      if (isCases) for (const inner of Object.values(cases)) look(inner as CompiledMessage)
    }
  }
  look(compileMessageOrThrow(text))
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

/** How every language is spoken, on the first screens and on every other page. */
export async function allWords(): Promise<ReadonlyMap<Language, Say>> {
  await Promise.all(LANGUAGES.map(loadPages))
  return new Map(
    await Promise.all(LANGUAGES.map(async (language) => [language, await loadWords(language)] as const)),
  )
}

/** A message as a person may read it: with each of a few counts, and `mot` wherever words go. */
export function spoken({ id, text }: Text, say: Say): readonly string[] {
  const variables = variablesOf(text)
  return [0, 1, 2, 5].map((count) =>
    say(id, Object.fromEntries(variables.map(({ name, kind }) => [name, kind === 'text' ? 'mot' : count]))),
  )
}
