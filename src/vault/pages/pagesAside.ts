import type { KeptPage, StoredPage } from './database.ts'
import { keptPage } from './keptPages.ts'

const ASIDE = 'aside '

/** A page of a newer version as it is set aside when the person goes back from it. */
export function asidePage(stored: StoredPage): KeptPage {
  const kept = keptPage(stored)
  return { ...kept, key: ASIDE + kept.key }
}

/** Whether a kept page was set aside, to be taken in again by the version that wrote it. */
export function isAside(page: KeptPage): boolean {
  return page.key.startsWith(ASIDE)
}
