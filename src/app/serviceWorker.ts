import type { Workbox } from 'workbox-window'

let worker: Promise<Workbox> | null = null
let waiting = false
const listeners = new Set<() => void>()

/** Registers the worker that lets the app start without a network, once the first screen is out of its way. */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  if (document.readyState === 'complete') void register()
  else window.addEventListener('load', () => void register(), { once: true })
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

async function register(): Promise<void> {
  const { installWorker } = await import('./installWorker.ts')
  worker = installWorker(() => {
    waiting = true
    for (const listener of listeners) listener()
  })
  await worker
}
