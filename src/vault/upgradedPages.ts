import { emptyJournal, type Journal, joinJournals } from '../domain/journal.ts'
import type { BrokenPage } from './pages/brokenPage.ts'
import { type Database, type KeptPage, type StoredPage, WENT_BACK } from './pages/database.ts'
import { PAGES_AT_ONCE } from './pages/pageReader.ts'
import { isOlder, openPage } from './pages/pages.ts'
import { isAside } from './pages/pagesAside.ts'
import type { PageWriter } from './pages/pageWriter.ts'
import { SCHEMA } from './pages/schema.ts'
import type { Keys } from './pages/sealing.ts'
import { letOthersGo } from './pages/stagedOpening.ts'
import type { Vault } from './vault.ts'

/**
 * What an opening has to see to once every page is open. Pages that an older version wrote are written anew in today's
 * form, one by one, and kept as they were beside it; killed in between, the rest follows with the next start. A start
 * that found all pages in today's form, and opened every one of which something is kept, lets go of what is kept. What
 * a newer version wrote before the person went back from it, and this one can read, joins the journal again.
 *
 * Returns the ids of the pages it wrote. Where there is no room, or storage goes away, the pages stay as they are.
 */
export async function settleUpgrade(
  database: Database,
  keys: Keys,
  vault: Pick<Vault, 'change'>,
  writer: Pick<PageWriter, 'rewrite'>,
): Promise<readonly string[]> {
  const found = await database.run((tables) => Promise.all([tables.pages.toArray(), tables.kept.toArray()]))
  if (!found.ok) return []
  const [pages, kept] = found.value
  if (!(await takeInWhatWasSetAside(database, keys, vault, kept))) return []
  const written: string[] = []
  const opened = new Set<string>()
  for (const [index, page] of pages.entries()) {
    if (index % PAGES_AT_ONCE === 0) await letOthersGo()
    const opening = await openPage(keys, page)
    if (opening.kind !== 'clear') continue
    if (!isOlder(page)) opened.add(page.id)
    else {
      const stored = await writer.rewrite({ ...opening.clear, revision: page.revision + 1 })
      if (stored.ok) written.push(page.id)
      // What a save was faster with is in today's form by now.
      else if (stored.fault.kind !== 'stale') return written
    }
  }
  const before = kept.filter((page) => !isAside(page) && isOlder(page) && page.key !== WENT_BACK)
  if (written.length === 0 && before.length > 0 && before.every((page) => opened.has(page.id))) {
    await database.run((tables) => tables.kept.bulkDelete(before.map((page) => page.key)))
  }
  return written
}

/** What is kept of pages that do not open, as one journal: empty where nothing is. */
export async function readKept(
  database: Database,
  keys: Keys,
  broken: readonly BrokenPage[],
): Promise<Journal> {
  const ids = new Set(broken.map((page) => page.id))
  const kept = await database.run((tables) => tables.kept.toArray())
  return kept.ok
    ? journalOf(
        keys,
        kept.value.filter((page) => ids.has(page.id)),
      )
    : emptyJournal
}

/** Whether all went well; what was set aside is let go of only once the journal holds it durably. */
async function takeInWhatWasSetAside(
  database: Database,
  keys: Keys,
  vault: Pick<Vault, 'change'>,
  kept: readonly KeptPage[],
): Promise<boolean> {
  const marker = kept.find((page) => page.key === WENT_BACK)
  if (!marker || marker.revision > SCHEMA) return true
  const aside = kept.filter(isAside)
  const journal = await journalOf(keys, aside)
  const taken = await vault.change((now) => joinJournals(now, journal))
  if (!taken.ok) return false
  const openings = await Promise.all(aside.map((page) => openPage(keys, page)))
  const takenIn = aside.filter((_, index) => openings[index]?.kind === 'clear')
  const done = [WENT_BACK, ...takenIn.map((page) => page.key)]
  return (await database.run((tables) => tables.kept.bulkDelete(done))).ok
}

async function journalOf(keys: Keys, kept: readonly StoredPage[]): Promise<Journal> {
  const openings = await Promise.all(kept.map((page) => openPage(keys, page)))
  return openings.reduce<Journal>((journal, opening) => {
    if (opening.kind !== 'clear') return journal
    const { name, page } = opening.clear
    return joinJournals(journal, { pages: new Map([[name, page]]) })
  }, emptyJournal)
}
