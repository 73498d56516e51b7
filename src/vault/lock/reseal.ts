import type { PageName } from '../../domain/kinds/entry.ts'
import { fault, ok, type Result } from '../../domain/result.ts'
import type { Database, DatabaseFault, KeptPage, KeySlot, StoredPage } from '../pages/database.ts'
import { isEra } from '../pages/era.ts'
import { INVENTORY, openInventory, sealInventory } from '../pages/inventory.ts'
import { partName } from '../pages/pages.ts'
import { SCHEMA } from '../pages/schema.ts'
import { idOf, type Keys, open, seal } from '../pages/sealing.ts'
import { waysOf } from '../pages/waysOf.ts'

/** How often other tabs may save in between before it is given up. */
const MOST_ATTEMPTS = 20

/** Why a journal was not put under another key. Everything is as it was. */
export type ResealFault = DatabaseFault | { readonly kind: 'changed-elsewhere' }

/**
 * Puts every page under other keys and the slots that lead to them in place of the old ones, in one transaction: at
 * every moment, whatever happens, either all of it lies under the old keys or all under the new. `changed-elsewhere`
 * when the old keys are no longer the journal's.
 *
 * A page that the old keys do not open stays as it lies, since nothing could read it before either; that it is the page,
 * and not a browser which opens nothing just then, is proved first. What the list says goes along, so that what was not
 * as it was last saved is still found under the new keys. Throws where anything breaks down; then all is as it was.
 */
export async function reseal(
  database: Database,
  from: Keys,
  to: Keys,
  slots: readonly KeySlot[],
): Promise<Result<void, ResealFault>> {
  let sealed: ReadonlyMap<StoredPage, StoredPage> = new Map()
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const found = await database.run((tables) =>
      Promise.all([tables.pages.toArray(), tables.kept.toArray(), tables.keyring.get(INVENTORY)]),
    )
    if (!found.ok) return found
    const [pages, kept, list] = found.value
    const listAnew = list ? [await sealListAnew(list, from, to, slots)] : []
    sealed = await sealAnew(pages, from, to, sealed)
    const keptAnew = await Promise.all(kept.map((page) => sealKeptAnew(page, from, to)))
    const done = await database.run((tables) =>
      tables.transaction('rw', tables.pages, tables.kept, tables.keyring, async () => {
        // After a lost connection the work runs again, and may find that the first time had reached the disk.
        if (await isEra(tables, to.era)) return 'done'
        if (!(await isEra(tables, from.era))) return 'changed-elsewhere'
        const now = await tables.pages.toArray()
        const keptNow = await tables.kept.toArray()
        if (!isSameShelf(pages, now) || !isSameShelf(kept, keptNow)) return 'stale'
        if ((await tables.keyring.get(INVENTORY))?.revision !== list?.revision) return 'stale'
        await tables.kept.clear()
        await tables.kept.bulkAdd(keptAnew)
        await tables.pages.clear()
        await tables.pages.bulkAdd([...sealed.values()])
        await tables.keyring.clear()
        await tables.keyring.bulkAdd([...slots, ...listAnew])
        return 'done'
      }),
    )
    if (!done.ok) return done
    if (done.value === 'done') return ok(undefined)
    if (done.value === 'changed-elsewhere') return fault({ kind: 'changed-elsewhere' })
  }
  return fault({ kind: 'changed-elsewhere' })
}

/** Every page under the new keys; what an earlier attempt sealed and nobody touched since is taken over. */
async function sealAnew(
  pages: readonly StoredPage[],
  from: Keys,
  to: Keys,
  earlier: ReadonlyMap<StoredPage, StoredPage>,
): Promise<ReadonlyMap<StoredPage, StoredPage>> {
  const before = new Map(Array.from(earlier, ([old, anew]) => [`${old.id} ${old.revision}`, anew]))
  const anew = await Promise.all(
    pages.map(async (page) => {
      return [
        page,
        before.get(`${page.id} ${page.revision}`) ?? (await sealPageAnew(page, from, to)),
      ] as const
    }),
  )
  return new Map(anew)
}

async function sealPageAnew(page: StoredPage, from: Keys, to: Keys): Promise<StoredPage> {
  if (!(page.sealed instanceof Uint8Array)) return page
  const opened = (await open(from, page.sealed, page)) ?? (await openProved(from, page))
  if (!opened) return page
  const { revision } = page
  const name = nameIn(opened.text)
  const id = name === null ? page.id : await idOf(to, name)
  return { id, revision, sealed: await seal(to, opened.text, { id, revision, schema: opened.schema }) }
}

/** The old keys are gone afterwards: what does not open must be opened by nothing, also where as much else does open. */
async function openProved(keys: Keys, page: StoredPage) {
  const bound = { id: 'proof', revision: 0 }
  const proof = await seal(keys, ' '.repeat(page.sealed.length), { ...bound, schema: SCHEMA })
  if (!(await open(keys, proof, bound))) throw new DOMException('Nothing opens just now', 'OperationError')
  return open(keys, page.sealed, page)
}

async function sealKeptAnew(page: KeptPage, from: Keys, to: Keys): Promise<KeptPage> {
  const anew = await sealPageAnew(page, from, to)
  return { ...anew, key: page.key.replace(page.id, anew.id) }
}

/** What it lists stays, found in order or not; the ways in are the new ones. */
async function sealListAnew(row: KeySlot, from: Keys, to: Keys, slots: readonly KeySlot[]): Promise<KeySlot> {
  const list = await openInventory(from, row)
  return sealInventory(to, { ...list, revision: list.revision + 1, ways: waysOf(slots) })
}

/** The name a page's text gives it, whatever its schema; null when it gives none, and its id stays. */
function nameIn(text: string): string | null {
  try {
    const { name, part } = JSON.parse(text) as { name?: unknown; part?: unknown }
    return typeof name === 'string' && Number.isInteger(part)
      ? partName(name as PageName, part as number)
      : null
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // A page without a name is kept too; it is named to the person as one that did not open.
    return null
  }
}

function isSameShelf(before: readonly StoredPage[], now: readonly StoredPage[]): boolean {
  return (
    before.length === now.length &&
    before.every((page, index) => page.id === now[index]?.id && page.revision === now[index]?.revision)
  )
}
