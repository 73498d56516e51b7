import { emptyJournal, type Journal, type Page } from '../domain/journal.ts'
import type { PageName } from '../domain/kinds/entry.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import type { PageReader } from './pages/pageReader.ts'
import type { PageWriter } from './pages/pageWriter.ts'
import type { SaveFault } from './pages/saveFault.ts'
import type { Shelf } from './pages/shelf.ts'
import type { Vault, VaultState } from './vault.ts'

/** A command whose change is in memory, waiting to be stored. */
type Pending = {
  readonly command: (journal: Journal) => Journal
  /** It found nothing to change while older pages were still closed: it is asked again with each that opens. */
  idle: boolean
  readonly resolve: (result: Result<void, SaveFault>) => void
  readonly reject: (error: unknown) => void
}

/** A vault together with what its opening and its messages need to do to it. */
export type LiveVault = {
  readonly vault: Omit<Vault, 'opened' | 'kept' | 'beside' | 'close' | 'retry'>
  /** Takes in what is stored now under these ids, and applies what is waiting on top of it. */
  refresh(ids: readonly string[], tell: 'tell' | 'quietly'): Promise<Result<void, SaveFault>>
  /** Every page has been opened. */
  becomeWhole(): void
  /** The rest could not be opened for now. */
  fail(reason: SaveFault): void
  /** Stores what is waiting; what arrives before it begins goes with it. */
  save(): Promise<Result<void, SaveFault>>
  /** What of the pages waits to be stored: each with those of its entries alone that are not stored as they are. */
  waiting(): readonly (readonly [PageName, Page])[]
  /** Forgets the journal; what is still waiting is answered with `connection-lost`. */
  forget(): void
}

/** How often a save may find another tab faster before it gives up. */
const MOST_ATTEMPTS = 200

/** After how many milliseconds a change is shown that is not durable yet: less than a frame. */
const TELL_WITHIN = 12

/** Keeps the journal in memory as what is stored with what is waiting to be, and stores it one save at a time. */
export function createLiveVault(shelf: Shelf, reader: PageReader, writer: PageWriter): LiveVault {
  const listeners = new Set<() => void>()
  let base = shelf.journal()
  let journal = base
  let pending: readonly Pending[] = []
  let whole = false
  let failure: SaveFault | null = null
  let shut: SaveFault | null = null
  let forgotten = false
  let queue: Promise<unknown> = Promise.resolve()
  let nextSave: Promise<Result<void, SaveFault>> | null = null
  let telling: ReturnType<typeof setTimeout> | undefined
  let state = stateNow()

  function stateNow(): VaultState {
    return { journal, whole, unsaved: pending.length > 0, fault: shut ?? failure, broken: shelf.broken() }
  }

  function publish(): void {
    clearTimeout(telling)
    telling = undefined
    state = stateNow()
    for (const listener of [...listeners]) listener()
  }

  /** Storing goes before drawing: the screen follows when all is durable, or within the frame. */
  function publishSoon(): void {
    state = stateNow()
    telling ??= setTimeout(publish, TELL_WITHIN)
  }

  /** One at a time, so that the shelf never changes under a save. */
  function enqueue<Value>(task: () => Promise<Value>): Promise<Value> {
    const run = queue.then(task)
    queue = run.then(goOn, goOn)
    return run
  }

  function rebase(): void {
    if (forgotten || base === shelf.journal()) return
    base = shelf.journal()
    journal = base
    pending = pending.filter((waiting) => {
      try {
        const next = waiting.command(journal)
        waiting.idle &&= isSame(next, journal)
        journal = next
        return true
      } catch (error) {
        waiting.reject(error)
        return false
      }
    })
  }

  async function saveNow(): Promise<Result<void, SaveFault>> {
    for (let attempt = 1; ; attempt += 1) {
      rebase()
      const batch = pending.filter((waiting) => !waiting.idle)
      const target = journal
      const stored = shut ? fault(shut) : batch.length > 0 ? await writer.store(target) : ok(undefined)
      if (!stored.ok && stored.fault.kind === 'stale' && attempt < MOST_ATTEMPTS) {
        // Two tabs in step would go on surprising each other.
        if (attempt > 5) await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
        continue
      }
      const result: Result<void, SaveFault> = stored.ok
        ? stored
        : fault(stored.fault.kind === 'stale' ? { kind: 'connection-lost' } : stored.fault)
      if (result.ok) {
        pending = pending.filter((waiting) => !batch.includes(waiting))
        if (!forgotten && isSame(shelf.journal(), target)) base = shelf.journal()
        rebase()
      }
      failure = result.ok ? null : result.fault
      if (batch.length > 0 || state.fault !== (shut ?? failure)) publish()
      for (const { resolve } of batch) resolve(result)
      return result
    }
  }

  function save(): Promise<Result<void, SaveFault>> {
    nextSave ??= enqueue(async () => {
      nextSave = null
      try {
        return await saveNow()
      } catch (error) {
        for (const { reject } of pending) reject(error)
        throw error
      }
    })
    return nextSave
  }

  /** For who waits for a command rather than for the save: what breaks in a save reaches every waiting command. */
  function saveSoon(): void {
    save().then(goOn, goOn)
  }

  return {
    vault: {
      state: () => state,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      async change(command) {
        const next = command(journal)
        const idle = !whole && isSame(next, journal)
        const done = new Promise<Result<void, SaveFault>>((resolve, reject) => {
          pending = [...pending, { command, idle, resolve, reject }]
        })
        journal = next
        publishSoon()
        saveSoon()
        return done
      },
    },
    save,
    waiting() {
      if (pending.length === 0) return []
      const changed = [...journal.pages].map(([name, page]) => {
        const stored = base.pages.get(name)
        return [name, new Map([...page].filter(([id, entry]) => stored?.get(id) !== entry))] as const
      })
      return changed.filter(([, page]) => page.size > 0)
    },
    refresh: (ids, tell) =>
      enqueue(async () => {
        const before = journal
        const broken = shelf.broken().length
        const loaded = shut ? fault(shut) : await reader.load(ids)
        if (!loaded.ok && loaded.fault.kind === 'from-newer-app') shut = loaded.fault
        rebase()
        if (tell === 'tell' && (journal !== before || shut || shelf.broken().length !== broken)) publish()
        if (pending.some((waiting) => !waiting.idle)) saveSoon()
        return loaded
      }),
    becomeWhole() {
      whole = true
      for (const waiting of pending) waiting.idle = false
      publish()
      if (pending.length > 0) saveSoon()
    },
    fail(reason) {
      failure = reason
      publish()
    },
    forget() {
      forgotten = true
      clearTimeout(telling)
      shut = { kind: 'connection-lost' }
      for (const { resolve } of pending) resolve(fault(shut))
      pending = []
      listeners.clear()
      base = emptyJournal
      journal = emptyJournal
      state = stateNow()
    },
  }
}

function goOn(): void {
  // The outcome is told to whoever waits for it; the next in line only needs to know that it is over.
}

function isSame(a: Journal, b: Journal): boolean {
  if (a === b) return true
  if (a.pages.size !== b.pages.size) return false
  for (const [name, page] of a.pages) if (b.pages.get(name) !== page) return false
  return true
}
