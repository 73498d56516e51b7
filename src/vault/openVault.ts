import type { Day } from '../domain/day.ts'
import { joinJournals } from '../domain/journal.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import { noteCarried } from '../domain/thisDevice.ts'
import { instantOf } from '../domain/wallTime.ts'
import { isNotebookExpected } from './expectation.ts'
import type { HandedOver } from './handedOver.ts'
import { openKeyring } from './keys/keyring.ts'
import { createLiveVault, type LiveVault } from './liveVault.ts'
import { beginNewLog } from './newLog.ts'
import { DATABASE_NAME, type Database, openDatabase, type Tables } from './pages/database.ts'
import { isEra } from './pages/era.ts'
import { handOverWhenHidden, markLeft, soonOrLater } from './pages/handOver.ts'
import { createPageReader, PAGES_AT_ONCE, type PageReader } from './pages/pageReader.ts'
import { createPageWriter } from './pages/pageWriter.ts'
import type { SaveFault } from './pages/saveFault.ts'
import { SCHEMA } from './pages/schema.ts'
import { idOf, type Keys, open, seal } from './pages/sealing.ts'
import { createShelf, type Shelf } from './pages/shelf.ts'
import { firstPages, letOthersGo, openNames, restInOrder } from './pages/stagedOpening.ts'
import { openTabChannel } from './tabChannel.ts'
import type { OpenFault, Vault } from './vault.ts'

/** What lies beside the pages is bound to a name that no page has. */
const BESIDE = { id: 'beside', revision: 0 }

/** After how many pages the older past is shown for the first time: about a year, for the charts. */
const PAGES_OF_A_YEAR = 16

/**
 * Opens the journal of this device, or begins one. Resolves as soon as the desk, the month of `today` and the one
 * before are open, with `whole` false while the rest follows. A command that puts another journal in place of the
 * whole must wait for `opened()`: it cannot take away what has not been opened yet.
 */
export async function openVault(options: {
  /** The day, or how to tell it: a browser's first look at a calendar is slow, and then goes on beside the opening. */
  readonly today: Day | (() => Day)
  readonly databaseName?: string
  /** What a lock gave out; without it only a journal that has no lock opens. */
  readonly keys?: Keys
  /** Another tab put everything under another key: this vault can store nothing more. */
  readonly onOtherKey?: () => void
}): Promise<Result<Vault, OpenFault>> {
  const { databaseName = DATABASE_NAME, onOtherKey = () => undefined } = options
  const opened = await openDatabase(databaseName)
  if (!opened.ok)
    return opened.fault.kind === 'newer' ? refuse(opened.fault, options.keys, true) : fault(opened.fault)
  const database = opened.value
  const keyring = options.keys ? ok(options.keys) : await openKeyring(database)
  if (!keyring.ok) {
    if (keyring.fault.kind === 'unknown-slot') return refuse({ database, version: SCHEMA + 1 }, options.keys)
    database.close()
    return fault({ kind: keyring.fault.kind === 'locked' ? 'locked' : 'no-storage' })
  }
  const keys = keyring.value
  const today = typeof options.today === 'string' ? options.today : options.today()
  const shelf = createShelf((name) => idOf(keys, name))
  const reader = createPageReader(database, keys, shelf)
  const handedOver = findHandedOver(keys)
  const [first, ids, kept] = await Promise.all([
    openNames(firstPages(today), shelf, reader),
    reader.ids(),
    database.run((tables) => tables.kept.count()),
    soonOrLater(handedOver),
  ])
  if (!first.ok || !ids.ok || !kept.ok) {
    const newer = !first.ok && first.fault.kind === 'from-newer-app'
    if (newer) return refuse({ database, version: SCHEMA + 1 }, options.keys)
    database.close()
    return fault({ kind: 'no-storage' })
  }
  const isHere = ids.value.length > 0
  if (isNotebookExpected(databaseName, isHere) && !isHere) {
    database.close()
    return fault({ kind: 'missing' })
  }
  database.onReopened((tables) => {
    beginNewLog()
    return refuseOtherKey(tables, keys.era)
  })
  const vault = assemble({
    database,
    databaseName,
    keys,
    shelf,
    reader,
    ids: ids.value,
    kept: kept.value,
    handedOver,
    today,
    onOtherKey,
  })
  // Nobody is welcomed to a notebook whose desk is not there; what else is amiss is seen when all is open.
  if (shelf.isAstray('desk')) await vault.stock().then((stock) => stock?.look(), reportError)
  return ok(vault)
}

/** What an earlier page handed over; null where nothing was, or where it has to wait for another visit. */
async function findHandedOver(keys: Keys): Promise<HandedOver | null> {
  if (!markLeft()) return null
  return import('./handedOver.ts')
    .then(({ takeHandedOver }) => takeHandedOver(keys))
    .catch((error: unknown) => {
      // What was handed over stays with the worker; the notebook opens without it.
      reportError(error)
      return null
    })
}

