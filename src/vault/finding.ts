import type { PageName } from '../domain/kinds/entry.ts'
import type { Way } from './keys/keySlot.ts'
import type { Astray } from './pages/inventory.ts'

/** Something in the notebook that is not as the app last wrote it. Nothing is changed because of it. */
export type Finding =
  /** A page lies there in an older state than the one that was saved last, or is no longer there. */
  | { readonly kind: Astray; readonly name: PageName }
  /** A way in that was changed or taken away since is there again. */
  | { readonly kind: 'way-back'; readonly way: Way }
  /** A way in is no longer there. */
  | { readonly kind: 'way-gone' }
  /** The list that all of this is held against was missing, altered, or older than the pages. */
  | { readonly kind: 'list' }
