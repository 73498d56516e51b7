import { readFileSync } from 'node:fs'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

type Catalogue = Readonly<Record<string, string>>

/** Where the ids of one file of messages are, for every language alike. */
const IDS = '\0message-ids:'
const TEXTS = '\0messages:'
/** Whose ids are kept once; the first screens have one language each, and nothing to share. */
const PAGES = /\/src\/words\/\w+Pages\.ts$/

/** Compiles the message catalogues (ICU MessageFormat) at build time, so that the app carries no parser. */
export function compiledMessages(): Plugin {
  return {
    name: 'compiled-messages',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/words\/[^/]+\/[^/]+\.json$/.test(id)) return null
      const messages = Object.entries(JSON.parse(code) as Catalogue)
      const compiled = messages.map(([key, text]) => [key, compileMessageOrThrow(text)])
      return { code: JSON.stringify(Object.fromEntries(compiled)), map: null }
    },
  }
}

/**
 * Keeps the ids of the pages' messages once for both languages while building: a quarter of what a language weighs
 * says only which message is which.
 */
export function sharedMessageIds(): Plugin {
  return {
    name: 'shared-message-ids',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source.startsWith(IDS)) return source
      const [, language, name] = /^\.\/([^/]+)\/([^/]+)\.json$/.exec(source) ?? []
      return PAGES.test(importer) && name !== undefined ? `${TEXTS}${language}/${name}` : null
    },
    load(id) {
      if (id.startsWith(IDS))
        return `export default ${JSON.stringify(idsOf(id.slice(IDS.length)).join(' '))}.split(' ')`
      if (!id.startsWith(TEXTS)) return null
      const [language = '', name = ''] = id.slice(TEXTS.length).split('/')
      const messages = catalogueOf(language, name)
      const texts = idsOf(name).map((key) => {
        const text = messages[key]
        if (text === undefined) throw new Error(`${language}/${name}.json lacks ${key}.`)
        return compileMessageOrThrow(text)
      })
      return [
        `import ids from ${JSON.stringify(IDS + name)}`,
        `const texts = ${JSON.stringify(texts)}`,
        'export default Object.fromEntries(ids.map((id, place) => [id, texts[place]]))',
      ].join('\n')
    },
  }
}

/** English has every message (src/words/words.ts); the types see to it that each language does. */
function idsOf(name: string): readonly string[] {
  return Object.keys(catalogueOf('en', name))
}

function catalogueOf(language: string, name: string): Catalogue {
  return JSON.parse(readFileSync(`src/words/${language}/${name}.json`, 'utf8')) as Catalogue
}
