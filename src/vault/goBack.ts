import { fault, ok, type Result } from '../domain/result.ts'
import {
  DATABASE_NAME,
  type Database,
  type DatabaseFault,
  type KeptPage,
  openDatabase,
  WENT_BACK,
} from './pages/database.ts'
import { INVENTORY } from './pages/inventory.ts'
import { asidePage, isAside } from './pages/pagesAside.ts'
import { SCHEMA } from './pages/schema.ts'
import { schemaOf } from './pages/sealing.ts'

/**
 * Whether one can go back from a newer version: it wrote nothing yet, or all it wrote over is kept. Once a later start
 * has opened every page of its own, it lets go of all that together.
 */
export async function keepsAllAsBefore(database: Database): Promise<boolean> {
  const found = await database.run((tables) => Promise.all([tables.pages.toArray(), tables.kept.toArray()]))
  if (!found.ok) return false
  const [pages, kept] = found.value
  return kept.some(isBefore) || pages.every((page) => schemaOf(page.sealed) <= SCHEMA)
}

/**
 * Goes back from a newer version of the app: every page it wrote is set aside, untouched, and the page as it was before
 * put in its place, all in one transaction. From then on this version opens the notebook. The newer one, should it come
 * back, takes in again what was set aside. Needs no key, so it works on a locked notebook too.
 */
export async function goBack(
  databaseName = DATABASE_NAME,
): Promise<Result<void, DatabaseFault | { readonly kind: 'no-storage' }>> {
  const opened = await openDatabase(databaseName)
  if (opened.ok) {
    opened.value.close()
    return ok(undefined)
  }
  if (opened.fault.kind !== 'newer') return fault({ kind: 'no-storage' })
  const { database, version } = opened.fault
  const gone = await database.run((tables) =>
    tables.transaction('rw', tables.pages, tables.kept, tables.keyring, async () => {
      const [pages, kept] = await Promise.all([tables.pages.toArray(), tables.kept.toArray()])
      for (const page of pages) {
        if (schemaOf(page.sealed) <= SCHEMA) continue
        await tables.kept.put(asidePage(page))
        const [before] = kept
          .filter((each) => each.id === page.id && isBefore(each))
          .sort((a, b) => schemaOf(b.sealed) - schemaOf(a.sealed))
        if (before) {
          const { key, id, revision, sealed } = before
          await tables.pages.put({ id, revision, sealed })
          await tables.kept.delete(key)
        } else await tables.pages.delete(page.id)
      }
      // A list of what the newer version had, which this one cannot hold the pages against.
      const list = await tables.keyring.get(INVENTORY)
      if (schemaOf(list?.listed) > SCHEMA) await tables.keyring.delete(INVENTORY)
      await tables.kept.put({ key: WENT_BACK, id: '', revision: version, sealed: new Uint8Array() })
    }),
  )
  database.close()
  return gone
}

function isBefore(page: KeptPage): boolean {
  return !isAside(page) && page.key !== WENT_BACK && schemaOf(page.sealed) <= SCHEMA
}
