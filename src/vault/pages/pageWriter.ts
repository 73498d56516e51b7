import type { Journal } from '../../domain/journal.ts'
import type { PageName } from '../../domain/kinds/entry.ts'
import { fault, ok, type Result } from '../../domain/result.ts'
import type { Database } from './database.ts'
import { sealInventory } from './inventory.ts'
import type { PageReader } from './pageReader.ts'
import { type ClearPage, sealPage, storePages } from './pages.ts'
import type { SaveFault } from './saveFault.ts'
import type { Keys } from './sealing.ts'
import type { Place, Shelf } from './shelf.ts'

/** Stores what of a journal is not stored yet. */
export type PageWriter = {
  /**
   * Stores the pages in which the journal differs from the shelf, all or none, and puts them on the shelf. `stale`
   * when the shelf had to learn something first: then what it holds now must be taken in before trying again.
   * The journal must stand on the shelf as it is, else pages it never saw would count as emptied.
   */
  store(target: Journal): Promise<Result<void, { readonly kind: 'stale' } | SaveFault>>
  /** Stores a page that says the same in another form; the shelf hears nothing of it. */
  rewrite(page: ClearPage): Promise<Result<unknown, PutFault>>
}

type PutFault = { readonly kind: 'stale' } | { readonly kind: 'other-key' } | SaveFault

/** How often other saves may come in between while a page is written anew. */
const REWRITES = 5

/**
 * Writes to an open database. `announce` is told the ids of pages after they were stored, `onOtherKey` that everything
 * lies under another key by now.
 */
export function createPageWriter(
  database: Database,
  keys: Keys,
  shelf: Shelf,
  reader: PageReader,
  announce: (ids: readonly string[]) => void,
  onOtherKey: () => void,
): PageWriter {
  function draftsOf(name: PageName, { id, part, revision }: Place, target: Journal): ClearPage[] {
    const page = target.pages.get(name) ?? new Map()
    const others = shelf.othersOf(name, id)
    return [
      { id, name, part, revision: revision + 1, page },
      ...others.map((other) => ({ ...other, revision: other.revision + 1, page: new Map() })),
    ]
  }

  async function learn(
    ids: readonly string[],
  ): Promise<Result<never, { readonly kind: 'stale' } | SaveFault>> {
    const loaded = await reader.load(ids)
    return loaded.ok ? fault({ kind: 'stale' }) : loaded
  }

  async function put(pages: readonly ClearPage[]): Promise<Result<readonly ClearPage[], PutFault>> {
    const over = shelf.inventory().revision
    const { list, mark } = shelf.inventoryWith(pages)
    const drafts = pages.map((page) => ({ ...page, mark }))
    const [row, ...sealed] = await Promise.all([
      sealInventory(keys, list),
      ...drafts.map((draft) => sealPage(keys, draft)),
    ])
    const stored = await storePages(database, sealed, keys.era, { row, over })
    if (!stored.ok) return stored
    // What was heard of a still newer list meanwhile stays.
    if (shelf.inventory().revision === over) shelf.takeInventory(list)
    return ok(drafts)
  }

  return {
    async rewrite(page) {
      for (let attempt = 1; ; attempt += 1) {
        const stored = await put([page])
        if (stored.ok || stored.fault.kind !== 'stale' || attempt === REWRITES) return stored
        // Another page may have been saved in between, and the list with it.
        const heard = await reader.load([])
        if (!heard.ok) return heard
      }
    },
    async store(target) {
      const names = shelf.dirty(target)
      if (names.length === 0) return ok(undefined)
      const places = await Promise.all(names.map((name) => shelf.placeOf(name)))
      const unknown = places.filter((place) => !place.known)
      if (unknown.length > 0) return learn(unknown.map((place) => place.id))
      const drafts = names.flatMap((name, index) => draftsOf(name, places[index] as Place, target))
      const stored = await put(drafts)
      const ids = drafts.map((draft) => draft.id)
      if (!stored.ok) {
        if (stored.fault.kind === 'stale') return learn(ids)
        if (stored.fault.kind !== 'other-key') return fault(stored.fault)
        onOtherKey()
        return fault({ kind: 'connection-lost' })
      }
      shelf.take(stored.value)
      announce(ids)
      return ok(undefined)
    },
  }
}
