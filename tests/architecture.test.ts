import { readdirSync, readFileSync } from 'node:fs'
import { posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'
import { describe, expect, test } from 'vitest'

/** The floors of the house, lowest first, and what each room may import besides the floors below it. */
const FLOORS: readonly Readonly<Record<string, readonly string[]>>[] = [
  { domain: ['date-fns', '@date-fns/utc'] },
  {
    insight: ['simple-statistics', 'date-fns', '@date-fns/utc'],
    intake: ['d3-dsv'],
    vault: ['dexie', 'valibot', 'hash-wasm', 'age-encryption', '@noble/*'],
    ui: ['react', 'react-dom', 'recharts', 'date-fns', '@date-fns/utc'],
    words: ['@lingui/core'],
  },
  { store: ['react'] },
  { features: ['react'] },
  { app: ['react', 'wouter', 'workbox-window'] },
]
const ROOMS = new Map(
  FLOORS.flatMap((floor, level) =>
    Object.entries(floor).map(([name, packages]) => [name, { level, packages }] as const),
  ),
)
/**
 * Rooms within a room, lowest first; what lies in the folder itself is above them all. A file of one imports only from
 * its own and from those before it.
 */
const INNER: Readonly<Record<string, readonly string[]>> = {
  domain: ['kinds'],
  intake: ['archive', 'outlook'],
  vault: ['pages', 'keys', 'carry', 'lock'],
}
/** What of the folder itself lies under its rooms: words that stand for themselves and know no entry. */
const UNDER = new Map([
  ['domain', ['day', 'wallTime', 'result', 'crisisLine', 'reminder'].map((name) => `src/domain/${name}.ts`)],
])
const MAIN = { level: FLOORS.length, packages: ['react', 'react-dom'] }
const LONGEST = 300
/** As it is where the figures of others were made: longer, and not to be parted. */
const BANK = 'bank.mjs'

/** Every way in which these files (by path from the project's root) break the house; empty for a sound one. */
function violations(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, text]) => {
    const wrong = (what: string) => `${path}: ${what}`
    const room = roomOf(path)
    if (path === 'src/globals.d.ts') return []
    if (room === null) return [wrong('lies in no room of the house')]
    const faults: string[] = []
    if (/(^|\/)index\.[cm]?[jt]sx?$/.test(path)) faults.push(wrong('is a barrel'))
    if (/\/(utils?|helpers?|types?|common|shared|lib)\//.test(path))
      faults.push(wrong('lies in a folder without a noun'))
    // What is fetched later may be gone by then, and one file knows what is done about it.
    if (/\blazy[(<]/.test(text) && path !== 'src/store/lazyScreen.tsx')
      faults.push(wrong('fetches a part of a screen by itself'))
    if (text.split('\n').length - 1 > LONGEST) faults.push(wrong(`is longer than ${LONGEST} lines`))
    return [
      ...faults,
      ...importsOf(path, text)
        .flatMap((name) => refusal(path, name) ?? [])
        .map(wrong),
    ]
  })
}

/** `features/today` and `features/care` are two rooms of one floor. */
function roomOf(path: string): { name: string; level: number; packages: readonly string[] } | null {
  const [source, folder = '', ...rest] = path.split('/')
  if (source !== 'src') return null
  if (folder === 'main.tsx') return { name: folder, ...MAIN }
  const room = ROOMS.get(folder)
  const depth = folder === 'features' ? 2 : 1
  if (room === undefined || rest.length < depth) return null
  return { name: depth === 2 ? `${folder}/${rest[0]}` : folder, ...room }
}

function refusal(path: string, name: string): string | null {
  const from = roomOf(path)
  if (from === null) return null
  if (!name.startsWith('.')) {
    const allowed = from.packages.some((entry) =>
      entry.endsWith('/*')
        ? name.startsWith(entry.slice(0, -1))
        : name === entry || name.startsWith(`${entry}/`),
    )
    return allowed ? null : `may not import the package ${name}`
  }
  const target = posix.join(posix.dirname(path), name.replace(/\?.*$/, ''))
  const to = roomOf(target)
  if (to === null) return `imports ${target}, which lies in no room`
  // main only mounts the app and lays its style sheets: it reaches past no floor for anything that runs.
  const mounts = to.name === 'app' || target.endsWith('.css')
  const below = from.name === 'main.tsx' ? mounts : to.level < from.level
  if (to.name === from.name) return innerRefusal(path, target)
  return below ? null : `may not import ${target}`
}

