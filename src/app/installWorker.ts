import { Workbox } from 'workbox-window'
import { ownWorker } from '../vault/pages/ownWorker.ts'
import { openFileDoors } from './fileDoors.ts'

const SCRIPT = './sw.js'
const SCOPE = './'

/** How long after one look for a new version the next may follow, in milliseconds. */
const LOOK_AGAIN_AFTER = 3_600_000

/** Installs the service worker, or finds it installed; `onWaiting` is called when a new version waits. */
export async function installWorker(onWaiting: () => void): Promise<Workbox> {
  const found = await ownWorker()
  // Under another address than the newest has, the same worker would look like a new version.
  const newest = found?.installing ?? found?.waiting ?? found?.active
  const worker = new Workbox(newest?.scriptURL ?? SCRIPT, { scope: SCOPE })
  worker.addEventListener('waiting', async ({ sw }) => {
    const now = await ownWorker()
    // Meanwhile it may have been taken up, and is then itself what a later one would be held against.
    if (sw?.state !== 'installed') return
    if (sw.scriptURL === now?.active?.scriptURL) onWaiting()
    else worker.messageSkipWaiting()
  })
  const registration = await worker.register()
  openFileDoors()
  if (registration) lookOnReturn(registration)
  // Everything was erased, and a new notebook begun while another tab still held the old worker: Chromium then takes
  // that one up again as it was, without the files it would start from. Under another address it is installed anew.
  if (registration?.active && !(await hasFiles(registration.scope)))
    await navigator.serviceWorker.register(`${SCRIPT}?anew=${Date.now()}`, { scope: SCOPE })
  return worker
}

/**
 * Looks for a new version when the app comes back into sight. Browsers look as a page is loaded, and an app on the home
 * screen may be taken up again for weeks without being loaded once.
 */
function lookOnReturn(registration: ServiceWorkerRegistration): void {
  let looked = Date.now()
  const look = () => {
    const since = Date.now() - looked
    if (document.visibilityState !== 'visible' || (since >= 0 && since < LOOK_AGAIN_AFTER)) return
    looked = Date.now()
    // Without a network there is nothing to be found; a later return looks again.
    registration.update().catch(() => undefined)
  }
  document.addEventListener('visibilitychange', look)
  // An iPhone may put a page back as it was without saying that it can be seen.
  for (const sort of ['pageshow', 'focus']) window.addEventListener(sort, look)
}

async function hasFiles(scope: string): Promise<boolean> {
  return (await caches.keys()).some((name) => name.endsWith(scope))
}
