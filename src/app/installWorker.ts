import { Workbox } from 'workbox-window'
import { ownWorker } from '../vault/pages/ownWorker.ts'
import { openFileDoors } from './fileDoors.ts'

const SCRIPT = './sw.js'
const SCOPE = './'

/** Installs the service worker, or finds it installed; `onWaiting` is called when a new version waits. */
export async function installWorker(onWaiting: () => void): Promise<Workbox> {
  const found = await ownWorker()
  // Under another address than the newest has, the same worker would look like a new version.
  const newest = found?.installing ?? found?.waiting ?? found?.active
  const worker = new Workbox(newest?.scriptURL ?? SCRIPT, { scope: SCOPE })
  worker.addEventListener('waiting', async ({ sw }) => {
    const now = await ownWorker()
    if (sw?.scriptURL === now?.active?.scriptURL) onWaiting()
    else worker.messageSkipWaiting()
  })
  const registration = await worker.register()
  openFileDoors()
  // Everything was erased, and a new notebook begun while another tab still held the old worker: Chromium then takes
  // that one up again as it was, without the files it would start from. Under another address it is installed anew.
  if (registration?.active && !(await hasFiles(registration.scope)))
    await navigator.serviceWorker.register(`${SCRIPT}?anew=${Date.now()}`, { scope: SCOPE })
  return worker
}

async function hasFiles(scope: string): Promise<boolean> {
  return (await caches.keys()).some((name) => name.endsWith(scope))
}
