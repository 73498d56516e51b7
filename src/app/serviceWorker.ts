import type { Workbox } from 'workbox-window'
import { ownWorker } from '../vault/pages/ownWorker.ts'

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

/** Lets the new version take over and loads the page anew with it. */
export async function startUpdate(): Promise<void> {
  // It may be said to wait before the registering is over.
  const registered = await worker
  const registration = await ownWorker()
  // Another tab was faster: what waited is in charge already.
  if (!registration?.waiting) return window.location.reload()
  registered?.addEventListener('controlling', () => void whenActive().then(() => window.location.reload()))
  registered?.messageSkipWaiting()
}

/** While it is still being made active, Firefox may give the page of the version before, whose files are going. */
function whenActive(): Promise<void> {
  const next = navigator.serviceWorker.controller
  return new Promise((resolve) => {
    const look = () => {
      if (next?.state !== 'activating') resolve()
    }
    next?.addEventListener('statechange', look)
    look()
  })
}

async function register(): Promise<void> {
  const { installWorker } = await import('./installWorker.ts')
  worker = installWorker(() => {
    waiting = true
    for (const listener of listeners) listener()
  })
  await worker
}
