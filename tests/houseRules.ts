import { posix } from 'node:path'
import { parseSync } from 'vite'

/** The floors of the house, lowest first, and what each room may import besides the floors below it. */
const FLOORS: readonly Readonly<Record<string, readonly string[]>>[] = [
  { domain: ['date-fns', '@date-fns/utc'] },
  {
    insight: ['simple-statistics', 'date-fns', '@date-fns/utc'],
    intake: [],
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
  intake: ['written', 'archive', 'mail', 'outlook', 'calendar', 'table', 'tracker', 'health'],
  vault: ['pages', 'keys', 'carry', 'lock'],
  'features/settings': ['questions', 'reminder', 'backup', 'kept', 'folder', 'exchange'],
}
/** What of the folder itself lies under its rooms: words that stand for themselves and know no entry. */
const UNDER = new Map([
  ['domain', ['day', 'wallTime', 'result', 'crisisLine', 'reminder'].map((name) => `src/domain/${name}.ts`)],
])
const MAIN = { level: FLOORS.length, packages: ['react', 'react-dom'] }
export const LONGEST = 300

/** Every way in which these files (by path from the project's root) break the house; empty for a sound one. */
export function violations(files: ReadonlyMap<string, string>): string[] {
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
  if (to.name === from.name) return innerRefusal(from.name, path, target)
  return below ? null : `may not import ${target}`
}

/** Why a file of an inner room may not import another of the same outer one; null where it may. */
function innerRefusal(outer: string, path: string, target: string): string | null {
  const rooms = INNER[outer] ?? []
  const levelOf = (file: string) => rooms.indexOf(file.slice(`src/${outer}/`.length).split('/')[0] ?? '')
  const level = levelOf(path)
  if (level < 0 || UNDER.get(outer)?.includes(target)) return null
  const to = levelOf(target)
  return to >= 0 && to <= level ? null : `may not import ${target}`
}

/** The first circle in which files import each other, at once or later, as the paths it goes through; null where there is none. */
export function circleIn(files: ReadonlyMap<string, string>): string[] | null {
  const graph = new Map(
    [...files].map(([path, text]) => [
      path,
      importsOf(path, text)
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
function importsOf(path: string, text: string): string[] {
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
    if (source && IMPORTING.has(node.type)) found.push(source.value ?? '(an address that is computed)')
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
/** `new URL('./worker.ts', import.meta.url)`: how Vite is told of a worker or another file. */
function isWorkerAddress(
  node: { type?: string; arguments?: { start: number; end: number }[] } | null,
  text: string,
) {
  const base = node?.type === 'NewExpression' ? node.arguments?.[1] : undefined
  return base !== undefined && text.slice(base.start, base.end) === 'import.meta.url'
}
