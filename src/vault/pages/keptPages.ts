import type { KeptPage, StoredPage } from './database.ts'
import { schemaOf } from './sealing.ts'

/** A stored page as it is kept, byte for byte, before a newer version writes over it. */
export function keptPage({ id, revision, sealed }: StoredPage): KeptPage {
  return { key: `${id} ${schemaOf(sealed)}`, id, revision, sealed }
}
