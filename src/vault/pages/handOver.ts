import type { Page } from '../../domain/journal.ts'
import type { PageName } from '../../domain/kinds/entry.ts'
import { isOwn, ownWorker } from './ownWorker.ts'
import { type ClearPage, openPage, pageText } from './pages.ts'
import { SCHEMA } from './schema.ts'
import type { Keys } from './sealing.ts'
import { sealable } from './sealing.ts'

/** Left outside the database when words were handed over, so that no other opening has to wait for the worker. */
export const WORDS_MARK = 'shoreline words handed over'

/** What is handed over is bound to a name that no page has. */
const BOUND = { id: 'handed over', revision: 0 }

/** Pages that an earlier visit could not store itself. */
export type HandedOver = {
  readonly pages: readonly ClearPage[]
  /** Lets go of them, once they are stored. */
  readonly drop: () => void
}

type Word = { readonly name: string; readonly sealed: Uint8Array<ArrayBuffer> }

/**
 * Hands what waits to be stored to the service worker whenever the page goes out of sight, as it does last of all before
 * it is loaded anew or closed: sealing and storing take turns that a page on its way out no longer has. `livedOn` is told
 * where the page came back instead. Returns how to stop.
 */
export function handOverWhenHidden(
  keys: Keys,
  waiting: () => readonly (readonly [PageName, Page])[],
  stored: () => Promise<{ readonly ok: boolean }>,
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
    const words = waiting().map(([name, page]) => ({
      name: crypto.randomUUID(),
      ...sealable(pageText({ name, part: 0, page }), { ...BOUND, schema: SCHEMA }),
    }))
    if (words.length === 0 || !leaveMark()) return
    worker.postMessage({ kind: 'keep-words', key: keys.sealing, words })
    handedOver = true
    void stored().then(({ ok }) => ok && drop(worker, words))
  }
  // The fields hand over what was typed when the document hears of it, which is before the window does.
  addEventListener('visibilitychange', onVisibility)
  return () => removeEventListener('visibilitychange', onVisibility)
}

/** What was handed over before and opens under these keys; null where nothing was. Resolves when the worker answers, if it does. */
export async function takeHandedOver(keys: Keys): Promise<HandedOver | null> {
  const mark = readMark()
  if (mark === undefined) return null
  const worker = (await ownWorker())?.active
  if (!worker) return null
  const { port1, port2 } = new MessageChannel()
  const words = await new Promise<readonly Word[]>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data)
    worker.postMessage({ kind: 'give-words' }, [port2])
  })
  // Unless more were handed over meanwhile.
  if (words.length === 0 && localStorage[WORDS_MARK] === mark) localStorage.removeItem(WORDS_MARK)
  const pages: ClearPage[] = []
  const done: Word[] = []
  for (const word of words) {
    const opening = await openPage(keys, { ...BOUND, sealed: word.sealed })
    if (opening.kind === 'clear') pages.push(opening.clear)
    // What a newer version handed over waits for one. What another key sealed will never open.
    if (opening.kind !== 'newer') done.push(word)
  }
  return { pages, drop: () => drop(worker, done) }
}

function drop(worker: ServiceWorker, words: readonly { readonly name: string }[]): void {
  worker.postMessage({ kind: 'drop-words', names: words.map(({ name }) => name) })
}

function readMark(): string | undefined {
  try {
    return localStorage[WORDS_MARK]
  } catch {
    // Where no mark could be left nothing was handed over.
    return undefined
  }
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
