import { checkNotebook } from './checkNotebook.ts'
import type { LiveVault } from './liveVault.ts'
import type { Database } from './pages/database.ts'
import type { PageReader } from './pages/pageReader.ts'
import type { PageWriter } from './pages/pageWriter.ts'
import type { Keys } from './pages/sealing.ts'
import type { Shelf } from './pages/shelf.ts'
import type { Stock } from './stockTaking.ts'
import type { TabChannel } from './tabChannel.ts'
import { settleFindings, takeStock } from './takeStock.ts'
import { readKept, settleUpgrade } from './upgradedPages.ts'

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
