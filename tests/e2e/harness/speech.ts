import { readdirSync, readFileSync } from 'node:fs'
import type { Language, MessageId } from '../../../src/words/words.ts'
import { pseudoText } from './pseudoWords.mjs'

/** A language of the app, or the one in which every text is marked and longer. */
export type Spoken = Language | 'en-XA'

/** Reads the app's own catalogues, so that a test finds a control by what it is called in either language. */
export function speak(language: Spoken): (id: MessageId) => string {
  const folder = new URL(`../../../src/words/${language === 'en-XA' ? 'en' : language}/`, import.meta.url)
  const messages: Record<string, string> = {}
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.json')) continue
    Object.assign(messages, JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
  }
  return (id) => {
    const text = messages[id]
    if (text === undefined) throw new RangeError(`No message ${id} in ${language}`)
    return language === 'en-XA' ? pseudoText(text) : text
  }
}
