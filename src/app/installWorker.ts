import { Workbox } from 'workbox-window'
import { openFileDoors } from './fileDoors.ts'

const SCRIPT = './sw.js'
const SCOPE = './'

/** Installs the service worker, or finds it installed; `onWaiting` is called when a new version waits. */
export async function installWorker(onWaiting: () => void): Promise<Workbox> {
  const worker = new Workbox(await currentScript(), { scope: SCOPE })
  worker.addEventListener('waiting', onWaiting)
  const registration = await worker.register()
  openFileDoors()
  if (!registration?.active || (await hasFiles(registration.scope))) return worker
  // Everything was erased, and a new notebook begun while another tab still held the old worker: Chromium then takes
  // that one up again as it was, without the files it would start from. Under another address it is installed anew.
  const anew = new Workbox(`${SCRIPT}?anew=${Date.now()}`, { scope: SCOPE })
  anew.addEventListener('waiting', () => anew.messageSkipWaiting())
  await anew.register()
  return anew
}

/** The address the worker was installed from; another would look like a new version. */
async function currentScript(): Promise<string> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE)
  const isOurs = registration?.scope === new URL(SCOPE, location.href).href
  return (isOurs && registration.active?.scriptURL) || SCRIPT
}

async function hasFiles(scope: string): Promise<boolean> {
  return (await caches.keys()).some((name) => name.endsWith(scope))
}
