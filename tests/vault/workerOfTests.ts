import { vi } from 'vitest'

// As it is served: it is no module.
const source = await (await fetch('/hand-over.js')).text()

/** How the worker behaves: at once, late (all waits for `deliver`, or until it is given words to keep), or without ever answering what it is asked. */
export type Manner = 'prompt' | 'late' | 'mute'

type Message = { readonly data: { readonly kind: string }; readonly ports: readonly MessagePort[] }

/**
 * The worker's own part that keeps words, run in the page: a service worker cannot be made to answer late. Pages come
 * and go before it; what a page that is gone would still say reaches nobody.
 */
export function workerOfTests() {
  const scope = new URL('./', location.href).href
  const place = `shoreline-words-${scope}`
  const { subtle } = crypto
  const encrypt = subtle.encrypt.bind(subtle)
  const random = crypto.getRandomValues.bind(crypto)
  let free = Promise.resolve()
  let hear: (event: object) => void = () => undefined
  const self = {
    registration: { scope },
    addEventListener(type: string, listener: typeof hear) {
      if (type === 'message') hear = listener
    },
  }
  new Function('self', 'crypto', source)(self, {
    getRandomValues: random,
    subtle: {
      async encrypt(...given: Parameters<typeof encrypt>) {
        await free
        return encrypt(...given)
      },
    },
  })

  let manner: Manner = 'prompt'
  const waiting: Message[] = []
  const doing: Promise<unknown>[] = []
  const handle = ({ data, ports }: Message) => {
    if (data.kind === 'give-words' && manner === 'mute') return
    hear({ data, ports, waitUntil: (done: Promise<unknown>) => doing.push(done) })
  }

  const flush = () => {
    for (const message of waiting.splice(0)) handle(message)
  }

  const settle = async () => {
    await Promise.allSettled(doing.splice(0))
  }

  let onWords = () => undefined as unknown
  let page = { alive: true }
  const registration = () => {
    const mine = page
    const active = {
      postMessage(data: Message['data'], ports: readonly MessagePort[] = []) {
        if (!mine.alive) return
        if (data.kind === 'keep-words') onWords()
        const message = { data: structuredClone(data), ports }
        if (manner === 'late') waiting.push(message)
        // Whoever has words to keep wakes it, and what was said before comes first.
        if (manner !== 'late' || data.kind === 'keep-words') flush()
        if (manner !== 'late') handle(message)
      },
    }
    return { scope, active } as unknown as ServiceWorkerRegistration
  }
  vi.spyOn(navigator.serviceWorker, 'getRegistration').mockImplementation(async () => registration())
  vi.spyOn(navigator.serviceWorker, 'ready', 'get').mockImplementation(async () => registration())

  return {
    /** From here on; what it was told to do before is done. */
    async behave(next: Manner) {
      await settle()
      manner = next
    },
    manner: () => manner,
    /** It is busy, and seals nothing until what this returns is called. */
    beBusy() {
      const { promise, resolve } = Promise.withResolvers<void>()
      free = promise
      return resolve
    },
    /** Calls back when words to keep are on their way to it. */
    overhear(listener: () => void) {
      onWords = listener
    },
    /** All that waits is done, in the order in which it was said. */
    async deliver() {
      flush()
      await settle()
    },
    /** What it has been told to do so far is done. */
    settle,
    /** The page is gone, and another has come. */
    nextPage() {
      page.alive = false
      page = { alive: true }
    },
    /** How many pieces it keeps. */
    async kept() {
      return (await (await caches.open(place)).keys()).length
    },
    async forget() {
      waiting.splice(0)
      await settle()
      await caches.delete(place)
      localStorage.removeItem('shoreline words handed over')
    },
  }
}

/** The page goes out of sight, or comes back into it. */
export function turn(sight: 'hidden' | 'visible'): void {
  Object.defineProperty(document, 'visibilityState', { value: sight, configurable: true })
  document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
}

/**
 * From here on nobody waits for longer than a moment for what a worker does not say. One that answers is waited for.
 * Returns to the usual with `restoreAllMocks`.
 */
export function loseAllPatience(manner: () => Manner): void {
  const wait = globalThis.setTimeout
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, time = 0) =>
    wait(run, time < 3_000 ? time : manner() === 'prompt' ? 60_000 : 20)) as typeof setTimeout)
}

/** From here on this page seals nothing: as if it had no turn left to do it in. Returns how it goes on. */
export function stopSealing(): () => void {
  const encrypt = crypto.subtle.encrypt.bind(crypto.subtle)
  const stalled: (() => void)[] = []
  const spy = vi
    .spyOn(crypto.subtle, 'encrypt')
    .mockImplementation(
      (...given) =>
        new Promise((resolve, reject) => stalled.push(() => encrypt(...given).then(resolve, reject))),
    )
  return () => {
    spy.mockRestore()
    for (const go of stalled) go()
  }
}
