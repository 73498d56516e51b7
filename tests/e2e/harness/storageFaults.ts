import type { Page } from '@playwright/test'
import { isThrow, meetThrows, THROW_WAITING, type Throw } from './throws.ts'

/** The ways in which a call to IndexedDB can go wrong. */
export const FAULT_KINDS = [
  'quota',
  'abort',
  'connection lost',
  'closing',
  'version',
  'blocked',
  'inactive',
] as const

/** One of them. */
export type FaultKind = (typeof FAULT_KINDS)[number]

/** Which call goes wrong, counted from 1 after arming; `lasting` when every call from it on does. */
export type Fault = { readonly kind: FaultKind; readonly at: number; readonly lasting: boolean }

/** The name under which a fault waits for the next start of the page. */
const WAITING = 'fault for the next start'

/**
 * Lets every page meet faults of storage as real browsers report them: from any call of a factory, a database or a
 * store. Nothing goes wrong until `arm`.
 */
export async function meetFaults(page: Page): Promise<void> {
  await page.addInitScript((waiting) => {
    type Armed = { kind: string; at: number; lasting: boolean }
    const state = { calls: 0, met: 0, armed: null as Armed | null }
    ;(globalThis as unknown as { storageFaults: typeof state }).storageFaults = state
    // A page that is nobody's has no storage at all.
    const kept = location.origin === 'null' ? null : sessionStorage.getItem(waiting)
    if (kept) {
      sessionStorage.removeItem(waiting)
      state.armed = JSON.parse(kept) as Armed
    }
    const open = IDBFactory.prototype.open
    const transact = IDBDatabase.prototype.transaction
    const count = IDBObjectStore.prototype.count

    function kindNow(): string | null {
      state.calls += 1
      const { armed } = state
      if (!armed || state.calls < armed.at || (!armed.lasting && state.calls > armed.at)) return null
      state.met += 1
      return armed.kind
    }
    /** What a full disk or a failing one does: the request goes in, and everything in its transaction is taken back. */
    function abortWith(transaction: IDBTransaction, name: string) {
      Object.defineProperty(transaction, 'error', {
        value: new DOMException('By a test', name),
        configurable: true,
      })
      try {
        transaction.abort()
      } catch {
        // It was over already.
      }
    }
    /** Another tab writes first, for a while. */
    function holdUp(database: IDBDatabase) {
      const request = open.call(indexedDB, database.name)
      request.onsuccess = () => {
        const until = performance.now() + 700
        const other = request.result
        const store = transact.call(other, [...other.objectStoreNames], 'readwrite').objectStore('pages')
        const goOn = () => {
          if (performance.now() < until) count.call(store).onsuccess = goOn
          else other.close()
        }
        goOn()
      }
    }
    function goWrong(kind: string, database: IDBDatabase, transaction: IDBTransaction | null): void {
      switch (kind) {
        case 'quota':
        case 'abort': {
          const name = kind === 'quota' ? 'QuotaExceededError' : 'AbortError'
          if (!transaction) throw new DOMException('By a test', name)
          queueMicrotask(() => abortWith(transaction, name))
          return
        }
        case 'connection lost':
          database.close()
          if (transaction) abortWith(transaction, 'UnknownError')
          database.dispatchEvent(new Event('close'))
          throw new DOMException('Connection to Indexed Database server lost', 'UnknownError')
        case 'closing':
          database.close()
          throw new DOMException('The database connection is closing', 'InvalidStateError')
        case 'version':
          database.dispatchEvent(
            new IDBVersionChangeEvent('versionchange', { oldVersion: database.version, newVersion: 990 }),
          )
          throw new DOMException('A newer version took over', 'VersionError')
        case 'blocked':
          holdUp(database)
          return
        case 'inactive':
          throw new DOMException('The transaction has finished', 'TransactionInactiveError')
      }
    }

    IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
      const kind = kindNow()
      if (kind) goWrong(kind, this, null)
      return transact.apply(this, given)
    }
    const methods = [
      'get',
      'getAll',
      'getAllKeys',
      'count',
      'openCursor',
      'put',
      'add',
      'delete',
      'clear',
    ] as const
    for (const name of methods) {
      const call = IDBObjectStore.prototype[name] as (...given: unknown[]) => IDBRequest
      Object.assign(IDBObjectStore.prototype, {
        [name](this: IDBObjectStore, ...given: unknown[]) {
          const kind = kindNow()
          if (!kind || kind === 'quota' || kind === 'abort') {
            const request = call.apply(this, given)
            if (kind) goWrong(kind, this.transaction.db, this.transaction)
            return request
          }
          goWrong(kind, this.transaction.db, this.transaction)
          return call.apply(this, given)
        },
      })
    }
    const NAMES: Readonly<Record<string, string>> = {
      quota: 'QuotaExceededError',
      abort: 'AbortError',
      'connection lost': 'UnknownError',
      closing: 'InvalidStateError',
      version: 'VersionError',
      inactive: 'TransactionInactiveError',
    }
    for (const name of ['open', 'deleteDatabase'] as const) {
      const call = IDBFactory.prototype[name] as (...given: unknown[]) => IDBOpenDBRequest
      Object.assign(IDBFactory.prototype, {
        [name](this: IDBFactory, ...given: unknown[]) {
          const kind = kindNow()
          if (!kind) return call.apply(this, given)
          const request = open.call(indexedDB, 'only for the request')
          // Ahead of whoever asked: what they hear is the fault alone.
          const fail = (event: Event) => {
            event.stopImmediatePropagation()
            request.result?.close()
            if (kind === 'blocked') request.dispatchEvent(new IDBVersionChangeEvent('blocked'))
            else {
              const error = new DOMException('By a test', NAMES[kind])
              Object.defineProperty(request, 'error', { value: error })
              request.dispatchEvent(new Event('error', { cancelable: true }))
            }
          }
          request.addEventListener('upgradeneeded', (event) => event.stopImmediatePropagation())
          request.addEventListener('success', fail, { once: true })
          return request
        },
      })
    }
  }, WAITING)
  // After these, so that what holds up a save from elsewhere does not count as a save that is still going on.
  await meetThrows(page)
}

/** From now on, the call of that number goes wrong, or the step of that number throws. */
export function arm(page: Page, fault: Fault | Throw | null): Promise<void> {
  return page.evaluate(([forCalls, forSteps]) => {
    const met = globalThis as unknown as Record<'storageFaults' | 'throws', object>
    Object.assign(met.storageFaults, { armed: forCalls, calls: 0, met: 0 })
    Object.assign(met.throws, { armed: forSteps, steps: [], thrown: 0, tooEarly: 0 })
  }, armed(fault))
}

/** As `arm`, from the next start of the page in this tab. */
export function armNextStart(page: Page, fault: Fault | Throw): Promise<void> {
  return page.evaluate(
    (waiting) => {
      for (const [name, each] of waiting) sessionStorage.setItem(name, JSON.stringify(each))
    },
    [
      [WAITING, armed(fault)[0]],
      [THROW_WAITING, armed(fault)[1]],
    ] as const,
  )
}

/** The one of the two is counted as well, and never comes. */
function armed(fault: Fault | Throw | null) {
  if (fault === null) return [null, null] as const
  const never = { kind: 'none', at: 1_000_000, lasting: false }
  return isThrow(fault) ? ([never, fault] as const) : ([fault, never] as const)
}

/** How many calls there were since arming, and how many of them went wrong. */
export function callsMet(page: Page): Promise<{ calls: number; met: number }> {
  return page.evaluate(
    () => (globalThis as unknown as { storageFaults: { calls: number; met: number } }).storageFaults,
  )
}
