import { readdirSync, readFileSync } from 'node:fs'
import type { Plugin } from 'vite'

const PACKAGE = 'node_modules/recharts/es6'
const MODULE = '\0helpers-of-recharts'
/** Babel writes each helper on a line of its own. */
const HELPER = /^function (_\w+|ownKeys)\(.*\}$/gm

/** A name for developers' tools, which keeps a component that nothing draws. */
const LABEL = /^\w+\.displayName = '[^']*';$/gm

/**
 * Recharts comes with Babel's helpers written out anew in each of its files, up to seventy times the same lines. The
 * build keeps each once (docs/decisions/0090). Two helpers of one name that differ fail it.
 */
export function sharedHelpers(): Plugin {
  return {
    name: 'shared-helpers',
    apply: 'build',
    resolveId: (source) => (source === MODULE ? MODULE : null),
    load(id) {
      if (id !== MODULE) return null
      const helpers = [...helpersOf(PACKAGE)].map(([name, text]) => `export { ${name} }\n${text}`)
      return { code: helpers.join('\n'), moduleSideEffects: false }
    },
    transform(code, id) {
      if (!id.includes(`/${PACKAGE}/`)) return null
      const names = [...code.matchAll(HELPER)].map(([, name]) => name)
      if (names.length === 0) return null
      return {
        code: `import { ${names.join(', ')} } from '${MODULE}'\n${code.replace(HELPER, '').replace(LABEL, '')}`,
        map: null,
      }
    },
  }
}

function helpersOf(folder: string): ReadonlyMap<string, string> {
  const helpers = new Map<string, string>()
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.js'),
  )
  for (const file of files)
    for (const [text, name = ''] of readFileSync(`${folder}/${file}`, 'utf8').matchAll(HELPER)) {
      if ((helpers.get(name) ?? text) !== text) throw new Error(`Recharts has two helpers called ${name}.`)
      helpers.set(name, text)
    }
  return helpers
}
