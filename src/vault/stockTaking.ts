import type { Journal } from '../domain/journal.ts'
import type { Result } from '../domain/result.ts'
import type { Check } from './checkNotebook.ts'
import type { SaveFault } from './pages/saveFault.ts'

/** What can be asked of the list of what there is to be. */
export type Stock = {
  /** Looks whether what was opened is as it was last saved; what is not stands in the vault's state from then on. */
  look(): Promise<void>
  /** What an opening has to see to once every page is open: it looks, and sees an upgrade to its end. */
  finish(): Promise<void>
  /** What is kept of the pages that do not open, as they were before the app was brought up to date. */
  kept(): Promise<Journal>
  /** Reads all that is stored anew and holds it against the list. */
  check(): Promise<Result<Check, SaveFault>>
  /** The person has seen what was found: from now on the notebook as it is counts as the one that was saved. */
  settle(): Promise<Result<void, SaveFault>>
}
