import type { Journal } from '../domain/journal.ts'
import type { Result } from '../domain/result.ts'
import type { Finding } from './finding.ts'
import type { BrokenPage } from './pages/brokenPage.ts'
import type { SaveFault } from './pages/saveFault.ts'
import type { Stock } from './stockTaking.ts'

/** Why a journal could not be opened. Nothing was changed. */
export type OpenFault =
  /** The browser gives no storage here (some private windows, storage turned off). */
  | { readonly kind: 'no-storage' }
  /** Written by a newer version: never opened for writing. `pages` is what can be carried out, as plain JSON texts. */
  | {
      readonly kind: 'from-newer-app'
      readonly version: number
      readonly pages: readonly string[]
      /** Whether all its pages are still kept as they were before the newer version. */
      readonly canGoBack: boolean
    }
  /** Another tab with an older version holds the database open and did not let go. */
  | { readonly kind: 'blocked' }
  /** A notebook was kept here, and the browser has cleared it away: nothing of it is left. */
  | { readonly kind: 'missing' }
  /** Only a secret opens it. */
  | { readonly kind: 'locked' }

/** What the vault holds at one moment; the same object until something changes. */
export type VaultState = {
  readonly journal: Journal
  /** False while older pages are still being opened: lists of the whole past must wait. */
  readonly whole: boolean
  /** Whether something in `journal` is not durably stored yet. */
  readonly unsaved: boolean
  /** Why the last save failed; null once one succeeded. */
  readonly fault: SaveFault | null
  readonly broken: readonly BrokenPage[]
  /** What was not as it was last saved when the notebook was opened; empty while that is not known. */
  readonly findings: readonly Finding[]
}

/** Words of this device's own, sealed under the notebook's key but in none of its pages: they are in no backup. */
export type Beside = {
  seal(text: string): Promise<Uint8Array<ArrayBuffer>>
  /** Null when they were sealed under another key, or altered. */
  open(sealed: Uint8Array<ArrayBuffer>): Promise<string | null>
}

/** An open journal: in memory as one value, on the shelf as sealed pages. */
export type Vault = {
  state(): VaultState
  /** Calls back after every change of state, within a frame, also after one made in another tab. Returns how to stop. */
  subscribe(listener: () => void): () => void
  /**
   * Applies a command at once in memory, and resolves once what it changed is durably stored. The command may be
   * applied again on a newer journal when another tab was faster, so it must be pure. Never rejects: a command that
   * throws changes nothing, is the fault `broke-down`, and is asked again before the next one and by `retry`; what breaks
   * down later is in memory, and waits.
   */
  change(command: (journal: Journal) => Journal): Promise<Result<void, SaveFault>>
  /** Tries again what threw, and to store what a failed save left unsaved. Never rejects. */
  retry(): Promise<Result<void, SaveFault>>
  /** Resolves once every page has been opened, and what an earlier page handed over is in its place, if that is known soon. */
  opened(): Promise<void>
  /**
   * Another journal has taken the place of this one: words that were handed over before are let go of once that is
   * stored. Returns what is to be called when it is taken back, which takes them in after all.
   */
  replaced(): () => void
  /** What is kept of the pages that do not open, as they were before the app was brought up to date. */
  kept(): Promise<Journal>
  /** What there is to be; null where nothing is stored on the device. */
  stock(): Promise<Stock | null>
  /** Null where nothing is kept on the device. */
  readonly beside: Beside | null
  /** Lets go of the database and of everything in memory. */
  close(): void
}
