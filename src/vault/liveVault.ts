import { emptyJournal, type Journal, joinJournals, type Page } from '../domain/journal.ts'
import type { PageName } from '../domain/kinds/entry.ts'
import { fault, ok, type Result } from '../domain/result.ts'
import { askAgain } from './askAgain.ts'
import type { Finding } from './finding.ts'
import type { PageReader } from './pages/pageReader.ts'
import type { PageWriter } from './pages/pageWriter.ts'
import type { SaveFault } from './pages/saveFault.ts'
import type { Shelf } from './pages/shelf.ts'
import type { Vault, VaultState } from './vault.ts'

/** A command whose change is in memory, waiting to be stored. */
type Pending = {
  command: (journal: Journal) => Journal
  /** It found nothing to change while older pages were still closed: it is asked again with each that opens. */
  idle: boolean
  readonly resolve: (result: Result<void, SaveFault>) => void
}

/** A vault together with what its opening and its messages need to do to it. */
export type LiveVault = {
  readonly vault: Omit<Vault, 'opened' | 'replaced' | 'kept' | 'stock' | 'beside' | 'close' | 'retry'>
  /** Takes in what is stored now under these ids, and applies what is waiting on top of it. Never rejects. */
  refresh(ids: readonly string[], tell: 'tell' | 'quietly'): Promise<Result<void, SaveFault>>
  /** Every page has been opened. */
  becomeWhole(): void
  /** The rest could not be opened for now. */
  fail(reason: SaveFault): void
  /** What is not as it was last saved. */
  find(findings: readonly Finding[]): void
  /** Stores what is waiting; what arrives before it begins goes with it. Never rejects. */
  save(): Promise<Result<void, SaveFault>>
  /** The same, after commands that threw were asked again. */
  retry(): Promise<Result<void, SaveFault>>
  /** What of the pages waits to be stored: each with those of its entries alone that are not stored as they are. */
  waiting(): readonly (readonly [PageName, Page])[]
  /** Forgets the journal; what is still waiting is answered with `connection-lost`. */
  forget(): void
}

/** How often a save may find another tab faster before it gives up. */
const MOST_ATTEMPTS = 200

/** After how many milliseconds a change is shown that is not durable yet: two frames, within which most are. */
const TELL_WITHIN = 32

/**
 * Keeps the journal in memory as what is stored with what is waiting to be, and stores it one save at a time. Whatever
 * throws on the way is the fault `broke-down`; what waits goes on waiting, and is tried again with the next save. So is
 * a command that threw before it changed anything, until one that comes after it goes well where it does not.
 */
