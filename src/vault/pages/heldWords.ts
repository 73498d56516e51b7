import { HANDED_OVER, markLeft, soonOrLater, WORDS_MARK } from './handOver.ts'
import { ownWorker } from './ownWorker.ts'
import { type Keys, open, sealable } from './sealing.ts'

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

/**
 * Has the worker put what it holds under the notebook's new keys, so that no change of key leaves words behind that
 * nothing opens any more. What the old keys do not open stays as it is. Never rejects.
 */
export async function resealWords(from: Keys, to: Keys): Promise<void> {
  await soonOrLater(sealWordsAnew(from, to).catch(reportError))
}

async function sealWordsAnew(from: Keys, to: Keys): Promise<void> {
  const held = await heldWords()
  for (const { name, sealed } of held?.words ?? []) {
    const opened = await open(from, sealed, HANDED_OVER)
    if (!opened) continue
    const { schema, text } = opened
    // Under the name it had: the worker puts one in place of the other.
    const words = [{ name, ...sealable(text, { ...HANDED_OVER, schema }) }]
    held?.worker.postMessage({ kind: 'keep-words', key: to.sealing, words })
  }
}
