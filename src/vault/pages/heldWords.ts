import { HANDED_OVER, markLeft, soonOrLater, WORDS_MARK } from './handOver.ts'
import { ownWorker } from './ownWorker.ts'
import { type Keys, open, seal } from './sealing.ts'

/** Words that the worker holds: under which name, and sealed. */
export type Word = { readonly name: string; readonly sealed: Uint8Array<ArrayBuffer> }

/** What was handed over and not yet let go of, and the worker that holds it; null where nothing was. Resolves when the worker answers, if it does. */
export async function heldWords(): Promise<{
  readonly worker: ServiceWorker
  readonly words: readonly Word[]
} | null> {
  const mark = markLeft()
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
  return { worker, words }
}

/** Words that lie under two keys for as long as a change of key takes. */
export type WordsUnderBoth = {
  /** The new keys lead to the notebook: what only the old ones open is put under them, or let go of. Never rejects. */
  changed(): Promise<void>
  /** They never will: what only they open is let go of. Never rejects. */
  unchanged(): Promise<void>
}

/**
 * Puts all that the worker keeps under the notebook's new keys as well, before the old ones are gone: whenever the page
 * dies, one of both opens it. What the old keys do not open stays as it is. A worker that is slow is waited for a while,
 * since it may still be keeping some; one that never answers holds nothing up. Throws where anything cannot be kept
 * twice.
 */
export async function wordsUnderBoth(from: Keys, to: Keys): Promise<WordsUnderBoth> {
  await soonOrLater(heldWords().catch(reportError))
  const { old, anew } = await sealAnew(from, to)
  const sealRest = async () => {
    // Another page may have handed over more meanwhile.
    await heldWords()
    await letGo((await sealAnew(from, to)).old)
  }
  return {
    changed: () => soonOrLater(letGo(old).then(sealRest).catch(reportError)),
    unchanged: () => letGo(anew).catch(reportError),
  }
}

/** Where words lie that were sealed anew, and where they lie under the new keys. */
async function sealAnew(from: Keys, to: Keys) {
  const old: string[] = []
  const anew: string[] = []
  if (markLeft() === undefined) return { old, anew }
  const cache = await wordsCache()
  for (const request of await cache.keys()) {
    const sealed = new Uint8Array((await (await cache.match(request))?.arrayBuffer()) ?? [])
    const opened = await open(from, sealed, HANDED_OVER)
    if (!opened) continue
    const { schema, text } = opened
    const place = new URL(`./${crypto.randomUUID()}`, request.url).href
    const bytes = await seal(to, text, { ...HANDED_OVER, schema })
    await cache.put(place, new Response(new Blob([bytes])))
    old.push(request.url)
    anew.push(place)
  }
  return { old, anew }
}

async function letGo(places: readonly string[]): Promise<void> {
  if (places.length === 0) return
  const cache = await wordsCache()
  for (const place of places) await cache.delete(place)
}

/** Where `hand-over.js` keeps them. */
function wordsCache(): Promise<Cache> {
  return caches.open(`shoreline-words-${new URL('./', location.href).href}`)
}
