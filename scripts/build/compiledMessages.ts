import { readFileSync } from 'node:fs'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'
import { packIds, unpackIds } from './packedIds.ts'

type Catalogue = Readonly<Record<string, string>>

/** Where the ids of files of messages are, for every language alike. */
const IDS = '\0message-ids:'
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
 * Keeps the ids of the pages' messages once for both languages while building, as one list in which what is alike at
 * their beginnings is kept once too: a quarter of what a language weighs says only which message is which.
 */
export function sharedMessageIds(): Plugin {
  return {
    name: 'shared-message-ids',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith(IDS) ? source : null),
    load(id) {
      if (!id.startsWith(IDS)) return null
      const packed = packIds(idsOf(id.slice(IDS.length).split(',')))
      return `export default (${unpackIds})(${JSON.stringify(packed)})`
    },
    transform(code, id) {
      if (!PAGES.test(id)) return null
      const imports = [...code.matchAll(/^import \w+ from '\.\/([^/]+)\/([^/]+)\.json'/gm)]
      const names = imports.map(([, , name = '']) => name).sort()
      const language = imports[0]?.[1] ?? ''
      const messages = catalogueOf(language, names)
      const texts = idsOf(names).map((key) => {
        const text = messages[key]
        if (text === undefined) throw new Error(`${language} lacks ${key}.`)
        return compileMessageOrThrow(text)
      })
      const lines = [
        `import ids from ${JSON.stringify(IDS + names.join(','))}`,
        `const texts = ${JSON.stringify(texts)}`,
        'export const catalogue = Object.fromEntries(ids.map((id, place) => [id, texts[place]]))',
      ]
      return { code: lines.join('\n'), map: null }
    },
  }
}

/** English has every message (src/words/words.ts); the types see to it that each language does. */
function idsOf(names: readonly string[]): readonly string[] {
  return Object.keys(catalogueOf('en', names)).sort()
}

function catalogueOf(language: string, names: readonly string[]): Catalogue {
  const read = (name: string) =>
    JSON.parse(readFileSync(`src/words/${language}/${name}.json`, 'utf8')) as Catalogue
  return Object.assign({}, ...names.map(read))
}
