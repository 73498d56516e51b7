import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Leaves out of the build what two libraries bring and this app never reaches, because they look it up by name where
 * no bundler can see that it is not used, and what one of them says in each of its files. What is left out throws, or
 * draws straight lines, should it ever be reached. Why, and what else was weighed: `docs/decisions/0090-what-is-laid-in-for-offline.md`.
 */
export function leanLibraries(): Plugin {
  return {
    name: 'lean-libraries',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === HELPERS || Object.hasOwn(LEAN, source) ? `${PREFIX}${source}` : null),
    load(id) {
      if (!id.startsWith(PREFIX)) return null
      const source = id.slice(PREFIX.length)
      if (source !== HELPERS) return LEAN[source] ?? null
      return [...helpers.values()].map((line) => `export ${line}`).join('\n')
    },
    transform: {
      filter: { id: /\/node_modules\/recharts\/es6\/.*\.js$/ },
      handler(code) {
        const lines = code.split('\n')
        const used = [...helpers].filter(([, line]) => lines.includes(line)).map(([name]) => name)
        if (used.length === 0) return null
        const own = lines.filter((line) => !used.some((name) => helpers.get(name) === line))
        return { code: [`import { ${used.join(', ')} } from '${HELPERS}'`, ...own].join('\n'), map: null }
      },
    },
  }
}

/** Under which name the functions are imported that Recharts was published with in each of its files. */
const HELPERS = 'lean:helpers'

const RECHARTS = 'node_modules/recharts/es6'

/**
 * What the compiler of Recharts wrote into its files to be understood by old browsers, by name: whole lines that are
 * the same in every file, and stand in the build once instead of up to seventy times.
 */
const helpers: ReadonlyMap<string, string> = (() => {
  const found = new Map<string, Set<string>>()
  for (const name of readdirSync(RECHARTS, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue
    for (const line of readFileSync(join(RECHARTS, name), 'utf8').split('\n')) {
      const [, helper] = /^function (_\w+|ownKeys)\(.*\}$/.exec(line) ?? []
      if (helper !== undefined) found.set(helper, (found.get(helper) ?? new Set()).add(line))
    }
  }
  return new Map(
    [...found].sort().flatMap(([name, [line, other]]) => (line && other === undefined ? [[name, line]] : [])),
  )
})()

const PREFIX = '\0lean:'

const CURVES = [
  ...['Basis', 'BasisClosed', 'BasisOpen', 'BumpX', 'BumpY', 'LinearClosed', 'MonotoneX', 'MonotoneY'],
  ...['Natural', 'Step', 'StepAfter', 'StepBefore'],
]
const SHAPES = [
  ...['stack', 'stackOffsetExpand', 'stackOffsetNone', 'stackOffsetSilhouette', 'stackOffsetWiggle'],
  ...[
    'stackOrderNone',
    'symbol',
    'symbolCircle',
    'symbolCross',
    'symbolDiamond',
    'symbolSquare',
    'symbolStar',
  ],
  ...['symbolTriangle', 'symbolWye'],
]

/** What stands in for a module, by the name it is imported under. */
const LEAN: Readonly<Record<string, string>> = {
  // Recharts knows every scale of d3 by its name; our axes are of these three kinds.
  'victory-vendor/d3-scale': `export { scaleBand, scaleLinear, scalePoint } from 'd3-scale'`,
  // Our lines run straight from week to week, as anything else would draw what nobody wrote.
  'victory-vendor/d3-shape': [
    `export { area, curveLinear, line } from 'd3-shape'`,
    `export { ${CURVES.map((name) => `curveLinear as curve${name}`).join(', ')} } from 'd3-shape'`,
    absent(SHAPES, 'No chart here stacks or marks.'),
  ].join('\n'),
  // An age file is opened by a passphrase here and by nothing else; its header is judged before the library sees it.
  '@noble/curves/ed25519.js': absent(['x25519'], 'Only passphrases open a file here.'),
  '@noble/curves/nist.js': absent(['p256'], 'Only passphrases open a file here.'),
  '@noble/post-quantum/hybrid.js': absent(
    ['MLKEM768P256', 'MLKEM768X25519'],
    'Only passphrases open a file here.',
  ),
}

/** A module whose exports say why they are not there as soon as anything is asked of them. */
function absent(names: readonly string[], why: string): string {
  const fail = `() => { throw new Error(${JSON.stringify(why)}) }`
  return [
    `const none = new Proxy(${fail}, { get: ${fail} })`,
    `export { ${names.map((name) => `none as ${name}`).join(', ')} }`,
  ].join('\n')
}
