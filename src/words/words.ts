import { type Messages, setupI18n } from '@lingui/core'
import type common from './en/common.json'
import type compare from './en/compare.json'
import type journal from './en/journal.json'
import type patterns from './en/patterns.json'
import type readings from './en/readings.json'
import type scores from './en/scores.json'
import type settings from './en/settings.json'
import type today from './en/today.json'
import type welcome from './en/welcome.json'
import type year from './en/year.json'

/** The languages the app speaks, as BCP 47 tags. */
export const LANGUAGES = ['en', 'fr-CA'] as const

/** One of the languages the app speaks. */
export type Language = (typeof LANGUAGES)[number]

/** The id of every message; one that English does not have does not compile. */
export type MessageId = keyof (typeof common &
  typeof compare &
  typeof journal &
  typeof patterns &
  typeof readings &
  typeof scores &
  typeof settings &
  typeof today &
  typeof welcome &
  typeof year)

/** Every message of one language; a language that lacks one does not compile. */
export type Catalogue = Readonly<Record<MessageId, string>>

/** The message in the language at hand, its `{values}` filled in (ICU MessageFormat). */
export type Say = ((id: MessageId, values?: Readonly<Record<string, string | number>>) => string) & {
  readonly language: Language
}

/** Fetches a language's catalogue (its own chunk, precached) and returns how to speak it. */
export async function loadWords(language: Language): Promise<Say> {
  const { catalogue } = await (language === 'en' ? import('./english.ts') : import('./french.ts'))
  // The build compiles each text to tokens; to the types a message stays the text a translator wrote.
  const i18n = setupI18n({ locale: language, messages: { [language]: catalogue as unknown as Messages } })
  const say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => i18n._(id, values)
  return Object.assign(say, { language })
}

/** The best of the app's languages for what the browser asks for, most wanted first. */
export function languageFor(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const [primary] = tag.toLowerCase().split('-')
    if (primary === 'fr') return 'fr-CA'
    if (primary === 'en') return 'en'
  }
  return 'en'
}
