import type { PageName } from '../domain/kinds/entry.ts'
import { fault, type Result } from '../domain/result.ts'
import type { Finding } from './finding.ts'
import { isWay } from './keys/keySlot.ts'
import type { Database, KeySlot, StoredPage } from './pages/database.ts'
import { leadsTo } from './pages/era.ts'
import {
  type Astray,
  astrayBy,
  INVENTORY,
  type Inventory,
  listOf,
  openInventory,
  revisionOfRow,
  sealInventory,
  stateOf,
} from './pages/inventory.ts'
import { type ClearPage, openPage, partName, storePages } from './pages/pages.ts'
import type { SaveFault } from './pages/saveFault.ts'
import { idOf, type Keys } from './pages/sealing.ts'
import type { Shelf } from './pages/shelf.ts'
import { waysOf } from './pages/waysOf.ts'

/**
 * Holds what was opened against the list of what there is to be. Whatever seems amiss is looked at again in rows that are
 * read in one transaction with the list, so that what another tab saves meanwhile is never taken for a finding. Pages
 * that are in no list yet, as before the first one, are taken into it. With `forgiving` it is no loss when there is none.
 */
export async function takeStock(
  database: Database,
  keys: Keys,
  shelf: Shelf,
  forgiving: boolean,
): Promise<readonly Finding[]> {
  const list = shelf.inventory()
  const parts = new Map(Array.from(shelf.parts(), (part) => [nameOf(part), part]))
  const suspects = [...list.pages.keys()].filter((name) => astrayBy(list, name, parts.get(name)))
  const newer = [...parts].filter(([, part]) => listOf(stateOf(part)) > list.revision)
  const names = [...suspects, ...newer.map(([name]) => name)]
  const ids = await Promise.all(names.map((name) => idOf(keys, name)))
  const read = await database.run((tables) =>
    tables.transaction('rw', tables.pages, tables.keyring, () =>
      Promise.all([tables.pages.bulkGet(ids), tables.keyring.toArray()]),
    ),
  )
  if (!read.ok) return []
  const [pages, slots] = read.value
  const findings = await findingsIn(keys, names, { pages, slots }, forgiving)
  await listAnew(database, keys, shelf, forgiving)
  return findings
}

/**
 * What is amiss in rows read in one transaction: `pages` in the order of the names of their parts. With `forgiving` it is
 * no loss when there is no list. Nothing is, where all of it lies under another key by now.
 */
export async function findingsIn(
  keys: Keys,
  names: readonly string[],
  {
    pages,
    slots,
  }: { readonly pages: readonly (StoredPage | undefined)[]; readonly slots: readonly KeySlot[] },
  forgiving: boolean,
): Promise<readonly Finding[]> {
  if (!leadsTo(slots, keys.era)) return []
  const list = await openInventory(keys, rowIn(slots))
  const astray = new Map<string, Astray>(Object.entries(list.missed ?? {}))
  let newest = 0
  for (const [index, name] of names.entries()) {
    const stored = pages[index]
    const opening = stored && (await openPage(keys, stored))
    // One that does not open is told of as such.
    if (opening && opening.kind !== 'clear') continue
    if (opening) newest = Math.max(newest, listOf(stateOf(opening.clear)))
    const how = astrayBy(list, name, opening?.clear)
    if (how) astray.set(name, how)
  }
  const isLost = list.lost || (!forgiving && newest > list.revision)
  return [
    ...Array.from(newestFirst(astray), ([name, kind]) => ({ kind, name: name.split('#')[0] as PageName })),
    ...waysAstray(list, slots),
    ...(isLost ? [{ kind: 'list' } as const] : []),
  ]
}

/** The desk, then the months. */
function newestFirst(astray: ReadonlyMap<string, Astray>): readonly (readonly [string, Astray])[] {
  return [...astray].sort(([a], [b]) => (a < b ? 1 : -1))
}

function waysAstray({ ways }: Inventory, slots: readonly KeySlot[]): readonly Finding[] {
  if (!ways) return []
  const now = waysOf(slots)
  const back = slots.flatMap(({ id, type }): Finding[] =>
    isWay(type) && now[id] !== ways[id] ? [{ kind: 'way-back', way: type }] : [],
  )
  const isGone = Object.keys(ways).some((id) => !(id in now))
  return isGone ? [...back, { kind: 'way-gone' }] : back
}

/**
 * Writes what the list lacks: pages that are in none yet, and that it was missing or older than a page. A save that comes
 * in between takes the list on; then the next opening sees to the rest.
 */
async function listAnew(database: Database, keys: Keys, shelf: Shelf, forgiving: boolean): Promise<void> {
  const list = shelf.inventory()
  const parts = [...shelf.parts()].filter((part) => part.revision > 0)
  const unlisted = parts.filter(
    (part) => !list.pages.has(nameOf(part)) || listOf(stateOf(part)) > list.revision,
  )
  const newest = Math.max(0, ...parts.map((part) => listOf(stateOf(part))))
  if (unlisted.length === 0) return
  const states = unlisted.map((part) => [nameOf(part), stateOf(part)] as const)
  const next = {
    ...list,
    revision: Math.max(list.revision, newest) + 1,
    pages: new Map([...list.pages, ...states]),
    lost: list.lost || (!forgiving && newest > list.revision),
  }
  const over = list.revision
  const stored = await storePages(database, [], keys.era, { row: await sealInventory(keys, next), over })
  if (stored.ok && shelf.inventory() === list) shelf.takeInventory(next)
}

/**
 * Takes the notebook as it is now for what it is to be, because the person said that they have seen it. Pages that do not
 * open stay listed as they were.
 */
export async function settleFindings(database: Database, keys: Keys): Promise<Result<void, SaveFault>> {
  const read = await database.run((tables) =>
    tables.transaction('rw', tables.pages, tables.keyring, () =>
      Promise.all([tables.pages.toArray(), tables.keyring.toArray()]),
    ),
  )
  if (!read.ok) return read
  const [stored, slots] = read.value
  const row = rowIn(slots)
  const before = await openInventory(keys, row)
  const openings = await Promise.all(stored.map((page) => openPage(keys, page)))
  const clear = openings.flatMap((opening) => (opening.kind === 'clear' ? [opening.clear] : []))
  const pages = new Map(clear.map((part) => [nameOf(part), stateOf(part)]))
  for (const [name, state] of before.pages) {
    const id = await idOf(keys, name)
    if (!pages.has(name) && stored.some((page) => page.id === id)) pages.set(name, state)
  }
  const revision = Math.max(before.revision, ...clear.map((part) => listOf(stateOf(part)))) + 1
  const next = { revision, pages, ways: waysOf(slots), missed: {}, lost: false }
  const over = revisionOfRow(row)
  const settled = await storePages(database, [], keys.era, { row: await sealInventory(keys, next), over })
  if (settled.ok) return settled
  const { kind } = settled.fault
  // Another tab saved in between: the person may look again.
  return fault(kind === 'other-key' || kind === 'stale' ? { kind: 'connection-lost' } : { kind })
}

function rowIn(slots: readonly KeySlot[]): KeySlot | undefined {
  return slots.find(({ id }) => id === INVENTORY)
}

function nameOf({ name, part }: ClearPage): string {
  return partName(name, part)
}