/** Why a file of an inner room may not import another of the same outer one; null where it may. */
function innerRefusal(path: string, target: string): string | null {
  const [, outer = '', inner = ''] = path.split('/')
  const rooms = INNER[outer]
  const level = rooms?.indexOf(inner) ?? -1
  if (!rooms || level < 0 || !target.startsWith(`src/${outer}/`) || UNDER.get(outer)?.includes(target))
    return null
  const to = rooms.indexOf(target.split('/')[2] ?? '')
  return to >= 0 && to <= level ? null : `may not import ${target}`
}

/** The first circle in which files import each other, as the paths it goes through; null where there is none. */
function circleIn(files: ReadonlyMap<string, string>): string[] | null {
  const graph = new Map(
    [...files].map(([path, text]) => [
      path,
      importsOf(path, text, AT_ONCE)
        .filter((name) => name.startsWith('.'))
        .map((name) => posix.join(posix.dirname(path), name.replace(/\?.*$/, ''))),
    ]),
  )
  const done = new Set<string>()
  const follow = (path: string, way: readonly string[]): string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (done.has(path)) return null
    for (const next of graph.get(path) ?? []) {
      const circle = follow(next, [...way, path])
      if (circle) return circle
    }
    done.add(path)
    return null
  }
  for (const path of graph.keys()) {
    const circle = follow(path, [])
    if (circle) return circle
  }
  return null
}

