import { fault, ok, type Result } from '../../domain/result.ts'
import type { Database, StoredPage } from './database.ts'
import { INVENTORY, openInventory, revisionOfRow } from './inventory.ts'
import { type ClearPage, isOlder, openPage } from './pages.ts'
import type { SaveFault } from './saveFault.ts'
import type { Keys } from './sealing.ts'
import type { Shelf } from './shelf.ts'

/** Brings pages from the database onto the shelf. */
export type PageReader = {
  /**
   * Opens the pages with these ids that the shelf does not have in this revision, and the list of all. `from-newer-app`
   * when one was written by a newer version; then none of them is taken.
   */
  load(ids: readonly string[]): Promise<Result<void, SaveFault>>
  /** Whether any page it opened was written by an older version of the app. */
  sawOlder(): boolean
  /** The ids of all stored pages. */
  ids(): Promise<Result<readonly string[], SaveFault>>
}

/** How many pages are opened at a time: few enough that no task is long on a slow phone. */
export const PAGES_AT_ONCE = 8

/** Reads from an open database. */
export function createPageReader(database: Database, keys: Keys, shelf: Shelf): PageReader {
  let older = false
  return {
    sawOlder: () => older,
    ids: () => database.run((tables) => tables.pages.toCollection().primaryKeys()),
    async load(ids) {
      const found = await database.run((tables) =>
        Promise.all([tables.pages.bulkGet([...ids]), tables.keyring.get(INVENTORY)]),
      )
      if (!found.ok) return found
      const [pages, list] = found.value
      if (revisionOfRow(list) !== shelf.inventory().revision)
        shelf.takeInventory(await openInventory(keys, list))
      const changed = pages.filter(
        (page): page is StoredPage => page !== undefined && page.revision !== shelf.revisionOf(page.id),
      )
      older ||= changed.some(isOlder)
      const openings = await Promise.all(changed.map((page) => openPage(keys, page)))
      const clear: ClearPage[] = []
      const broken: StoredPage[] = []
      for (const opening of openings) {
        if (opening.kind === 'newer') return fault({ kind: 'from-newer-app' })
        if (opening.kind === 'clear') clear.push(opening.clear)
        else broken.push(opening.stored)
      }
      for (const [index, id] of ids.entries()) if (!pages[index]) shelf.takeAbsent(id)
      if (clear.length > 0 || broken.length > 0) shelf.take(clear, broken)
      return ok(undefined)
    },
  }
}
