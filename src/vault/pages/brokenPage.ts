import type { PageName } from '../../domain/kinds/entry.ts'

/** A page that does not open. It is kept exactly as it lies; `raw` is its stored bytes, for carrying out. */
export type BrokenPage = {
  readonly id: string
  readonly name: PageName | null
  readonly raw: Uint8Array<ArrayBuffer>
}
