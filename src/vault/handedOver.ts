import { joinJournals, journalOf } from '../domain/journal.ts'
import { dropWords, HANDED_OVER, markLeft, WORDS_MARK } from './pages/handOver.ts'
import { ownWorker } from './pages/ownWorker.ts'
import { type ClearPage, openPage } from './pages/pages.ts'
import type { Keys } from './pages/sealing.ts'
import type { Vault } from './vault.ts'

/** Pages that an earlier visit could not store itself. */
export type HandedOver = {
  /**
   * Brings them into the notebook, part by part: what was stored or changed meanwhile stays, and words that were not
   * stand beside it. Lets go of them once all of it is stored.
   */
  store(vault: Pick<Vault, 'change'>): Promise<void>
}

type Word = { readonly name: string; readonly sealed: Uint8Array<ArrayBuffer> }

/** What was handed over before and opens under these keys; null where nothing was. Resolves when the worker answers, if it does. */
export async function takeHandedOver(keys: Keys): Promise<HandedOver | null> {
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
  const pages: ClearPage[] = []
  const done: Word[] = []
  for (const word of words) {
    const opening = await openPage(keys, { ...HANDED_OVER, sealed: word.sealed })
    if (opening.kind === 'clear') pages.push(opening.clear)
    // What a newer version handed over waits for one. What another key sealed will never open.
    if (opening.kind !== 'newer') done.push(word)
  }
  return {
    async store(vault) {
      const entries = journalOf(pages.flatMap(({ page }) => [...page.values()]))
      const stored = pages.length === 0 || (await vault.change((now) => joinJournals(now, entries))).ok
      if (stored) dropWords(worker, done)
    },
  }
}