export function createLiveVault(shelf: Shelf, reader: PageReader, writer: PageWriter): LiveVault {
  const listeners = new Set<() => void>()
  let base = shelf.journal()
  let journal = base
  let pending: readonly Pending[] = []
  let refused: readonly Pending['command'][] = []
  let whole = false
  let failure: SaveFault | null = null
  let shut: SaveFault | null = null
  let forgotten = false
  let findings: readonly Finding[] = []
  let queue: Promise<unknown> = Promise.resolve()
  let nextSave: Promise<Result<void, SaveFault>> | null = null
  let telling: ReturnType<typeof setTimeout> | undefined
  let state = stateNow()

  function stateNow(): VaultState {
    return {
      journal,
      whole,
      unsaved: pending.length + refused.length > 0,
      fault: shut ?? failure,
      broken: shelf.broken(),
      findings,
    }
  }

  function publish(): void {
    clearTimeout(telling)
    telling = undefined
    state = stateNow()
    for (const listener of [...listeners]) {
      try {
        listener()
      } catch (error) {
        // What a screen stumbles over must not count as words that were not stored.
        reportError(error)
      }
    }
  }

  function brokeDown(error: unknown): SaveFault {
    reportError(error)
    return { kind: 'broke-down' }
  }

  /** Storing goes before drawing: the screen follows when all is durable, or within two frames. */
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

  /** Those entries of each page that are not stored as they are. */
  function unstored(): readonly (readonly [PageName, Page])[] {
    if (pending.length === 0) return []
    const changed = [...journal.pages].map(([name, page]) => {
      const stored = base.pages.get(name)
      return [name, new Map([...page].filter(([id, entry]) => stored?.get(id) !== entry))] as const
    })
    return changed.filter(([, page]) => page.size > 0)
  }

  /** May throw; then all is as it was. */
  function rebase(): void {
    const stored = shelf.journal()
    if (forgotten || base === stored) return
    let next = stored
    try {
      for (const waiting of pending) {
        const before = next
        next = waiting.command(before)
        waiting.idle &&= isSame(next, before)
      }
    } catch (error) {
      // It ran before: what it made is in memory, and can be joined with what is stored now.
      const made: Journal = { pages: new Map(unstored()) }
      next = joinJournals(stored, made)
      for (const waiting of pending) {
        waiting.command = (now) => joinJournals(now, made)
        waiting.idle = false
      }
      reportError(error)
    }
    base = stored
    journal = next
  }

  /** One attempt: what was to be stored, and what came of it. */
  async function storeOnce() {
    let batch = pending
    try {
      rebase()
      batch = pending.filter((waiting) => !waiting.idle)
      const target = journal
      const stored = shut ? fault(shut) : batch.length > 0 ? await writer.store(target) : ok(undefined)
      return { batch, target, stored }
    } catch (error) {
      return { batch, target: journal, stored: fault(brokeDown(error)) }
    }
  }

  /** Those that were stored wait no longer; null, or why others could not be put on top of what is stored now. */
  function settle(batch: readonly Pending[], target: Journal): SaveFault | null {
    pending = pending.filter((waiting) => !batch.includes(waiting))
    try {
      if (!forgotten && isSame(shelf.journal(), target)) base = shelf.journal()
      rebase()
      return refused.length > 0 ? { kind: 'broke-down' } : null
    } catch (error) {
      return brokeDown(error)
    }
  }

  async function saveNow(): Promise<Result<void, SaveFault>> {
    for (let attempt = 1; ; attempt += 1) {
      const { batch, target, stored } = await storeOnce()
      if (!stored.ok && stored.fault.kind === 'stale' && attempt < MOST_ATTEMPTS) {
        // Two tabs in step would go on surprising each other.
        if (attempt > 5) await new Promise((resolve) => setTimeout(resolve, Math.random() * 20))
        continue
      }
      const result: Result<void, SaveFault> = stored.ok
        ? stored
        : fault(stored.fault.kind === 'stale' ? { kind: 'connection-lost' } : stored.fault)
      failure = result.ok ? settle(batch, target) : result.fault
      if (batch.length > 0 || state.fault !== (shut ?? failure)) publish()
      for (const { resolve } of batch) resolve(result)
      return result
    }
  }

  /** May throw; then nothing is changed. */
  function begin(command: Pending['command']): Promise<Result<void, SaveFault>> {
    const next = command(journal)
    const idle = !whole && isSame(next, journal)
    journal = next
    return new Promise((resolve) => {
      pending = [...pending, { command, idle, resolve }]
    })
  }

  function save(): Promise<Result<void, SaveFault>> {
    nextSave ??= enqueue(async () => {
      nextSave = null
      return saveNow()
    })
    return nextSave
  }

  return {
    vault: {
      state: () => state,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      async change(command) {
        const bugs: unknown[] = []
        refused = askAgain(refused, begin, bugs)
        let done: Promise<Result<void, SaveFault>>
        try {
          done = begin(command)
        } catch (error) {
          refused = [...refused, command]
          failure = brokeDown(error)
          publish()
          if (pending.length > 0) void save()
          return fault(failure)
        }
        refused = [] // What throws still where another does not has a bug: it is told once more, and is over.
        publishSoon()
        void save()
        const result = await done
        for (const error of bugs) reportError(error)
        return result
      },
    },
    save,
    async retry() {
      refused = askAgain(refused, begin, [])
      publishSoon()
      const result = await save()
      return result.ok && failure ? fault(failure) : result
    },
    waiting: unstored,
    refresh: (ids, tell) =>
      enqueue(async () => {
        const before = journal
        const broken = shelf.broken().length
        let loaded: Result<void, SaveFault>
        try {
          loaded = shut ? fault(shut) : await reader.load(ids)
          if (!loaded.ok && loaded.fault.kind === 'from-newer-app') shut = loaded.fault
          rebase()
        } catch (error) {
          loaded = fault(brokeDown(error))
        }
        if (tell === 'tell' && (journal !== before || shut || shelf.broken().length !== broken)) publish()
        if (pending.some((waiting) => !waiting.idle)) void save()
        return loaded
      }),
    becomeWhole() {
      whole = true
      for (const waiting of pending) waiting.idle = false
      publish()
      if (pending.length > 0) void save()
    },
    find(found) {
      if (found.length === 0 && findings.length === 0) return
      findings = found
      publish()
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
      refused = []
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
