import type { Page } from '../../domain/journal.ts'
import type { PageName } from '../../domain/kinds/entry.ts'
import { isOwn } from './ownWorker.ts'
import { pageText } from './pages.ts'
import { SCHEMA } from './schema.ts'
import type { Keys } from './sealing.ts'
import { sealable } from './sealing.ts'

/** Left outside the database when words were handed over, so that no other opening has to wait for the worker. */
export const WORDS_MARK = 'shoreline words handed over'

/** What is handed over is bound to a name that no page has. */
export const HANDED_OVER = { id: 'handed over', revision: 0 }

/**
 * Hands what waits to be stored to the service worker whenever the page goes out of sight, as it does last of all before
 * it is loaded anew or closed: sealing and storing take turns that a page on its way out no longer has. They are let go
 * of once `areStored` says of them that each lies in the notebook. `livedOn` is told where the page came back instead.
 * Returns how to stop.
 */
export function handOverWhenHidden(
  keys: Keys,
  waiting: () => readonly (readonly [PageName, Page])[],
  areStored: (pages: readonly (readonly [PageName, Page])[]) => Promise<boolean>,
  livedOn: () => void,
): () => void {
  let registration: ServiceWorkerRegistration | undefined
  void navigator.serviceWorker?.ready.then((ready) => {
    if (isOwn(ready)) registration = ready
  })
  let handedOver = false
  const onVisibility = () => {
    if (handedOver && document.visibilityState === 'visible') {
      handedOver = false
      livedOn()
    }
    const worker = registration?.active
    if (!worker || document.visibilityState !== 'hidden') return
    const pages = waiting()
    const words = pages.map(([name, page]) => ({
      name: crypto.randomUUID(),
      ...sealable(pageText({ name, part: 0, page }), { ...HANDED_OVER, schema: SCHEMA }),
    }))
    if (words.length === 0 || !leaveMark()) return
    worker.postMessage({ kind: 'keep-words', key: keys.sealing, words })
    // Whoever asked between the mark and the words was told of none, and would take the mark away.
    leaveMark()
    handedOver = true
    void areStored(pages).then((are) => are && dropWords(worker, words))
  }
  // The fields hand over what was typed when the document hears of it, which is before the window does.
  addEventListener('visibilitychange', onVisibility)
  return () => removeEventListener('visibilitychange', onVisibility)
}

/** Tells the worker to let go of words that are stored. */
export function dropWords(worker: ServiceWorker, words: readonly { readonly name: string }[]): void {
  worker.postMessage({ kind: 'drop-words', names: words.map(({ name }) => name) })
}

function leaveMark(): boolean {
  try {
    localStorage[WORDS_MARK] = crypto.randomUUID()
    return true
  } catch {
    // No room or not allowed: nobody would ask for what was handed over. The page goes on storing it itself.
    return false
  }
}

/** The word that an earlier visit left when it handed words over; undefined where none did. */
export function markLeft(): string | undefined {
  try {
    return localStorage[WORDS_MARK]
  } catch {
    // Where no mark could be left nothing was handed over.
    return undefined
  }
}

/** How long anybody waits for what a worker was asked, in milliseconds; a later answer is still taken. */
const PATIENCE = 3_000

/** Resolves with `answer`, or once it has been waited for long enough. */
export async function soonOrLater(answer: Promise<unknown>): Promise<void> {
  await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, PATIENCE))])
}
