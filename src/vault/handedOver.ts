import { joinJournals, journalOf } from '../domain/journal.ts'
import { dropWords, HANDED_OVER } from './pages/handOver.ts'
import { heldWords, type Word } from './pages/heldWords.ts'
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
  /**
   * Lets go of them once nothing waits to be stored, unless they are stored after all: they belong to what another
   * notebook has taken the place of, beside some that may have been handed over since. Keeps them where that does not
   * come about while the notebook is open.
   */
  letGo(vault: Pick<Vault, 'state' | 'subscribe'>): Promise<void>
}

/** What was handed over before and opens under these keys; null where nothing was. Resolves when the worker answers, if it does. */
export async function takeHandedOver(keys: Keys): Promise<HandedOver | null> {
  const held = await heldWords()
  if (held === null) return null
  const { worker, words } = held
  const pages: ClearPage[] = []
  const opened: Word[] = []
  for (const word of words) {
    const opening = await openPage(keys, { ...HANDED_OVER, sealed: word.sealed })
    // What a newer version handed over waits for one, and what does not open here stays as it is.
    if (opening.kind !== 'clear') continue
    pages.push(opening.clear)
    opened.push(word)
  }
  const drop = () => dropWords(worker, opened)
  let wanted = false
  return {
    async store(vault) {
      wanted = true
      const entries = journalOf(pages.flatMap(({ page }) => [...page.values()]))
      const stored = pages.length === 0 || (await vault.change((now) => joinJournals(now, entries))).ok
      if (stored) drop()
    },
    async letGo(vault) {
      await allStored(vault)
      if (!wanted) drop()
    },
  }
}

/** Resolves once nothing waits to be stored; never where that does not come about while the notebook is open. */
async function allStored({ state, subscribe }: Pick<Vault, 'state' | 'subscribe'>): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const { unsaved, fault } = state()
      if (unsaved || fault) return
      stop()
      resolve()
    }
    const stop = subscribe(look)
    look()
  })
}
