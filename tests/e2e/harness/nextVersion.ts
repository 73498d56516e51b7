import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** A plugin, as text: the app as it will be once pages are written in the next form, which differs in its number alone. */
const NEXT_SCHEMA = `{
  name: 'next schema',
  transform(code, id) {
    if (!id.endsWith('/src/vault/pages/schema.ts')) return null
    const found = /SCHEMA = (\\d+)/.exec(code)
    const from = Number(found[1])
    const next = code
      .replace(found[0], 'SCHEMA = ' + (from + 1))
      .replace('UPGRADES = [', 'UPGRADES = [{ from: ' + from + ', upgrade: (page) => page },')
    if (!next.includes('from: ' + from)) throw new Error('No place for the next upgrade')
    return next
  },
}`

/** A plugin, as text: the app in the language in which every text is marked and longer, in place of English. */
const PSEUDO_WORDS = `{
  name: 'pseudo words',
  enforce: 'pre',
  transform(code, id) {
    // The pages' texts come without their ids, which both languages share.
    if (id.endsWith('/src/words/englishPages.ts')) {
      const [line, texts] = /^const texts = (.*)$/m.exec(code)
      const changed = JSON.stringify(JSON.parse(texts).map(pseudoTokens))
      return { code: code.replace(line, () => 'const texts = ' + changed), map: null }
    }
    if (!/\\/src\\/words\\/en\\/[^/]+\\.json$/.test(id)) return null
    const messages = Object.entries(JSON.parse(code)).map(([key, tokens]) => [key, pseudoTokens(tokens)])
    return { code: JSON.stringify(Object.fromEntries(messages)), map: null }
  },
}`

/**
 * Builds the app as it is, under another version number, into a folder: what a release would put on the server.
 * `nextSchema` makes it one that writes pages in a next form,
 * `pseudoWords` one that speaks as `pseudoWords.mjs` says. Only `asReleased` it is as small as a release: the last
 * hundredth of the weight takes two thirds of a build.
 */
export async function buildVersion(
  version: string,
  folder: string,
  {
    nextSchema = false,
    pseudoWords = false,
    asReleased = false,
  }: { readonly nextSchema?: boolean; readonly pseudoWords?: boolean; readonly asReleased?: boolean } = {},
): Promise<void> {
  const options = {
    root,
    logLevel: 'error',
    define: { __APP_VERSION__: JSON.stringify(version) },
    build: { outDir: folder, emptyOutDir: true },
  }
  const plugins = [nextSchema && NEXT_SCHEMA, pseudoWords && PSEUDO_WORDS].filter(
    (plugin) => plugin !== false,
  )
  const script = `import { build } from 'vite'
import { pseudoTokens } from './tests/e2e/harness/pseudoWords.mjs'
await build({ ...${JSON.stringify(options)}, plugins: [${plugins.join(', ')}] })`
  // Playwright calls its own environment "test", and Vite would build for that.
  const { NODE_ENV: _, ...env } = process.env
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: root,
    env: { ...env, ...(!asReleased && { MINIFIED: 'once' }) },
  })
}
