import type { Workbox } from 'workbox-window'

let worker: Promise<Workbox | null> | null = null
let waiting = false
const listeners = new Set<() => void>()

/** Registers the worker that lets the app start without a network, once the first screen is out of its way. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}

/** Calls back when a new version waits to be taken up, at once if it already does. Returns how to stop. */
export function onUpdateReady(listener: () => void): () => void {
  listeners.add(listener)
  if (waiting) listener()
  return () => {
    listeners.delete(listener)
  }
}

/** The worker once it is registered; null where there is none. */
export async function installedWorker(): Promise<Workbox | null> {
  return worker
}

function register(): void {
  worker = import('./installWorker.ts')
    .then(({ installWorker }) =>
      installWorker(() => {
        waiting = true
        for (const listener of listeners) listener()
      }),
    )
    // Refused by the browser, or the network went on the way: the app works without, and the next visit tries again.
    .catch(() => null)
}
