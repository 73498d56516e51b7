import type { Page } from '@playwright/test'

/** What may throw on the way between a word and the disk, besides storage, and how it does. */
const THROWS = {
  /** Sealing, opening, naming and deriving. */
  crypto: ['refused', 'thrown', 'no memory'],
  /** Text and bytes for which there is no memory. */
  memory: ['no memory'],
  /** What is handed to storage, to other tabs or to a worker as a copy. */
  copy: ['no copy'],
  worker: ['no worker', 'worker dies'],
} as const

type Step = keyof typeof THROWS

/** One of the ways. */
export type ThrowKind = (typeof THROWS)[Step][number]

/** Which step throws, counted from 1 after arming; `lasting` when each from it on does, as far as it can. */
export type Throw = { readonly kind: ThrowKind; readonly at: number; readonly lasting: boolean }

/** What every throw says, so that it is known again on the console. */
export const BY_A_TEST = 'Thrown by a test'

/** The name under which a throw waits for the next start of the page. */
export const THROW_WAITING = 'throw for the next start'

/** Every way in which steps like these can throw, once and from then on. */
export function throwsAt(steps: readonly Step[]): readonly Throw[] {
  return steps.flatMap((step, index) =>
    THROWS[step].flatMap((kind) => [false, true].map((lasting): Throw => ({ kind, at: index + 1, lasting }))),
  )
}

/** Whether it is one of these rather than a fault of storage. */
export function isThrow(fault: { readonly kind: string }): fault is Throw {
  return Object.values(THROWS).some((kinds) => kinds.some((kind) => kind === fault.kind))
}

/**
 * Lets what a page does between a word and the disk throw, as browsers short of memory or with a bug do. Nothing
 * throws until armed. Also watches for "Saved" being said while a writing transaction is open.
 */
export async function meetThrows(page: Page): Promise<void> {
  await page.addInitScript(
    ([waiting, message]) => {
      type Armed = { kind: string; at: number; lasting: boolean }
      const state = {
        armed: null as Armed | null,
        steps: [] as string[],
        thrown: 0,
        tooEarly: 0,
      }
      ;(globalThis as unknown as { throws: typeof state }).throws = state
      const parse = JSON.parse
      // A page that is nobody's has neither storage nor sealing.
      if (location.origin === 'null') return
      const kept = sessionStorage.getItem(waiting)
      if (kept) {
        sessionStorage.removeItem(waiting)
        state.armed = parse(kept) as Armed
      }

      const fits: Readonly<Record<string, readonly string[]>> = {
        crypto: ['refused', 'thrown', 'no memory'],
        memory: ['no memory'],
        copy: ['no copy'],
        worker: ['no worker', 'worker dies'],
      }
      /** Counts a step, and says how it is to throw, if it is. */
      function kindNow(step: string): string | null {
        const { armed } = state
        if (!armed) return null
        state.steps.push(step)
        const isLater = armed.lasting && state.steps.length > armed.at
        if (state.steps.length !== armed.at && !(isLater && fits[step]?.includes(armed.kind))) return null
        state.thrown += 1
        return armed.kind
      }
      // biome-ignore lint/suspicious/noExplicitAny: stands in for functions of any shape
      type Method = (...given: any[]) => any
      function wrap(owner: object, names: readonly string[], step: string, fail: (kind: string) => unknown) {
        for (const name of names) {
          const call = (owner as Record<string, Method>)[name] as Method
          Object.assign(owner, {
            [name](this: unknown, ...given: unknown[]) {
              const kind = kindNow(step)
              return kind ? fail(kind) : call.apply(this, given)
            },
          })
        }
      }

      const noMemory = () => {
        throw new RangeError(message)
      }
      const noCopy = () => {
        throw new DOMException(message, 'DataCloneError')
      }
      wrap(
        SubtleCrypto.prototype,
        ['encrypt', 'decrypt', 'sign', 'importKey', 'deriveBits', 'deriveKey', 'generateKey', 'digest'],
        'crypto',
        (kind) => {
          if (kind === 'thrown') throw new TypeError(message)
          return Promise.reject(
            kind === 'refused' ? new DOMException(message, 'OperationError') : new RangeError(message),
          )
        },
      )
      wrap(Crypto.prototype, ['getRandomValues'], 'memory', noMemory)
      wrap(TextEncoder.prototype, ['encode'], 'memory', noMemory)
      wrap(TextDecoder.prototype, ['decode'], 'memory', noMemory)
      wrap(JSON, ['stringify', 'parse'], 'memory', noMemory)
      wrap(IDBObjectStore.prototype, ['put', 'add'], 'copy', noCopy)
      for (const { prototype } of [BroadcastChannel, Worker, ServiceWorker]) {
        wrap(prototype, ['postMessage'], 'copy', noCopy)
      }
      const Sound = Worker
      globalThis.Worker = class extends Sound {
        constructor(url: string | URL, options?: WorkerOptions) {
          const kind = kindNow('worker')
          if (kind === 'no worker') throw new DOMException(message, 'SecurityError')
          super(url, options)
          if (kind !== 'worker dies') return
          setTimeout(() => {
            this.terminate()
            this.dispatchEvent(new ErrorEvent('error', { message, cancelable: true }))
          }, 30)
        }
      }

      // "Saved" may be said only while nothing is being written.
      let writing = 0
      const transact = IDBDatabase.prototype.transaction
      IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...given) {
        const transaction = transact.apply(this, given)
        if (given[1] !== 'readwrite') return transaction
        writing += 1
        transaction.addEventListener('complete', () => {
          writing -= 1
        })
        transaction.addEventListener('abort', () => {
          writing -= 1
        })
        return transaction
      }
      let wasSaid = false
      const look = () => {
        const isSaid = Array.from(document.querySelectorAll('[role=status]')).some((each) =>
          /^(Saved|Undone)$/.test(each.textContent.trim()),
        )
        if (isSaid && !wasSaid && writing > 0) state.tooEarly += 1
        wasSaid = isSaid
      }
      new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
    },
    [THROW_WAITING, BY_A_TEST] as const,
  )
}

/** What was met since arming: the steps that can throw, how many did, and how often "Saved" was said too early. */
export function throwsMet(page: Page): Promise<{ steps: Step[]; thrown: number; tooEarly: number }> {
  return page.evaluate(
    () => (globalThis as unknown as { throws: { steps: Step[]; thrown: number; tooEarly: number } }).throws,
  )
}
