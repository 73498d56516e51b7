import { emptyJournal, type Journal, joinJournals } from '../domain/journal.ts'
import { ok, type Result } from '../domain/result.ts'
import type { Finding } from './finding.ts'
import type { Database } from './pages/database.ts'
import { INVENTORY, openInventory } from './pages/inventory.ts'
import { PAGES_AT_ONCE } from './pages/pageReader.ts'
import { openPage, partName } from './pages/pages.ts'
import type { SaveFault } from './pages/saveFault.ts'
import { idOf, type Keys } from './pages/sealing.ts'
import { letOthersGo } from './pages/stagedOpening.ts'
import { findingsIn } from './takeStock.ts'

/** What a look at every stored page came to. */
export type Check = {
  /** How many pages are stored, and how many of them open. */
  readonly pages: number
  readonly opened: number
  /** Everything that opens, laid together anew from the disk. */
  readonly journal: Journal
  readonly findings: readonly Finding[]
  /** Whether there is a list to hold the pages against. */
  readonly isListed: boolean
}

/** Reads all that is stored, in one transaction, opens each page, and holds them against the list of what there is to be. */
export async function checkNotebook(database: Database, keys: Keys): Promise<Result<Check, SaveFault>> {
  const read = await database.run((tables) =>
    tables.transaction('rw', tables.pages, tables.keyring, tables.kept, () =>
      Promise.all([tables.pages.toArray(), tables.keyring.toArray(), tables.kept.count()]),
    ),
  )
  if (!read.ok) return read
  const [stored, slots, kept] = read.value
  let journal = emptyJournal
  let opened = 0
  const names = new Set<string>()
  for (const [index, page] of stored.entries()) {
    if (index % PAGES_AT_ONCE === 0) await letOthersGo()
    const opening = await openPage(keys, page)
    if (opening.kind !== 'clear') continue
    const { name, part, page: entries } = opening.clear
    opened += 1
    names.add(partName(name, part))
    journal = joinJournals(journal, { pages: new Map([[name, entries]]) })
  }
  const row = slots.find(({ id }) => id === INVENTORY)
  const list = await openInventory(keys, row)
  for (const name of list.pages.keys()) names.add(name)
  const byId = new Map(stored.map((page) => [page.id, page]))
  const ids = await Promise.all([...names].map((name) => idOf(keys, name)))
  const pages = ids.map((id) => byId.get(id))
  const findings = await findingsIn(keys, [...names], { pages, slots }, kept > 0)
  return ok({ pages: stored.length, opened, journal, findings, isListed: list.pages.size > 0 })
}
