import type { Journal } from '../domain/journal.ts'
import type { Result } from '../domain/result.ts'
import { type Check, checkNotebook } from './checkNotebook.ts'
import type { LiveVault } from './liveVault.ts'
import type { Database } from './pages/database.ts'
import type { PageReader } from './pages/pageReader.ts'
import type { PageWriter } from './pages/pageWriter.ts'
import type { SaveFault } from './pages/saveFault.ts'
import type { Keys } from './pages/sealing.ts'
import type { Shelf } from './pages/shelf.ts'
import type { TabChannel } from './tabChannel.ts'
import { settleFindings, takeStock } from './takeStock.ts'
import { readKept, settleUpgrade } from './upgradedPages.ts'

/** What can be asked of the list of what there is to be. */
export type Stock = {
  /** Looks whether what was opened is as it was last saved; what is not stands in the vault's state from then on. */
  look(): Promise<void>
  /** What an opening has to see to once every page is open: it looks, and sees an upgrade to its end. */
  finish(): Promise<void>
  /** What is kept of the pages that do not open, as they were before the app was brought up to date. */
  kept(): Promise<Journal>
  /** Reads all that is stored anew and holds it against the list. */
  check(): Promise<Result<Check, SaveFault>>
  /** The person has seen what was found: from now on the notebook as it is counts as the one that was saved. */
  settle(): Promise<Result<void, SaveFault>>
}

/** The stock of an open notebook, by what it was opened with. */
export function stockOf({
  database,
  keys,
  shelf,
  reader,
  kept,
  live,
  writer,
  channel,
}: {
  readonly database: Database
  readonly keys: Keys
  readonly shelf: Shelf
  readonly reader: PageReader
  /** How many pages are kept as they were before the app was brought up to date. */
  readonly kept: number
  readonly live: LiveVault
  readonly writer: PageWriter
  readonly channel: TabChannel
}): Stock {
  // Whoever went back from a newer version went back from its list as well.
  const look = async () => live.find(await takeStock(database, keys, shelf, kept > 0))
  return {
    look,
    async finish() {
      await look().catch(reportError)
      if (kept === 0 && !reader.sawOlder()) return
      const changed = await settleUpgrade(database, keys, live.vault, writer)
      if (changed.length === 0) return
      channel.announce(changed)
      await live.refresh(changed, 'quietly')
    },
    kept: () => readKept(database, keys, live.vault.state().broken),
    check: () => checkNotebook(database, keys),
    async settle() {
      const settled = await settleFindings(database, keys)
      if (settled.ok) live.find([])
      return settled
    },
  }
}
