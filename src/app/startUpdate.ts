import { ownWorker } from '../vault/pages/ownWorker.ts'
import { installedWorker } from './serviceWorker.ts'

/** How long a browser may take to say that the new version is in charge, in milliseconds. */
const LONGEST = 10_000

/** Lets the new version take over and loads the page anew with it. */
export async function startUpdate(): Promise<void> {
  // It may be said to wait before the registering is over.
  const worker = await installedWorker()
  const next = (await ownWorker())?.waiting
  // Another tab was faster: what waited is in charge already.
  if (!next) return window.location.reload()
  // Safari may not tell a page that another worker is in charge of it, and a page taken up from the background may not
  // hear the worker itself either: whichever comes first.
  const heard = new Promise((resolve) => worker?.addEventListener('controlling', resolve))
  worker?.messageSkipWaiting()
  await Promise.race([heard, whenActive(next), new Promise((resolve) => setTimeout(resolve, LONGEST))])
  // While it is still being made active, Firefox may give the page of the version before, whose files are going.
  await Promise.race([whenActive(next), new Promise((resolve) => setTimeout(resolve, LONGEST))])
  window.location.reload()
}

function whenActive(next: ServiceWorker): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (next.state === 'activated' || next.state === 'redundant') resolve()
    }
    next.addEventListener('statechange', look)
    look()
  })
}
