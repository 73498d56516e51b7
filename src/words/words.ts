import { type I18n, type Messages, setupI18n } from '@lingui/core'
import type { FirstCatalogue, FirstId, PagesCatalogue, PagesId } from './catalogue.ts'

/** The languages the app speaks, as BCP 47 tags. */
export const LANGUAGES = ['en', 'fr-CA'] as const

/** One of the languages the app speaks. */
export type Language = (typeof LANGUAGES)[number]

/** The id of every message; one that English does not have does not compile. */
export type MessageId = FirstId | PagesId

/** The message in the language at hand, its `{values}` filled in (ICU MessageFormat). */
export type Say = ((id: MessageId, values?: Readonly<Record<string, string | number>>) => string) & {
  readonly language: Language
}

const speakers = new Map<Language, Promise<I18n>>()
const pages = new Map<Language, Promise<void>>()

/**
 * Fetches what a language says on the first screens (its own chunk, precached) and returns how to speak it. The
 * other pages' messages come with {@link loadPages}, so that a first visit waits only for what it shows.
 */
export async function loadWords(language: Language): Promise<Say> {
  const i18n = await speakerOf(language)
  const say = (id: MessageId, values?: Readonly<Record<string, string | number>>) => i18n._(id, values)
  // The browser takes its time over the first plural of a language: no tap that counts something is to wait for it.
  setTimeout(() => say('today.momentTimes', { name: '', count: 1 }), 1_000)
  return Object.assign(say, { language })
}

/** Fetches the messages of every other page; the same promise for the same language. */
export function loadPages(language: Language): Promise<void> {
  const known = pages.get(language)
  if (known) return known
  const loading = (async () => {
    const { catalogue } = await (language === 'en' ? import('./englishPages.ts') : import('./frenchPages.ts'))
    const i18n = await speakerOf(language)
    i18n.load(language, compiled(catalogue))
  })()
  pages.set(language, loading)
  // What could not be fetched is asked for anew the next time.
  loading.catch(() => pages.delete(language))
  return loading
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

function speakerOf(language: Language): Promise<I18n> {
  const known = speakers.get(language)
  if (known) return known
  const loading = (async () => {
    const { catalogue } = await (language === 'en' ? import('./english.ts') : import('./french.ts'))
    return setupI18n({ locale: language, messages: { [language]: { ...compiled(catalogue) } } })
  })()
  speakers.set(language, loading)
  loading.catch(() => speakers.delete(language))
  return loading
}

/** The build compiles each text to tokens; to the types a message stays the text a translator wrote. */
function compiled(catalogue: FirstCatalogue | PagesCatalogue): Messages {
  return catalogue as unknown as Messages
}