function assemble(parts: {
  readonly database: Database
  readonly databaseName: string
  readonly keys: Keys
  readonly shelf: Shelf
  readonly reader: PageReader
  readonly ids: readonly string[]
  readonly kept: number
  readonly handedOver: Promise<HandedOver | null>
  readonly today: Day
  readonly onOtherKey: () => void
}): Vault {
  const { database, databaseName, keys, shelf, reader, today } = parts
  const channel = openTabChannel(databaseName, (ids) => void live.refresh(ids, 'tell'))
  const writer = createPageWriter(database, keys, shelf, reader, channel.announce, parts.onOtherKey)
  const live = createLiveVault(shelf, reader, writer)
  const unopened = () => parts.ids.filter((id) => shelf.revisionOf(id) === 0)
  let tellOpened: () => void
  const allOpened = new Promise<void>((resolve) => {
    tellOpened = resolve
  })
  let opening: Promise<void> | null = null
  const openRest = () => {
    opening ??= openInOrder(live, restInOrder(unopened(), today, shelf))
      // Before a fault is told: whoever hears of it may try again at once.
      .finally(() => {
        opening = null
      })
      .then((result) => {
        if (!result.ok) return live.fail(result.fault)
        live.becomeWhole()
        tellOpened()
      })
      .catch((error: unknown) => {
        reportError(error)
        live.fail({ kind: 'broke-down' })
      })
    return opening
  }
  const stock = async () => {
    const { stockOf } = await import('./stock.ts')
    return stockOf({ ...parts, live, writer, channel })
  }
  const finish = async () => {
    // Of an empty notebook too: its first save may have been cut off.
    beginNewLog()
    if (parts.ids.length + parts.kept > 0) await (await stock()).finish()
  }
  // What was handed over is a copy of this moment's words, which may come back beside later ones.
  const livedOn = () => void live.vault.change((journal) => noteCarried(journal, instantOf(new Date())))
  const areStored = async (pages: ReturnType<LiveVault['waiting']>) => {
    const { ok } = await live.save()
    const now = shelf.journal()
    // A command that was asked again on what another tab stored may have found nothing to change.
    return ok && joinJournals(now, { pages: new Map(pages) }) === now
  }
  const stopHandingOver = handOverWhenHidden(keys, live.waiting, areStored, livedOn)
  const stopListening = onReturn(() => void refreshAll(live, reader))
  if (unopened().length === 0) {
    live.becomeWhole()
    Promise.resolve().then(() => tellOpened())
  } else void openRest()
  void allOpened.then(finish).catch(reportError)
  const asking = new Set<typeof parts.handedOver>()
  /** What was asked for before another journal took the place of this one belongs to what is gone. */
  const takeIn = async (asked: typeof parts.handedOver) => {
    asking.add(asked)
    const found = await asked
    if (asking.has(asked)) await found?.store(live.vault)
  }
  const takenIn = takeIn(parts.handedOver)

  return {
    ...live.vault,
    async opened() {
      await allOpened
      await soonOrLater(Promise.all([takenIn, takeIn(findHandedOver(keys))]))
    },
    replaced() {
      asking.clear()
      const gone = findHandedOver(keys)
      void gone.then((found) => found?.letGo(live.vault))
      return () => void takeIn(gone)
    },
    async retry() {
      if (!live.vault.state().whole) await openRest()
      return live.retry()
    },
    async kept() {
      return (await stock()).kept()
    },
    stock,
    beside: {
      seal: (text) => seal(keys, text, { ...BESIDE, schema: SCHEMA }),
      open: async (sealed) => (await open(keys, sealed, BESIDE))?.text ?? null,
    },
    close() {
      stopListening()
      stopHandingOver()
      channel.close()
      live.forget()
      database.close()
    },
  }
}

async function openInOrder(
  live: LiveVault,
  chunks: AsyncIterable<readonly string[]>,
): Promise<Result<void, SaveFault>> {
  let count = 0
  for await (const chunk of chunks) {
    count += chunk.length
    const loaded = await live.refresh(chunk, count === PAGES_OF_A_YEAR ? 'tell' : 'quietly')
    if (!loaded.ok) return loaded
    await letOthersGo()
  }
  return ok(undefined)
}

/** A notebook of a newer version, told apart from one that is merely not to be had. */
async function refuse(...found: Parameters<typeof import('./refuseNewer.ts').refuseNewer>) {
  const { refuseNewer } = await import('./refuseNewer.ts')
  return refuseNewer(...found)
}

/** After the page was frozen, messages of other tabs may have been missed. */
async function refreshAll(live: LiveVault, reader: PageReader): Promise<void> {
  const ids = await reader.ids()
  if (!ids.ok) return
  for (let from = 0; from < ids.value.length; from += PAGES_AT_ONCE) {
    await live.refresh(ids.value.slice(from, from + PAGES_AT_ONCE), 'tell')
  }
}

function onReturn(callback: () => void): () => void {
  const onPageShow = (event: PageTransitionEvent) => event.persisted && callback()
  addEventListener('pageshow', onPageShow)
  document.addEventListener('resume', callback)
  return () => {
    removeEventListener('pageshow', onPageShow)
    document.removeEventListener('resume', callback)
  }
}

/**
 * A browser that cleared its storage under an open tab would let it write pages that no key on the disk opens.
 * Then rather nothing is written: the words stay on the screen.
 */
async function refuseOtherKey(tables: Tables, era: string): Promise<void> {
  if (!(await isEra(tables, era))) {
    throw new DOMException('Another key', 'InvalidStateError')
  }
}
