import type { Plugin } from 'vite'

/** As much of the ESTree as is looked at here: nodes with their places, and what is in them. */
type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>

const FILE = /\/dexie\/dist\/modern\/dexie\.mjs$/

/** A layer between a table and IndexedDB that hands everything on. */
const PASSES_ON = '{ stack: "dbcore", create: (core) => core }'

/**
 * What stands in for a constant. No query is watched, no result kept, no index made of several, and nobody listens to
 * what is written: four of Dexie's five layers between a table and the database have nothing to do, and neither has the
 * fifth, which keeps what the others read.
 */
const STAND_INS: Readonly<Record<string, string>> = {
  cacheExistingValuesMiddleware: PASSES_ON,
  cacheMiddleware: PASSES_ON,
  observabilityMiddleware: PASSES_ON,
  virtualIndexMiddleware: PASSES_ON,
  hooksMiddleware: PASSES_ON,
  RangeSet: 'class RangeSet {}',
}

/** Functions that nothing here reaches: whoever does is told so, by name. One within another by the way to it. */
const REFUSED = [
  ...['awaitIterator', 'iter', 'readGlobalSchema', 'createDBCore.createDbCoreTable.openCursor'],
  ...['hookCreatingChain', 'hookDeletingChain', 'hookUpdatingChain'],
]

/** Functions that are called and have nothing to do: nobody watches, and every browser lists its databases by itself. */
const IDLE = ['_onDatabaseCreated', '_onDatabaseDeleted', 'propagateLocally', 'signalSubscribersNow']

/** What of a class is kept, by name; `database.ts` hands on no more of a table than is here. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  Dexie$1: [
    ...['constructor', 'version', 'use', 'unuse', 'open', 'close', 'isOpen', 'backendDB'],
    ...['tables', 'table', 'transaction', '_transaction', '_whenReady', '_close'],
  ],
  Table: [
    ...['_trans', 'get', 'bulkGet', 'toArray', 'count', 'toCollection'],
    ...['add', 'bulkAdd', 'put', 'bulkPut', 'delete', 'bulkDelete', 'clear'],
  ],
  Collection: ['_read', 'count', 'toArray', 'primaryKeys'],
  WhereClause: [],
}

/** What of `Dexie` itself is kept. */
const KEPT_OF_DEXIE = ['...fullNameExceptions', 'vip', 'addons', 'dependencies']

/** Statements that begin so: what tells other tabs which keys were written, which the vault does in its own words. */
const DROPPED = [
  'props(RangeSet.prototype',
  "if (typeof dispatchEvent !== 'undefined'",
  "if (typeof BroadcastChannel !== 'undefined'",
]

/**
 * Leaves out of the build what Dexie brings for indexes, queries that are watched, and hooks (docs/decisions/0090). It
 * comes as one file whose parts all hold on to each other, so no build can know them to be unused. A name that is no
 * longer in the file fails the build, so that nobody takes a new version unlooked at.
 */
export function leftOutOfDexie(): Plugin {
  return {
    name: 'left-out-of-dexie',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: FILE },
      handler(code) {
        return { code: cutDexie(code, this.parse(code) as unknown as Node), map: null }
      },
    },
  }
}

/** The same file without what is left out, given its text and what that says. */
export function cutDexie(code: string, program: Node): string {
  const cuts: { readonly start: number; readonly end: number; readonly text: string }[] = []
  const met = new Set<string>()
  const cut = (name: string, { start, end }: Node, text: string) => {
    met.add(name)
    cuts.push({ start, end, text })
  }
  const textOf = ({ start, end }: Node) => code.slice(start, end)

  /** Of an object or a class only what is kept. */
  const keepOf = (name: string, members: readonly Node[], kept: readonly string[]) => {
    met.add(name)
    for (const member of members) {
      const key = member.key as Node | undefined
      const memberName = key ? textOf(key) : textOf(member)
      if (kept.includes(memberName)) met.add(`${name}.${memberName}`)
      else cuts.push({ start: member.start, end: member.end + (code[member.end] === ',' ? 1 : 0), text: '' })
    }
  }
  const visitFunctions = (within: Node, way: string) => {
    for (const node of bodyOf(within)) {
      if (node.type !== 'FunctionDeclaration') continue
      const name = way + textOf(node.id as Node)
      if (REFUSED.includes(name)) cut(name, node.body as Node, `{ throw new Error('${name} is left out') }`)
      else if (IDLE.includes(name)) cut(name, node.body as Node, '{}')
      else visitFunctions(node.body as Node, `${name}.`)
    }
  }
  visitFunctions(program, '')
  for (const node of bodyOf(program)) {
    const text = textOf(node)
    const dropped = DROPPED.find((start) => text.startsWith(start))
    if (dropped) cut(dropped, node, '')
    else if (text.startsWith('props(Dexie, {')) {
      const [, object] = (node.expression as { arguments: readonly Node[] }).arguments
      if (object) keepOf('Dexie', object.properties as readonly Node[], KEPT_OF_DEXIE)
    } else if (node.type === 'ClassDeclaration') narrow(textOf(node.id as Node), node)
    else if (node.type === 'VariableDeclaration')
      for (const { id, init } of node.declarations as readonly { id: Node; init: Node | null }[]) {
        const name = textOf(id)
        const standIn = STAND_INS[name]
        if (init && standIn) cut(name, init, standIn)
        else if (init?.type === 'ClassExpression') narrow(name, init)
      }
  }
  function narrow(name: string, node: Node): void {
    const kept = KEPT[name]
    if (kept) keepOf(name, bodyOf(node.body as Node), kept)
  }

  const gone = wanted().filter((name) => !met.has(name))
  if (gone.length > 0) throw new Error(`Dexie has no more ${gone.join(', ')}.`)
  return cuts
    .sort((a, b) => b.start - a.start)
    .reduce((rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end), code)
}

function bodyOf(node: Node): readonly Node[] {
  return node.body as readonly Node[]
}

/** Every name that the file must have. */
function wanted(): readonly string[] {
  const kept = Object.entries({ ...KEPT, Dexie: KEPT_OF_DEXIE })
  return [
    ...[...Object.keys(STAND_INS), ...REFUSED, ...IDLE, ...DROPPED],
    ...kept.flatMap(([name, members]) => [name, ...members.map((member) => `${name}.${member}`)]),
  ]
}