/** Everything a file pulls in: imports of values and types, re-exports, `import()`, workers, `@import`, `composes`. */
function importsOf(path: string, text: string, which = IMPORTING): string[] {
  if (path.endsWith('.css')) {
    const found = text.matchAll(/@import\s+(?:url\()?\s*["']([^"']+)|composes:[^;]*\sfrom\s+["']([^"']+)/g)
    return [...found].map(([, imported, composed]) => imported ?? composed ?? '')
  }
  if (!/\.[cm]?[jt]sx?$/.test(path)) return []
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const found: string[] = []
  JSON.stringify(program, (_, node) => {
    const source = isWorkerAddress(node, text) ? node.arguments[0] : node?.source
    if (source && which.has(node.type)) found.push(source.value ?? '(an address that is computed)')
    if (node?.type === 'MetaProperty' && text.slice(node.end).startsWith('.glob'))
      found.push('import.meta.glob')
    return typeof node === 'bigint' ? String(node) : node
  })
  return found
}
const IMPORTING = new Set([
  ...['ImportDeclaration', 'ExportAllDeclaration', 'ExportNamedDeclaration'],
  ...['ImportExpression', 'TSImportType', 'NewExpression'],
])
/** Of these, what is there before the file itself runs: what is fetched later may well lead back. */
const AT_ONCE = new Set([...IMPORTING].filter((type) => !/Expression$/.test(type)))
/** `new URL('./worker.ts', import.meta.url)`: how Vite is told of a worker or another file. */
function isWorkerAddress(
  node: { type?: string; arguments?: { start: number; end: number }[] } | null,
  text: string,
) {
  const base = node?.type === 'NewExpression' ? node.arguments?.[1] : undefined
  return base !== undefined && text.slice(base.start, base.end) === 'import.meta.url'
}

test('the house stands', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const entries = readdirSync(`${root}/src`, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`)
  expect(files.length).toBeGreaterThan(10)
  const texts = files.map(
    (file) => [relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8')] as const,
  )
  expect(violations(new Map(texts))).toEqual([])
  expect(circleIn(new Map(texts))).toBeNull()
})

test('no test and no script holds two nouns', () => {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const longer = ['tests', 'scripts'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|mjs)$/.test(entry.name) && entry.name !== BANK)
      .map((entry) => posix.join(entry.parentPath.split(sep).join('/'), entry.name))
      .filter((path) => readFileSync(path, 'utf8').split('\n').length - 1 > LONGEST),
  )
  expect(longer).toEqual([])
})

test('a circle is found, also one of types alone', () => {
  const a = ['src/domain/a.ts', "import type { B } from './b.ts'"] as const
  const b = ['src/domain/b.ts', "import { c } from './c.ts'"] as const
  const c = ['src/domain/c.ts', "export type A = import('./a.ts').A"] as const
  expect(circleIn(new Map([a, b]))).toBeNull()
  expect(circleIn(new Map([a, b, c]))).toEqual([a[0], b[0], c[0], a[0]])
})

test('imports are paths, not aliases', () => {
  const settings = ['../tsconfig.json', '../vite.config.ts', '../package.json']
  const texts = settings.map((file) => readFileSync(new URL(file, import.meta.url), 'utf8')).join('\n')
  // A package may be taken in another of its own builds; nothing of ours goes by another name.
  const ownBuilds =
    /alias: \[\s*\{ find: \/\^dexie\$\/, replacement: DEXIE \},\s*\{ find: \/\^workbox-window\$\/, replacement: WORKBOX \},\s*\{ find: SHIM, replacement: 'react' \},?\s*\]/
  const known = texts.replace(ownBuilds, '')
  expect(known).not.toMatch(/"paths"|"baseUrl"|\balias:|"imports":/)
})

describe('the gatekeeper', () => {
  const TODAY = 'src/features/today/TodayScreen.tsx'
  const refused: readonly (readonly [what: string, path: string, text: string])[] = [
    ['a floor above', 'src/domain/day.ts', "import { readAll } from '../insight/reading.ts'"],
    ['a type from above', 'src/vault/pages.ts', "import type { App } from '../app/App.tsx'"],
    ['a type named in passing', 'src/vault/pages.ts', "export type A = import('../app/App.tsx').A"],
    [
      'a kind that knows the journal',
      'src/domain/kinds/pause.ts',
      "import { putEntry } from '../journal.ts'",
    ],
    [
      'pages that know of keys',
      'src/vault/pages/shelf.ts',
      "import { openKeyring } from '../keys/keyring.ts'",
    ],
    [
      'a room that knows the vault above it',
      'src/vault/lock/lock.ts',
      "import { openVault } from '../openVault.ts'",
    ],
    ['another room of the floor', 'src/ui/Scale.tsx', "import { loadWords } from '../words/words.ts'"],
    ['another feature', TODAY, "import { Care } from '../care/CareScreen.tsx'"],
    ['another feature, later', TODAY, "export const care = () => import('../care/CareScreen.tsx')"],
    ['an address that is computed', TODAY, 'export const any = (name: string) => import(name)'],
    ['a glob', TODAY, "export const all = import.meta.glob('../*/*.tsx')"],
    ['a worker of another room', TODAY, "new Worker(new URL('../../app/worker.ts', import.meta.url))"],
    ['a re-export', 'src/ui/format.ts', "export { useToday } from '../store/useToday.tsx'"],
    ['a re-export of all', 'src/ui/format.ts', "export * from '../store/useToday.tsx'"],
    ['a style from above', 'src/ui/Scale.tsx', "import '../app/App.module.css'"],
    ['a style within a style', 'src/ui/Scale.module.css', "@import '../app/App.module.css';"],
    ['words from above', 'src/domain/day.ts', "import words from '../words/en/today.json'"],
    ['main past the app', 'src/main.tsx', "import { emptyJournal } from './domain/journal.ts'"],
    ['a forbidden package', 'src/domain/day.ts', "import { useState } from 'react'"],
    ['a package that begins alike', 'src/store/useDraft.ts', "import Dexie from 'react-dexie'"],
    ['a package of Node', 'src/domain/day.ts', "import { readFileSync } from 'node:fs'"],
    ['something outside', 'src/app/App.tsx', "import { version } from '../../package.json'"],
    ['an unknown folder', 'src/services/sync.ts', ''],
    ['a file beside the rooms', 'src/router.ts', ''],
    ['a file beside the features', 'src/features/routes.ts', ''],
    ['a barrel', 'src/ui/index.ts', ''],
    ['a drawer', 'src/domain/utils/text.ts', ''],
    ['a long file', 'src/domain/day.ts', '\n'.repeat(301)],
    ['a part fetched by itself', TODAY, "import { lazy } from 'react'\nconst Part = lazy(() => load())"],
  ]
  test.each(refused)('refuses %s', (_, path, text) => {
    expect(violations(new Map([[path, text]]))).toEqual([expect.stringContaining(path)])
  })

  const allowed: readonly (readonly [what: string, path: string, text: string])[] = [
    [
      'floors below',
      TODAY,
      "import { addDays } from '../../domain/day.ts'\nimport '../../ui/Scale.module.css'",
    ],
    ['its own room', TODAY, "import { MomentRow } from './MomentRow.tsx'\nimport './parts/part.json'"],
    [
      'its packages',
      'src/vault/keys.ts',
      "import { hmac } from '@noble/hashes/hmac.js'\nimport Dexie from 'dexie'",
    ],
    [
      'a lazy screen',
      'src/app/routes.ts',
      "export const today = () => import('../features/today/TodayScreen.tsx')",
    ],
    [
      'the app in main',
      'src/main.tsx',
      "import { createRoot } from 'react-dom/client'\nimport { App } from './app/App.tsx'",
    ],
    ['an address on the web', 'src/app/App.tsx', 'export const here = new URL(location.href, origin)'],
    [
      'text that looks like an import',
      'src/domain/day.ts',
      "// import 'react'\nexport const text = \"import 'react'\"",
    ],
  ]
  test.each(allowed)('lets %s pass', (_, path, text) => {
    expect(violations(new Map([[path, text]]))).toEqual([])
  })
})
