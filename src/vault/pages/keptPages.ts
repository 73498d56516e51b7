import type { KeptPage, StoredPage } from './database.ts'
import { schemaOf } from './sealing.ts'

const ASIDE = 'aside '

/** A stored page as it is kept, byte for byte, before a newer version writes over it. */
export function keptPage({ id, revision, sealed }: StoredPage): KeptPage {
  return { key: `${id} ${schemaOf(sealed)}`, id, revision, sealed }
}

/** A page of a newer version as it is set aside when the person goes back from it. */
export function asidePage(stored: StoredPage): KeptPage {
  const kept = keptPage(stored)
  return { ...kept, key: ASIDE + kept.key }
}

/** Whether a kept page was set aside, to be taken in again by the version that wrote it. */
export function isAside(page: KeptPage): boolean {
  return page.key.startsWith(ASIDE)
}
